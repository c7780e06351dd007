package app.wheelhouse.backlog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a wish to let a deal jump the queue. */
public enum DealState {
    ASKED("Asked"),
    GRANTED("Granted"),
    REFUSED("Refused"),
    PAID_BACK("Paid back");

    private final String label;

    DealState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The word used in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a stored word; anything unknown or missing is {@code ASKED}. */
    public static DealState of(@Nullable String word) {
        for (DealState value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return ASKED;
    }
}
