package app.wheelhouse.decision;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a decision can be taken back: the two doors of the 2015 letter to Amazon's shareholders. */
public enum Door {
    ONE_WAY("one-way", "One-way door",
            "Cannot be taken back cheaply: written memo, all agreeing roles asked, the decider in the room."),
    TWO_WAY("two-way", "Two-way door",
            "Can be taken back: whoever is closest decides, quickly, with 70 % of the information, and looks again on the review date.");

    private final String word;
    private final String label;
    private final String process;

    Door(String word, String label, String process) {
        this.word = word;
        this.label = label;
        this.process = process;
    }

    /** The word used in the log, in files and on the command line. */
    public String word() {
        return word;
    }

    /** The words shown on screen. */
    public String label() {
        return label;
    }

    /** How such a decision is best made. */
    public String process() {
        return process;
    }

    /** The words shown for a door; empty when nobody said which. */
    public static String labelOf(@Nullable Door door) {
        return door == null ? "" : door.label;
    }

    /** Reads a word, with a hyphen, an underscore or a blank in it. */
    public static Optional<Door> of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        for (Door door : values()) {
            if (door.word.equals(plain) || plain.equals(door.word + "-door")) {
                return Optional.of(door);
            }
        }
        return Optional.empty();
    }
}
