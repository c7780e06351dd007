package app.wheelhouse.scorecard;

/** Whether a promise was kept. */
public enum PromiseState {
    OPEN("open", "Open"), KEPT("kept", "Kept"), BROKEN("broken", "Not kept"), WITHDRAWN("withdrawn", "Taken back");

    private final String word;
    private final String label;

    PromiseState(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in files and on the command line. */
    public String word() {
        return word;
    }

    /** The words on screen. */
    public String label() {
        return label;
    }

    /** Reads a word; anything else is open. */
    public static PromiseState of(String text) {
        for (PromiseState state : values()) {
            if (state.word.equals(text)) {
                return state;
            }
        }
        return OPEN;
    }
}
