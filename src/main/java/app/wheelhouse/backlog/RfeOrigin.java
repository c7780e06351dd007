package app.wheelhouse.backlog;

import java.util.Locale;
import java.util.Optional;

/** Where a request came from. */
public enum RfeOrigin {
    FIELD("Field"),
    SUPPORT("Support"),
    DESIGN_PARTNER("Design partner"),
    INTERNAL("Internal");

    private final String label;

    RfeOrigin(String label) {
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

    /** Reads a stored word or what a file calls it; empty when it is none of them. */
    public static Optional<RfeOrigin> of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        for (RfeOrigin value : values()) {
            if (value.word().equals(plain)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
