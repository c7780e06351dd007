package app.wheelhouse.shell;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether what was typed is on disk.
 *
 * @param since when the present state began
 */
public record Saved(State state, Instant since) {
    /** On disk, on its way, or not possible now. */
    public enum State {
        SAVED, SAVING, UNSAVED
    }

    /** What the status bar says: {@code Saved 2s}, within the first second {@code Saved}. */
    public String text(Instant now) {
        return switch (state) {
            case SAVED -> Duration.between(since, now).toSeconds() < 1
                    ? "Saved"
                    : "Saved " + age(Duration.between(since, now));
            case SAVING -> "Saving";
            case UNSAVED -> "Not saved for " + age(Duration.between(since, now));
        };
    }

    private static String age(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 60) {
            return seconds + "s";
        }
        return seconds < 3600 ? seconds / 60 + " min" : seconds / 3600 + " h";
    }
}
