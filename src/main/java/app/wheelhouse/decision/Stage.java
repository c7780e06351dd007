package app.wheelhouse.decision;

/** How far a decision has come: from the question to the deed. */
public enum Stage {
    RAISED("Raised", "raised_on"),
    READY("Ready", "ready_on"),
    DECIDED("Decided", "decided_on"),
    TOLD("Told", "told_on"),
    PERFORMED("Performed", "performed_on");

    private final String label;
    private final String field;

    Stage(String label, String field) {
        this.label = label;
        this.field = field;
    }

    /** The word shown on screen. */
    public String label() {
        return label;
    }

    /** The word used in files and on the command line. */
    public String word() {
        return label.toLowerCase(java.util.Locale.ROOT);
    }

    /** The field that holds the day it was reached. */
    public String field() {
        return field;
    }
}
