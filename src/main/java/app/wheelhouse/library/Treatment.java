package app.wheelhouse.library;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is done about a risk. */
public enum Treatment {
    AVOID("Avoid"), REDUCE("Reduce"), TRANSFER("Transfer"), ACCEPT("Accept");

    private final String label;

    Treatment(String label) {
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

    /** Reads a stored word; empty for anything unknown. */
    public static Optional<Treatment> of(@Nullable String word) {
        for (Treatment value : values()) {
            if (value.word().equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
