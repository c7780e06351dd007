package app.wheelhouse.present;

import app.wheelhouse.present.RoomType.Face;
import java.util.List;
import javafx.scene.text.Font;

/** The head of a sheet that is drawn rather than set as running text: where it belongs, what it is, and a title of one line. */
record TitleLine(RoomType type, Format format) {
    private static final double LEADING = 1.16;

    /** Sets them. */
    void set(String where, String kind, String title, List<Piece> pieces) {
        new FlowSetter(type, format).setAbove(RoomType.plain(where), RoomType.plain(kind), pieces);
        String plain = RoomType.plain(title);
        Font font = Face.SEMIBOLD.size(format.unit() * Format.TITLE[1], plain);
        String line = type.shortened(plain, font, format.contentWidth());
        pieces.add(new Piece.Line("title " + line, line, format.left(), above() + font.getSize(),
                type.width(line, font), font, Tone.INK));
    }

    private double above() {
        return format.top() + format.small() * 2.1;
    }

    /** Where the rest of the sheet may begin. */
    double bottom() {
        return above() + format.unit() * Format.TITLE[1] * LEADING + format.unit() * 0.03;
    }
}
