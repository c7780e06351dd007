package app.wheelhouse.bundle;

import java.util.List;

/** For whom a bundle is closed. */
public sealed interface Seal {
    /** For nobody in particular: signed, and readable by all who have the file. */
    record Open() implements Seal {
    }

    /** For whoever knows a passphrase. */
    record ForPassphrase(String passphrase) implements Seal {
        @Override
        public String toString() {
            return "ForPassphrase";
        }
    }

    /** For colleagues, by their {@code age1…} keys. */
    record ForRecipients(List<String> recipients) implements Seal {
    }
}
