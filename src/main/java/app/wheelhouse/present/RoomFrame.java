package app.wheelhouse.present;

/**
 * What the room's window draws at one moment.
 *
 * @param progress how much of the time is used, 0 to 1, drawn as a quiet bar without digits; anything else draws none
 * @param page     the page wanted of a view that needs several, counted from 0, or {@link #NATURAL}
 */
public record RoomFrame(RoomView view, double progress, int page) {

    /** The page that holds the current entry, else the first. */
    public static final int NATURAL = -1;

    /** No progress bar. */
    public static final double NO_PROGRESS = -1;

    /** The natural page of a view, without a progress bar. */
    public static RoomFrame of(RoomView view) {
        return new RoomFrame(view, NO_PROGRESS, NATURAL);
    }

    RoomFrame withPage(int wanted) {
        return new RoomFrame(view, progress, wanted);
    }
}
