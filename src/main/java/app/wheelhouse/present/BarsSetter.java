package app.wheelhouse.present;

import app.wheelhouse.present.RoomType.Face;
import app.wheelhouse.present.RoomView.Bar;
import app.wheelhouse.present.RoomView.BarsCard;
import app.wheelhouse.present.RoomView.Mark;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/** Sets bars on sheets of at most six, each labelled where it stands, from zero, with its limits as marks. */
final class BarsSetter {
    private static final int MOST = 6;
    private static final double PITCH = 2.5;
    private static final double OVERHANG = 1.15;
    private final RoomType type;
    private final Format format;
    private final TitleLine head;
    private final double size;

    BarsSetter(RoomType type, Format format) {
        this.type = type;
        this.format = format;
        head = new TitleLine(type, format);
        size = format.unit() * Format.BODY[2];
    }

    List<Sheet> set(BarsCard card) {
        int pages = Math.max(1, Math.ceilDiv(card.bars().size(), MOST));
        int perPage = Math.max(1, Math.ceilDiv(card.bars().size(), pages));
        double longest = Math.max(1, card.bars().stream().mapToDouble(Bar::share).max().orElse(1));
        List<Sheet> sheets = new ArrayList<>();
        for (int from = 0; from == 0 || from < card.bars().size(); from += perPage) {
            List<Piece> pieces = new ArrayList<>();
            head.set(card.session(), card.note(), card.title(), pieces);
            double y = head.bottom() + size * 0.4;
            for (Bar bar : card.bars().subList(from, Math.min(card.bars().size(), from + perPage))) {
                bar(bar, Math.min(longest, OVERHANG), y, pieces);
                y += size * PITCH;
            }
            sheets.add(new Sheet(pieces, false));
        }
        return sheets;
    }

    private void bar(Bar bar, double longest, double top, List<Piece> pieces) {
        String label = RoomType.plain(bar.label());
        Font font = Face.MEDIUM.size(size, label);
        double base = top + size;
        String value = RoomType.plain(bar.value()
                + (bar.state().word().isEmpty() ? "" : "  ·  " + bar.state().word()));
        Font figures = Face.REGULAR.size(size, value);
        double wide = type.width(value, figures);
        double markSize = bar.state().mark() == Mark.NONE ? 0 : size;
        String shown = type.shortened(label, font, format.contentWidth() - wide - markSize - size * 1.2);
        pieces.add(
                new Piece.Line("text " + label, shown, format.left(), base, type.width(shown, font), font, Tone.INK));
        pieces.add(new Piece.Line("value " + label, value, format.right() - wide, base, wide, figures, Tone.MUTED));
        if (markSize > 0) {
            pieces.add(new Piece.Shape("mark " + label, Tone.outline(bar.state().mark()),
                    format.right() - wide - markSize * 1.25, base - markSize * 0.86, markSize,
                    Tone.of(bar.state().mark())));
        }
        double height = size * 0.55;
        double y = top + size * 1.35;
        double full = format.contentWidth() / longest;
        pieces.add(new Piece.Bar("track " + label, format.left(), y, full, height, Tone.TRACK));
        double all = Math.min(longest, bar.share());
        if (all > 0) {
            pieces.add(
                    new Piece.Bar("all " + label, format.left(), y, Math.max(height, full * all), height, Tone.SOFT));
        }
        double before = Math.min(all, bar.before());
        if (before > 0) {
            pieces.add(new Piece.Bar("before " + label, format.left(), y, Math.max(height, full * before), height,
                    Tone.ACCENT));
        }
        for (double mark : bar.marks()) {
            if (mark <= longest) {
                pieces.add(new Piece.Bar("limit " + label + mark, format.left() + full * mark, y - height * 0.35,
                        Math.max(2, format.unit() / 240), height * 1.7, Tone.INK));
            }
        }
    }
}
