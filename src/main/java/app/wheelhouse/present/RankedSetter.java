package app.wheelhouse.present;

import app.wheelhouse.present.RoomType.Face;
import app.wheelhouse.present.RoomView.RankedCard;
import app.wheelhouse.present.RoomView.RankedLine;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/** Sets a ranked list on sheets of at most seven entries, each a line of its own, with the line where capacity ends. */
final class RankedSetter {
    private static final double PITCH = 1.5;
    private static final double FIGURE = 4.2;
    private static final double RANK = 2.2;
    private final RoomType type;
    private final Format format;
    private final TitleLine head;
    private final double size;

    RankedSetter(RoomType type, Format format) {
        this.type = type;
        this.format = format;
        head = new TitleLine(type, format);
        size = format.unit() * Format.BODY[1];
    }

    List<Sheet> set(RankedCard card) {
        int pages = Math.max(1, Math.ceilDiv(card.rows().size(), Format.MOST_LINES));
        int perPage = Math.max(1, Math.ceilDiv(card.rows().size(), pages));
        List<Sheet> sheets = new ArrayList<>();
        for (int from = 0; from == 0 || from < card.rows().size(); from += perPage) {
            List<RankedLine> rows = card.rows().subList(from, Math.min(card.rows().size(), from + perPage));
            sheets.add(new Sheet(sheet(card, from, rows), rows.stream().anyMatch(RankedLine::highlighted)));
        }
        return sheets;
    }

    private List<Piece> sheet(RankedCard card, int from, List<RankedLine> rows) {
        List<Piece> pieces = new ArrayList<>();
        head.set(card.session(), card.formula(), card.title(), pieces);
        double y = head.bottom() + format.small() * 1.4;
        double x = format.right();
        for (int i = card.figures().size() - 1; i >= 0; i--) {
            right("head " + i, card.figures().get(i), x, y, Face.MEDIUM.size(format.small(), card.figures().get(i)),
                    Tone.MUTED, pieces);
            x -= size * FIGURE;
        }
        y += format.small() * 0.7;
        int cut = cut(card.rows());
        for (int i = 0; i < rows.size(); i++) {
            if (from + i == cut && !card.line().isEmpty()) {
                line(card.line(), y, pieces);
                y += size * 0.9;
            }
            row(card, rows.get(i), y, pieces);
            y += size * PITCH;
        }
        if (from + rows.size() == cut && cut == card.rows().size() && !card.line().isEmpty()) {
            line(card.line(), y, pieces);
        }
        return pieces;
    }

    /** The place of the first entry below the line; behind the last one when all are above. */
    private static int cut(List<RankedLine> rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).above()) {
                return i;
            }
        }
        return rows.size();
    }

    private void line(String words, double y, List<Piece> pieces) {
        String plain = RoomType.plain(words);
        Font font = Face.MEDIUM.size(format.small(), plain);
        double width = type.width(plain, font);
        double at = y + size * 0.45;
        pieces.add(new Piece.Bar("cut", format.left(), at, format.contentWidth() - width - size * 0.6,
                Math.max(2, format.unit() / 300), Tone.ACCENT));
        pieces.add(new Piece.Line("cut words", plain, format.right() - width, at + font.getSize() * 0.36, width, font,
                Tone.ACCENT));
    }

    private void row(RankedCard card, RankedLine row, double y, List<Piece> pieces) {
        String title = RoomType.plain(row.title());
        String tone = row.above() ? Tone.INK : Tone.MUTED;
        double base = y + size * 1.05;
        if (row.highlighted()) {
            pieces.add(new Piece.Bar("here", format.left(), y + size * 0.2, size * 0.16, size * 1.1,
                    Tone.ACCENT));
        }
        if (row.rank() > 0) {
            right("rank " + title, String.valueOf(row.rank()), format.left() + size * (RANK - 0.8), base,
                    Face.FIGURES.size(size), Tone.MUTED, pieces);
        }
        double room = format.contentWidth() - size * RANK - card.figures().size() * size * FIGURE;
        Font font = (row.highlighted() ? Face.SEMIBOLD : Face.REGULAR).size(size, title);
        String shown = type.shortened(title, font, room);
        pieces.add(new Piece.Line("text " + title, shown, format.left() + size * RANK, base, type.width(shown, font),
                font, tone));
        double x = format.right();
        for (int i = row.figures().size() - 1; i >= 0; i--) {
            right("figure " + i + title, row.figures().get(i), x, base, Face.FIGURES.size(size), tone, pieces);
            x -= size * FIGURE;
        }
    }

    private void right(String key, String text, double right, double base, Font font, String tone,
            List<Piece> pieces) {
        String plain = RoomType.plain(text);
        double width = type.width(plain, font);
        if (!plain.isEmpty()) {
            pieces.add(new Piece.Line(key, plain, right - width, base, width, font, tone));
        }
    }
}
