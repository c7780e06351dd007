package app.wheelhouse.output;

/**
 * A stretch drawn in a cell, whose text says the same: from, where it is now, and to, as shares of the cell's width from 0 to 1.
 */
public record Bar(double from, double at, double to) {
    private static final double PERCENT = 100;

    public Bar {
        from = Math.clamp(from, 0, 1);
        to = Math.clamp(to, from, 1);
        at = Math.clamp(at, from, to);
    }

    String xhtml() {
        return "<div class=\"bar\"><div class=\"reach\" style=\"left:%s%%;width:%s%%\"></div>".formatted(percent(from),
                percent(to - from)) + "<div class=\"at\" style=\"left:%s%%\"></div></div>".formatted(percent(at));
    }

    private static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.1f", share * PERCENT);
    }
}
