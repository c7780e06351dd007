package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Placing;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.Share;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Sign;

/** The signs of the states of requests, and of whether they fit. */
final class RfeSigns {
    private RfeSigns() {
    }

    static Sign of(RfeState state) {
        return switch (state) {
            case INBOX -> new Sign("fth-inbox", Standing.PLAIN, state.label());
            case TRIAGED -> new Sign("fth-circle", Standing.PLAIN, state.label());
            case ACCEPTED -> new Sign("fth-check-circle", Standing.ON_TRACK, state.label());
            case MERGED -> new Sign("fth-git-merge", Standing.UNKNOWN, state.label());
            case PARKED -> new Sign("fth-clock", Standing.AT_RISK, state.label());
            case DECLINED -> new Sign("fth-x-circle", Standing.OFF_TRACK, state.label());
            case SHIPPED -> new Sign("fth-package", Standing.ON_TRACK, state.label());
        };
    }

    static Sign of(Placing.Fit fit) {
        return switch (fit) {
            case PROMISED -> new Sign("fth-flag", Standing.ON_TRACK, fit.label());
            case IN -> new Sign("fth-check", Standing.ON_TRACK, fit.label());
            case OUT -> new Sign("fth-minus", Standing.UNKNOWN, fit.label());
            case UNSCORED -> new Sign("fth-help-circle", Standing.UNKNOWN, fit.label());
            case UNKNOWN -> new Sign("fth-help-circle", Standing.UNKNOWN, fit.label());
        };
    }

    static Sign of(Share.Verdict verdict) {
        return switch (verdict) {
            case WITHIN -> new Sign("fth-check-circle", Standing.ON_TRACK, verdict.words());
            case UNDER -> new Sign("fth-alert-triangle", Standing.AT_RISK, verdict.words());
            case OVER -> new Sign("fth-alert-octagon", Standing.OFF_TRACK, verdict.words());
            case UNKNOWN -> new Sign("fth-help-circle", Standing.UNKNOWN, verdict.words());
        };
    }
}
