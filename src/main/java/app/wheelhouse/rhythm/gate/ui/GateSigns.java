package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.BudgetPolicy;
import app.wheelhouse.rhythm.gate.ReleasePolicy;
import app.wheelhouse.rhythm.gate.Stage;
import app.wheelhouse.rhythm.gate.Verdict;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Sign;

/** Says verdicts and states by icon and word. */
final class GateSigns {
    private GateSigns() {
    }

    static Sign of(Verdict verdict) {
        return switch (verdict) {
            case PASS -> new Sign("fth-check-circle", Standing.ON_TRACK, verdict.label());
            case WARN -> new Sign("fth-alert-triangle", Standing.AT_RISK, verdict.label());
            case FAIL -> new Sign("fth-x-circle", Standing.OFF_TRACK, verdict.label());
            case NO_DATA -> new Sign("fth-help-circle", Standing.UNKNOWN, verdict.label());
            case WAIVED -> new Sign("fth-corner-up-right", Standing.AT_RISK, verdict.label());
        };
    }

    static Sign of(ReleaseRow row) {
        return row.flags().isEmpty()
                ? new Sign("fth-check-circle", Standing.ON_TRACK, "In step")
                : new Sign("fth-flag", Standing.AT_RISK,
                        row.flags().size() == 1 ? "1 flag" : row.flags().size() + " flags");
    }

    static Sign of(ReleasePolicy.Support support) {
        return switch (support) {
            case NOT_YET -> new Sign("fth-clock", Standing.PLAIN, support.label());
            case CURRENT, PREVIOUS, OLDER -> new Sign("fth-shield", Standing.ON_TRACK, support.label());
            case OVER -> new Sign("fth-minus-circle", Standing.UNKNOWN, support.label());
            case OVERDUE -> new Sign("fth-alert-circle", Standing.OFF_TRACK, support.label());
        };
    }

    static Sign of(Stage.Step step) {
        return new Sign(switch (step) {
            case CRAWL -> "fth-chevron-right";
            case WALK -> "fth-chevrons-right";
            case RUN -> "fth-fast-forward";
        }, Standing.PLAIN, step.label());
    }

    static Sign of(Stage.Advice advice) {
        return switch (advice.move()) {
            case UP -> new Sign("fth-arrow-up-circle", Standing.ON_TRACK, "May go on");
            case STAY -> new Sign("fth-minus-circle", Standing.PLAIN, "Stays");
            case DOWN -> new Sign("fth-arrow-down-circle", Standing.OFF_TRACK, "Goes back");
        };
    }

    static Sign of(BudgetPolicy.Standing standing) {
        return switch (standing) {
            case ALL -> new Sign("fth-check-circle", Standing.ON_TRACK, standing.label());
            case URGENT_ONLY -> new Sign("fth-alert-circle", Standing.OFF_TRACK, standing.label());
            case UNKNOWN -> new Sign("fth-help-circle", Standing.UNKNOWN, standing.label());
        };
    }

    static Sign of(BudgetPolicy.Debt debt) {
        return switch (debt) {
            case NONE -> new Sign("fth-check-circle", Standing.ON_TRACK, debt.label());
            case UNKNOWN -> new Sign("fth-help-circle", Standing.UNKNOWN, debt.label());
            case POSTMORTEM, URGENT_ACTION -> new Sign("fth-alert-circle", Standing.OFF_TRACK, debt.label());
        };
    }
}
