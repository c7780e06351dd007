package app.wheelhouse.cli;

import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.scorecard.store.KpiAnswers;
import app.wheelhouse.store.Store;

/** Answers what gates ask of figures, gathered from the features that measure something. */
public final class Measured {
    private Measured() {
    }

    /** KPIs from the scorecard; service level objectives have no data until something measures them. */
    public static Conditions by(Store store) {
        return new KpiAnswers(store, () -> OwnLog.read(store)).or(Conditions.NONE);
    }
}
