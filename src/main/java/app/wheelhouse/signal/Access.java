package app.wheelhouse.signal;

import java.util.Locale;
import java.util.Optional;

/** How a source is told who asks. What is secret about it is in the keychain of the laptop, never in the workspace. */
public enum Access {
    NONE("No sign-in"), BEARER("Token"), BASIC("Name and password"), CERTIFICATE("Client certificate");

    private final String label;

    Access(String label) {
        this.label = label;
    }

    /** The words on screen. */
    public String label() {
        return label;
    }

    /** The word in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a stored word. */
    public static Optional<Access> of(String word) {
        for (Access each : values()) {
            if (each.word().equals(word.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
