package app.wheelhouse.document;

/**
 * Something to look at before a document leaves the house.
 *
 * @param kind what it is
 * @param line where, counted from 0; -1 for the document as a whole
 * @param text in a sentence
 */
public record Finding(Kind kind, int line, String text) {
    /** What can be wrong, the worst first. */
    public enum Kind {
        LEAK("Leak", "fth-eye-off", true),
        BROKEN("Broken", "fth-alert-triangle", false),
        STALE("Stale", "fth-clock", false),
        SECTION("Missing", "fth-minus-square", false),
        QUESTION("Unanswered", "fth-help-circle", false),
        FIGURE("No receipt", "fth-hash", false),
        COMMENT("Comment", "fth-message-square", false),
        BUDGET("Too long", "fth-maximize-2", false),
        HOST("Host only", "fth-lock", false);

        private final String label;
        private final String icon;
        private final boolean refuses;

        Kind(String label, String icon, boolean refuses) {
            this.label = label;
            this.icon = icon;
            this.refuses = refuses;
        }

        /** The word shown on screen. */
        public String label() {
            return label;
        }

        /** The name of its icon. */
        public String icon() {
            return icon;
        }

        /** Whether a room edition with it is refused, not only asked about. */
        public boolean refuses() {
            return refuses;
        }
    }
}
