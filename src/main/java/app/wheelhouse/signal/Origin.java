package app.wheelhouse.signal;

/** Where the figure of a window was worked out. */
public enum Origin {
    SERVER("worked out by the server"), SAMPLES("from kept samples");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** In words. */
    public String label() {
        return label;
    }
}
