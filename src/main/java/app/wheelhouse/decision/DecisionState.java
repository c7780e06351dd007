package app.wheelhouse.decision;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a decision stands, after MADR, plus deferred. */
public enum DecisionState {
    PROPOSED("Proposed"),
    ACCEPTED("Approved"),
    REJECTED("Rejected"),
    DEFERRED("Deferred"),
    DEPRECATED("Deprecated"),
    SUPERSEDED("Superseded");

    private final String label;

    DecisionState(String label) {
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
    public static DecisionState of(@Nullable String word, DecisionState fallback) {
        for (DecisionState value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return fallback;
    }
}
