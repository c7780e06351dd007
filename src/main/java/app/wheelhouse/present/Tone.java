package app.wheelhouse.present;

import app.wheelhouse.present.RoomView.Mark;

/** The style classes of room.css, and the outline and colour of each mark. */
final class Tone {

    static final String INK = "room-ink";
    static final String MUTED = "room-muted";
    static final String ACCENT = "room-accent";
    static final String TRACK = "room-track";
    /** The accent at rest: what may still move. */
    static final String SOFT = "room-soft";

    private static final String RING = "M12 2A10 10 0 1 1 12 22A10 10 0 1 1 12 2ZM12 4A8 8 0 1 0 12 20A8 8 0 1 0 12 4Z";
    private static final String DISC = "M12 2A10 10 0 1 1 12 22A10 10 0 1 1 12 2Z";
    private static final String TICK = "M10.5 16.9L6.2 12.6L7.7 11.1L10.5 13.9L16.3 8.1L17.8 9.6Z";
    private static final String CROSS = "M8.5 7.1L12 10.6L15.5 7.1L16.9 8.5L13.4 12L16.9 15.5L15.5 16.9L12 13.4L8.5 16.9"
            + "L7.1 15.5L10.6 12L7.1 8.5Z";
    private static final String ARROW = "M6.8 11H13.2L10.9 8.7L12.3 7.3L17 12L12.3 16.7L10.9 15.3L13.2 13H6.8Z";
    private static final String HATCH = "M6.6 13.4L13.4 6.6L14.6 7.8L7.8 14.6ZM9.4 16.2L16.2 9.4L17.4 10.6L10.6 17.4Z";

    private Tone() {
    }

    /** The style class of a mark's colour. */
    static String of(Mark mark) {
        return switch (mark) {
            case NONE, OPEN, DROPPED, UNKNOWN -> MUTED;
            case GOOD -> "room-good";
            case HALF, LATER -> "room-late";
            case BAD -> "room-bad";
        };
    }

    /** The mark's shape as SVG path data in a square of 24, filled by the even-odd rule. */
    static String outline(Mark mark) {
        return switch (mark) {
            case NONE -> "";
            case OPEN -> RING;
            case GOOD -> DISC + TICK;
            case HALF -> RING + "M12 6A6 6 0 0 0 12 18Z";
            case BAD -> DISC + CROSS;
            case LATER -> RING + ARROW;
            case DROPPED -> RING + "M7 11H17V13H7Z";
            case UNKNOWN -> RING + HATCH;
        };
    }
}
