package app.wheelhouse.store;

/** A line of the log that could not be read; the good lines around it were. {@code line} counts from 1. */
public record Damage(String file, long line, String reason) {
    /** What happened, where, and what was kept. */
    public String sentence() {
        return "Line %d of log/%s is damaged (%s). It was left in place and everything around it was read.".formatted(
                line,
                file, reason);
    }
}
