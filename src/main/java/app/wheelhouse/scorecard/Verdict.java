package app.wheelhouse.scorecard;

import java.util.Optional;

/** Whether a plan goes on after a checkpoint. */
public enum Verdict {
    GO("go", "Go"), NO_GO("no_go", "No-go");

    private final String word;
    private final String label;

    Verdict(String word, String label) {
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

    /** Reads a word; empty when nobody decided yet. */
    public static Optional<Verdict> of(String text) {
        for (Verdict verdict : values()) {
            if (verdict.word.equals(text)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
