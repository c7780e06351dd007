package app.wheelhouse.present;

import app.wheelhouse.present.RoomType.Face;
import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.Tile;
import app.wheelhouse.present.RoomView.TilesCard;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/** Sets watched figures on sheets of two rows of tiles, three abreast or two where it is narrow, each with its last values as columns. */
final class TilesSetter {
    private static final int DOWN = 2;
    private static final double WIDE = 1.3;
    private final RoomType type;
    private final Format format;
    private final TitleLine head;
    private final double small;
    private final double size;
    private final int across;

    TilesSetter(RoomType type, Format format) {
        this.type = type;
        this.format = format;
        head = new TitleLine(type, format);
        size = format.unit() * Format.BODY[2];
        small = format.small();
        across = format.contentWidth() > format.unit() * WIDE ? 3 : 2;
    }

    List<Sheet> set(TilesCard card) {
        List<Sheet> sheets = new ArrayList<>();
        int all = card.tiles().size();
        for (int from = 0; from == 0 || from < all; from += across * DOWN) {
            List<Piece> pieces = new ArrayList<>();
            head.set(card.session(), "", card.title(), pieces);
            double top = head.bottom() + size * 0.6;
            double gap = size;
            double wide = (format.contentWidth() - gap * (across - 1)) / across;
            double high = (format.bodyBottom() - top - gap * (DOWN - 1)) / DOWN;
            for (int i = from; i < Math.min(all, from + across * DOWN); i++) {
                int place = i - from;
                int row = place / across;
                tile(card.tiles().get(i), format.left() + place % across * (wide + gap),
                        top + row * (high + gap), wide, high, pieces);
            }
            sheets.add(new Sheet(pieces, false));
        }
        return sheets;
    }

    private void tile(Tile tile, double x, double y, double wide, double high, List<Piece> pieces) {
        String name = tile.name();
        pieces.add(new Piece.Bar("rule " + name, x, y, wide, Math.max(2, format.unit() / 300), Tone.TRACK));
        double base = y + size * 1.35;
        line("name " + name, name, x, base, wide, Face.MEDIUM, size, Tone.INK, pieces);
        double large = Math.min(size * 2.1, high * 0.26);
        base += large * 1.12;
        double end = line("value " + name, tile.value(), x, base, wide, Face.FIGURES, large, Tone.INK, pieces);
        if (!tile.unit().isBlank()) {
            line("unit " + name, tile.unit(), x + end + size * 0.3, base, wide - end - size * 0.3, Face.REGULAR, size,
                    Tone.MUTED, pieces);
        }
        base += size * 1.35;
        double left = x;
        if (tile.state().mark() != Mark.NONE) {
            pieces.add(new Piece.Shape("mark " + name, Tone.outline(tile.state().mark()), x, base - small * 0.86, small,
                    Tone.of(tile.state().mark())));
            left += small * 1.4;
        }
        String state = tile.since().isEmpty() ? tile.state().word() : tile.state().word() + " " + tile.since();
        line("state " + name, state, left, base, wide - (left - x), Face.MEDIUM, small, Tone.INK, pieces);
        base += small * 1.5;
        String below = tile.signal().isEmpty() ? tile.target() : tile.signal();
        line("below " + name, below, x, base, wide, Face.REGULAR, small, Tone.MUTED, pieces);
        trend(tile, x, base + small * 0.6, wide, y + high - base - small * 0.6, pieces);
    }

    /** The last values as columns from the least, so that the last stands out. */
    private void trend(Tile tile, double x, double y, double wide, double high, List<Piece> pieces) {
        List<Double> values = tile.trend();
        if (values.size() < 2 || high < size * 0.5) {
            return;
        }
        double least = Math.min(0, values.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double step = wide / values.size();
        for (int i = 0; i < values.size(); i++) {
            double share = most > least ? (values.get(i) - least) / (most - least) : 0.5;
            double tall = Math.max(2, share * high);
            pieces.add(new Piece.Bar("trend " + i + " " + tile.name(), x + i * step, y + high - tall, step * 0.7, tall,
                    i == values.size() - 1 ? Tone.ACCENT : Tone.SOFT));
        }
    }

    private double line(String key, String text, double x, double base, double room, Face face, double points,
            String tone,
            List<Piece> pieces) {
        String plain = RoomType.plain(text);
        if (plain.isBlank() || room <= 0) {
            return 0;
        }
        Font font = face.size(points, plain);
        String shown = type.shortened(plain, font, room);
        double width = type.width(shown, font);
        pieces.add(new Piece.Line(key, shown, x, base, width, font, tone));
        return width;
    }
}
