package app.wheelhouse.signal;

import java.util.Locale;
import java.util.Optional;

/** How urgent an alert is. */
public enum Level {
    /** Nothing burns. */
    NONE("Quiet"),
    /** Burns slowly: somebody looks at it in the coming days. */
    TICKET("Ticket"),
    /** Burns fast: somebody looks at it now. */
    PAGE("Page");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    /** The word on screen. */
    public String label() {
        return label;
    }

    /** The word in the log and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a stored word. */
    public static Optional<Level> of(String word) {
        for (Level each : values()) {
            if (each.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
