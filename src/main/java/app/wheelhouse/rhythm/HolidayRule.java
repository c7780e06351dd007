package app.wheelhouse.rhythm;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What becomes of a meeting that falls on a holiday. */
public enum HolidayRule {
    SKIP("Skipped"),
    BEFORE("Held on the last working day before"),
    AFTER("Held on the next working day"),
    KEEP("Held all the same");

    private final String label;

    HolidayRule(String label) {
        this.label = label;
    }

    /** The words shown on screen. */
    public String label() {
        return label;
    }

    /** The word used in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a stored word; anything unknown or missing is {@link #SKIP}. */
    public static HolidayRule of(@Nullable String word) {
        for (HolidayRule value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return SKIP;
    }
}
