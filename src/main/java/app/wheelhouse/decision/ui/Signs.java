package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.ActionRow;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Flag;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Sign;
import java.time.LocalDate;
import java.util.Set;

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

    /** How a decision stands today: what is amiss first, then what became of it and how far it has come. */
    static Sign of(DecisionRow row, LocalDate today) {
        Set<Flag> flags = row.flags(today);
        if (flags.contains(Flag.OVERDUE)) {
            return new Sign("fth-alert-circle", Standing.OFF_TRACK, Flag.OVERDUE.label());
        } else if (flags.contains(Flag.THIRD_VISIT)) {
            return new Sign("fth-repeat", Standing.AT_RISK, Flag.THIRD_VISIT.label());
        } else if (flags.contains(Flag.TRIPPED)) {
            return new Sign("fth-zap", Standing.AT_RISK, Flag.TRIPPED.label());
        } else if (flags.contains(Flag.REVIEW_DUE)) {
            return new Sign("fth-rotate-ccw", Standing.AT_RISK, Flag.REVIEW_DUE.label());
        } else if (row.decision().state() == DecisionState.PROPOSED && row.stage() == Stage.READY) {
            return new Sign("fth-disc", Standing.PLAIN, Stage.READY.label());
        } else if (row.decision().state() == DecisionState.ACCEPTED && row.stage() != Stage.DECIDED) {
            return new Sign(row.stage() == Stage.TOLD ? "fth-message-circle" : "fth-check-circle", Standing.ON_TRACK,
                    row.stage().label());
        }
        return of(row.decision().state());
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
