package app.wheelhouse.vault.store;

import app.wheelhouse.store.Edit;
import java.util.Map;
import java.util.UUID;

/** Turns fields as texts into an edit, by the rules of the workspace. */
public interface Entering {
    /** A value is against a rule; the sentence says which. */
    final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        public NotTaken(String sentence) {
            super(sentence, null, false, false);
        }

        /** Which rule. */
        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** Checks one field by itself; an empty text clears it. */
    void check(String type, String field, String text, boolean fresh) throws NotTaken;

    /** Adds the fields of one record to an edit; all of them are right by themselves. */
    void enter(Edit edit, String type, UUID id, boolean fresh, Map<String, String> fields) throws NotTaken;
}
