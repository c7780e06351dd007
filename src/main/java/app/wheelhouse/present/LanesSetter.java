package app.wheelhouse.present;

import app.wheelhouse.present.RoomType.Face;
import app.wheelhouse.present.RoomView.Lane;
import app.wheelhouse.present.RoomView.LanesCard;
import app.wheelhouse.present.RoomView.Stop;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/** Sets streams of work along the calendar, at most four a sheet, each stop labelled where it stands. */
final class LanesSetter {
    private static final int MOST = 4;
    private final RoomType type;
    private final Format format;
    private final TitleLine head;
    private final double small;
    private final double size;

    LanesSetter(RoomType type, Format format) {
        this.type = type;
        this.format = format;
        head = new TitleLine(type, format);
        size = format.unit() * Format.BODY[2];
        small = format.small();
    }

    List<Sheet> set(LanesCard card) {
        List<Sheet> sheets = new ArrayList<>();
        int all = card.lanes().size();
        for (int from = 0; from == 0 || from < all; from += MOST) {
            List<Lane> lanes = card.lanes().subList(from, Math.min(all, from + MOST));
            List<Piece> pieces = new ArrayList<>();
            head.set(card.session(), "", card.title(), pieces);
            double top = head.bottom() + small * 1.6;
            for (Stop month : card.heads()) {
                line("month " + month.label() + month.share(), month.label(), at(month.share()), top, Double.MAX_VALUE,
                        Face.REGULAR, small, Tone.MUTED, pieces);
            }
            double y = top + small;
            double pitch = Math.min(size * 6.5, (format.bodyBottom() - y) / Math.max(2, lanes.size()));
            for (Lane lane : lanes) {
                lane(lane, y, pieces);
                now(lane, card.now(), y, pieces);
                y += pitch;
            }
            sheets.add(new Sheet(pieces, false));
        }
        return sheets;
    }

    private double at(double share) {
        return format.left() + share * format.contentWidth();
    }

    /** Today on the line of a stream: between its name above and the words below, so that it crosses neither. */
    private void now(Lane lane, double share, double top, List<Piece> pieces) {
        if (share >= 0 && share <= 1) {
            double wide = Math.max(3, format.unit() / 160);
            pieces.add(new Piece.Bar("now " + lane.title(), at(share) - wide / 2, top + size * 1.7, wide, size,
                    Tone.ACCENT));
        }
    }

    private void lane(Lane lane, double top, List<Piece> pieces) {
        double base = top + size * 1.3;
        double width = line("lane " + lane.title(), lane.title(), format.left(), base, format.contentWidth() * 0.7,
                Face.MEDIUM, size, Tone.INK, pieces);
        line("by " + lane.title(), lane.by(), format.left() + width + size * 0.7, base,
                format.contentWidth() - width - size * 0.7, Face.REGULAR, small, Tone.MUTED, pieces);
        double axis = top + size * 2.2;
        pieces.add(new Piece.Bar("axis " + lane.title(), format.left(), axis, format.contentWidth(),
                Math.max(2, format.unit() / 300), Tone.TRACK));
        double markSize = size * 0.9;
        List<Stop> stops = lane.stops();
        double[] free = {format.left(), format.left()};
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            String key = lane.title() + " " + i;
            double x = at(stop.share());
            pieces.add(new Piece.Shape("mark " + key, Tone.outline(stop.state().mark()), x - markSize / 2,
                    axis - markSize / 2, markSize, Tone.of(stop.state().mark())));
            String words = RoomType.plain(stop.day() + "  " + stop.label());
            Font font = Face.REGULAR.size(small, words);
            double wanted = Math.min(type.width(words, font), format.contentWidth() * 0.46);
            double left = Math.clamp(x - markSize / 2, format.left(), format.right() - wanted);
            int row = left >= free[0] ? 0 : 1;
            double start = Math.max(left, free[row]);
            double room = Math.min(wanted, format.right() - start);
            if (room > small * 3) {
                line("stop " + key, words, start, axis + size * 1.2 + row * small * 1.4, room, Face.REGULAR, small,
                        Tone.INK, pieces);
                free[row] = start + room + small;
            }
        }
    }

    private double line(String key, String text, double x, double base, double room, Face face, double points,
            String tone, List<Piece> pieces) {
        String plain = RoomType.plain(text);
        if (plain.isBlank()) {
            return 0;
        }
        Font font = face.size(points, plain);
        String shown = type.shortened(plain, font, room);
        double width = type.width(shown, font);
        pieces.add(new Piece.Line(key, shown, x, base, width, font, tone));
        return width;
    }
}
