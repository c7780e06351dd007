package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.ActionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Sign;

/** The signs of the states of decisions and actions. */
final class Signs {
    private Signs() {
    }

    static Sign of(DecisionState state) {
        return switch (state) {
            case PROPOSED -> new Sign("fth-circle", Standing.PLAIN, state.label());
            case ACCEPTED -> new Sign("fth-check-circle", Standing.ON_TRACK, state.label());
            case REJECTED -> new Sign("fth-x-circle", Standing.OFF_TRACK, state.label());
            case DEFERRED -> new Sign("fth-clock", Standing.AT_RISK, state.label());
            case DEPRECATED -> new Sign("fth-archive", Standing.UNKNOWN, state.label());
            case SUPERSEDED -> new Sign("fth-corner-up-right", Standing.UNKNOWN, state.label());
        };
    }

    /** How an action stands, an open one by its due date. */
    static Sign of(ActionRow row, Days days) {
        return switch (row.action().state()) {
            case OPEN -> row.isOverdue(days.today())
                    ? new Sign("fth-alert-circle", Standing.OFF_TRACK, "Overdue")
                    : new Sign("fth-circle", Standing.PLAIN, "Open");
            case DONE -> new Sign("fth-check-circle", Standing.ON_TRACK, "Done");
            case DROPPED -> new Sign("fth-minus-circle", Standing.UNKNOWN, "Dropped");
        };
    }
}
