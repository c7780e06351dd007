package app.wheelhouse.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who may see an agenda entry. */
public enum Audience {
    ROOM("Room"),
    HOST("Host only");

    private final String label;

    Audience(String label) {
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
    public static Audience of(@Nullable String word, Audience fallback) {
        for (Audience value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return fallback;
    }
}
