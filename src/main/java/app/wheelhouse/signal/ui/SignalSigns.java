package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Mood;
import app.wheelhouse.signal.State;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Sign;

/** How states of signals are shown, each as icon, word and colour. */
final class SignalSigns {
    private SignalSigns() {
    }

    static Standing of(Mood mood) {
        return switch (mood) {
            case GOOD -> Standing.ON_TRACK;
            case WARN -> Standing.AT_RISK;
            case BAD -> Standing.OFF_TRACK;
            case UNKNOWN -> Standing.UNKNOWN;
            case PLAIN -> Standing.PLAIN;
        };
    }

    static Sign of(State state) {
        return new Sign(state.icon(), of(Mood.of(state)), state.label());
    }

    /** While the laptop is offline a source that cannot be asked is no error of its own. */
    static Sign of(State state, boolean offline) {
        return offline && state == State.ERROR
                ? new Sign(state.icon(), Standing.UNKNOWN, "Offline")
                : of(state);
    }
}
