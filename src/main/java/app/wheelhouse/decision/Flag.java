package app.wheelhouse.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What somebody should know about a decision without asking. */
public enum Flag {
    OVERDUE("Overdue"),
    THIRD_VISIT("Third visit"),
    TRIPPED("Tripwire"),
    REVIEW_DUE("Review due"),
    NO_MEMO("One-way, memo not ready");

    private static final int VISITS = 3;
    private final String label;

    Flag(String label) {
        this.label = label;
    }

    /** The words shown on screen. */
    public String label() {
        return label;
    }

    /**
     * The flags of a decision.
     *
     * @param visits in how many meetings it was on the table
     * @param links  what it is about; measures may have crossed a tripwire
     */
    public static Set<Flag> of(Decision decision, LocalDate today, int visits, List<Missing> missing,
            List<Link> links) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        boolean waits = !DecisionRules.isDecided(decision.state());
        LocalDate needed = decision.neededBy();
        if (waits && needed != null && needed.isBefore(today)) {
            flags.add(OVERDUE);
        }
        if (waits && visits >= VISITS) {
            flags.add(THIRD_VISIT);
        }
        if (DecisionRules.isAsked(decision) && links.stream().anyMatch(link -> link.isTripped(decision.reviewedOn()))) {
            flags.add(TRIPPED);
        }
        if (DecisionRules.isReviewDue(decision, today)) {
            flags.add(REVIEW_DUE);
        }
        if (waits && decision.door() == Door.ONE_WAY && !missing.isEmpty()) {
            flags.add(NO_MEMO);
        }
        return flags;
    }
}
