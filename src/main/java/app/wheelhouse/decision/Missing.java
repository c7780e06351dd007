package app.wheelhouse.decision;

import java.util.ArrayList;
import java.util.List;

/** What a decision still lacks before it can be put to whoever decides, and its memo is more than a draft. */
public enum Missing {
    ONE_DECIDER("one decider", "Exactly one person decides"),
    TWO_OPTIONS("two options", "At least two options, one of them to do nothing"),
    DOOR("a door", "One-way or two-way: can it be taken back?"),
    REVERSAL_TRIGGER("a reversal trigger", "What would make us turn round"),
    REVIEW_DATE("a review date", "The day on which it comes back by itself");

    private final String label;
    private final String sentence;

    Missing(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** What is missing, as in a list: {@code two options}. */
    public String label() {
        return label;
    }

    /** What is asked for. */
    public String sentence() {
        return sentence;
    }

    /** What a decision lacks, in the order in which it is told. */
    public static List<Missing> of(Decision decision, Parts parts) {
        List<Missing> missing = new ArrayList<>();
        if (parts.deciders().size() != 1) {
            missing.add(ONE_DECIDER);
        }
        if (decision.choices().size() < 2) {
            missing.add(TWO_OPTIONS);
        }
        if (decision.door() == null) {
            missing.add(DOOR);
        }
        if (decision.reversalTrigger().isBlank()) {
            missing.add(REVERSAL_TRIGGER);
        }
        if (decision.reviewOn() == null) {
            missing.add(REVIEW_DATE);
        }
        return List.copyOf(missing);
    }

    /** {@code one decider, two options and a door}; empty for none. */
    public static String list(List<Missing> missing) {
        List<String> words = missing.stream().map(Missing::label).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
