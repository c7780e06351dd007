package app.wheelhouse.document;

import org.jspecify.annotations.Nullable;

/** How far a document has come. */
public enum DocumentState {
    DRAFT("Draft"), REVIEW("In review"), FINAL("Final");

    private final String label;

    DocumentState(String label) {
        this.label = label;
    }

    /** The words shown on screen. */
    public String label() {
        return label;
    }

    /** The word used in the log and in files. */
    public String word() {
        return label.equals("In review") ? "review" : label.toLowerCase(java.util.Locale.ROOT);
    }

    /** The word its pages bear; empty for what is final. */
    public String mark() {
        return this == FINAL ? "" : label.toUpperCase(java.util.Locale.ROOT);
    }

    /** Reads a stored word; anything unknown is a draft. */
    public static DocumentState of(@Nullable String word) {
        for (DocumentState state : values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        return DRAFT;
    }
}
