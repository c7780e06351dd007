package app.wheelhouse.present;

/**
 * The sizes of a sheet, all from the size of the room's window: margins of 6 %, a title of 1/14 of the height, body
 * text of at least 1/28. In a window narrower than 4:3 the width counts instead, in one wider than 16:9 the text keeps
 * its measure.
 */
record Format(double width, double height) {

    /** Sizes a body may have, as shares of {@link #unit()}, the preferred one first. */
    static final double[] BODY = {1 / 18.0, 1 / 21.0, 1 / 24.0, 1 / 28.0};

    /** Sizes a title may have, the preferred one first. */
    static final double[] TITLE = {1 / 14.0, 1 / 17.0, 1 / 21.0};

    /** The most lines of body text on one sheet. */
    static final int MOST_LINES = 7;

    /** The height that sizes are shares of. */
    double unit() {
        return Math.min(height, width * 0.75);
    }

    double contentWidth() {
        return Math.min(width * 0.88, height * 1.7);
    }

    double left() {
        return (width - contentWidth()) / 2;
    }

    double right() {
        return left() + contentWidth();
    }

    double top() {
        return height * 0.06;
    }

    double bottom() {
        return height * 0.94;
    }

    /** The size of the small words above the title and at the foot. */
    double small() {
        return unit() / 30;
    }

    /** The lowest place body text may reach: above the foot. */
    double bodyBottom() {
        return bottom() - small() * 1.9;
    }
}
