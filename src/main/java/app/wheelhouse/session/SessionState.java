package app.wheelhouse.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a session stands. */
public enum SessionState {
    PLANNED("Planned"),
    RUNNING("Running"),
    CLOSED("Closed");

    private final String label;

    SessionState(String label) {
        this.label = label;
    }

    /** The word shown on screen. */
    public String label() {
        return label;
    }

    /** The word used in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a stored word; anything unknown or missing is {@code fallback}. */
    public static SessionState of(@Nullable String word, SessionState fallback) {
        for (SessionState value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return fallback;
    }
}
