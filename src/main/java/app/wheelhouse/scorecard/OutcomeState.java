package app.wheelhouse.scorecard;

/** How an outcome stands. */
public enum OutcomeState {
    NOT_STARTED("not_started", "Not started"), ON_TRACK("on_track", "On track"), AT_RISK("at_risk", "At risk"),
    DONE("done",
            "Done"),
    MISSED("missed", "Missed");

    private final String word;
    private final String label;

    OutcomeState(String word, String label) {
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

    /** Whether nothing more is expected of it. */
    public boolean isOver() {
        return this == DONE || this == MISSED;
    }

    /** Reads a word; anything else is not started. */
    public static OutcomeState of(String text) {
        for (OutcomeState state : values()) {
            if (state.word.equals(text)) {
                return state;
            }
        }
        return NOT_STARTED;
    }
}
