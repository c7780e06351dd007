package app.wheelhouse.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of an agenda entry. */
public enum TopicState {
    OPEN("Open"),
    LANDED("Landed"),
    PARTLY("Partly landed"),
    NOT_LANDED("Not landed"),
    DONE("Done"),
    PARKED("Parked"),
    CUT("Cut");

    private final String label;

    TopicState(String label) {
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
    public static TopicState of(@Nullable String word, TopicState fallback) {
        for (TopicState value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return fallback;
    }
}
