package app.wheelhouse.library;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a receipt may be attributed in what others see. */
public enum Attribution {
    NAMED("Named"),
    ROLE_ONLY("Role only"),
    NOT_FOR_ROOM("Not for the room");

    private final String label;

    Attribution(String label) {
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
    public static Attribution of(@Nullable String word, Attribution fallback) {
        for (Attribution value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return fallback;
    }
}
