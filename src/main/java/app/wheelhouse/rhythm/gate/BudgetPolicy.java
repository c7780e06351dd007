package app.wheelhouse.rhythm.gate;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What follows when an error budget is spent: Google's example policy, Site Reliability Workbook, appendix B (2018). A budget
 * spent over the preceding four weeks halts all changes but P0 issues and security fixes until the service is within its SLO
 * again; one incident that takes more than a fifth of it needs a postmortem with at least one P0 action.
 */
public final class BudgetPolicy {
    /** The policy in a sentence, for screens and pages. */
    public static final String RULE = "Budget spent over four weeks: only P0 and security go. One incident over 20 % of it: "
            + "a postmortem with a P0 action. (Google’s example error budget policy)";
    /** Percent of four weeks' budget above which one incident needs a postmortem. */
    public static final double MOST_BY_ONE = 20;

    private BudgetPolicy() {
    }

    /** What may go. */
    public enum Standing {
        ALL("Everything may go"), URGENT_ONLY("Only P0 and security go"), UNKNOWN("Nobody knows the budget");

        private final String label;

        Standing(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What an incident still needs. */
    public enum Debt {
        NONE("Nothing is due"), UNKNOWN("Budget share unknown"), POSTMORTEM("Postmortem due"), URGENT_ACTION(
                "P0 action due");

        private final String label;

        Debt(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What may go, from the percentage of four weeks' budget that is left; below zero it is overspent. */
    public static Standing standing(OptionalDouble left) {
        if (left.isEmpty() || Double.isNaN(left.getAsDouble())) {
            return Standing.UNKNOWN;
        }
        return left.getAsDouble() <= 0 ? Standing.URGENT_ONLY : Standing.ALL;
    }

    /** Whether a change may go: always when it is P0 or closes a security hole, else only while there is budget. */
    public static boolean permits(Standing standing, String priority, boolean security) {
        return standing == Standing.ALL || security || priority.strip().equalsIgnoreCase("P0");
    }

    /** What an incident still needs, given the page about it, if any. */
    public static Debt debt(Incident incident, @Nullable Paper postmortem) {
        boolean written = postmortem != null && postmortem.isWritten();
        boolean urgent = postmortem != null && postmortem.hasUrgentAction();
        Double share = incident.share();
        if (share == null) {
            return urgent ? Debt.NONE : Debt.UNKNOWN;
        } else if (share <= MOST_BY_ONE) {
            return Debt.NONE;
        }
        return !written ? Debt.POSTMORTEM : urgent ? Debt.NONE : Debt.URGENT_ACTION;
    }
}
