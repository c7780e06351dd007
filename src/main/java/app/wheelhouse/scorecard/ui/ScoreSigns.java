package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.Promise;
import app.wheelhouse.scorecard.Verdict;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Sign;
import java.time.LocalDate;

/** How things of the scorecard stand, each as icon, word and colour. */
final class ScoreSigns {
    private ScoreSigns() {
    }

    static Sign of(OutcomeState state) {
        return switch (state) {
            case NOT_STARTED -> new Sign("fth-circle", Standing.UNKNOWN, state.label());
            case ON_TRACK -> new Sign("fth-arrow-up-right", Standing.ON_TRACK, state.label());
            case AT_RISK -> new Sign("fth-alert-triangle", Standing.AT_RISK, state.label());
            case DONE -> new Sign("fth-check-circle", Standing.ON_TRACK, state.label());
            case MISSED -> new Sign("fth-x-circle", Standing.OFF_TRACK, state.label());
        };
    }

    static Sign of(Promise promise, LocalDate today) {
        return switch (promise.state()) {
            case OPEN -> promise.isOverdue(today)
                    ? new Sign("fth-alert-triangle", Standing.AT_RISK, "Overdue")
                    : new Sign("fth-circle", Standing.PLAIN, "Open");
            case KEPT -> new Sign("fth-check-circle", Standing.ON_TRACK, promise.isLate() ? "Kept late" : "Kept");
            case BROKEN -> new Sign("fth-x-circle", Standing.OFF_TRACK, "Not kept");
            case WITHDRAWN -> new Sign("fth-minus-circle", Standing.UNKNOWN, "Taken back");
        };
    }

    static Sign of(KpiSeries series) {
        return switch (series.state()) {
            case AT_TARGET -> new Sign("fth-check-circle", Standing.ON_TRACK, series.state().label());
            case UNDER_WAY -> new Sign("fth-arrow-up-right", Standing.AT_RISK, series.state().label());
            case OFF -> new Sign("fth-x-circle", Standing.OFF_TRACK, series.state().label());
            case MEASURED -> new Sign("fth-circle", Standing.PLAIN, series.state().label());
            case NO_DATA -> new Sign("fth-help-circle", Standing.UNKNOWN, series.state().label());
        };
    }

    static Sign of(Verdict verdict) {
        return verdict == Verdict.GO
                ? new Sign("fth-check-circle", Standing.ON_TRACK, verdict.label())
                : new Sign("fth-x-circle", Standing.OFF_TRACK, verdict.label());
    }
}
