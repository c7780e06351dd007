package app.wheelhouse.scorecard;

/** Which way a KPI gets better. */
public enum Direction {
    UP("up", "Higher is better"), DOWN("down", "Lower is better");

    private final String word;
    private final String label;

    Direction(String word, String label) {
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

    /** Whether a value is at least as good as another. */
    public boolean reaches(double value, double target) {
        return this == UP ? value >= target : value <= target;
    }

    /** Reads a word, also "higher" and "lower"; anything else is up. */
    public static Direction of(String text) {
        return switch (text) {
            case "down", "lower", "less", "fewer" -> DOWN;
            default -> UP;
        };
    }
}
