package app.wheelhouse.keep;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a backup was made. */
public enum Reason {
    START("at start"), HOURLY("hourly"), BY_HAND("by hand"), IMPORT("before an import"), RESTORE("before a restore"), MIGRATION("before an upgrade");

    private final String label;

    Reason(String label) {
        this.label = label;
    }

    /** As a list says it. */
    public String label() {
        return label;
    }

    /** As files and scripts say it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason a word stands for. */
    public static Optional<Reason> of(String word) {
        return Arrays.stream(values()).filter(reason -> reason.word().equals(word)).findFirst();
    }
}
