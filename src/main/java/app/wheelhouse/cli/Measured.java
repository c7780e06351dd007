package app.wheelhouse.cli;

import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.scorecard.store.KpiAnswers;
import app.wheelhouse.signal.store.SloConditions;
import app.wheelhouse.store.Store;

/** Answers what gates ask of figures, gathered from the features that measure something. */
public final class Measured {
    private Measured() {
    }

    /** KPIs from the scorecard, objectives from the samples this laptop has kept. */
    public static Conditions by(Store store) {
        return by(store, SloConditions.kept(store));
    }

    /**
     * KPIs from the scorecard, objectives from elsewhere.
     *
     * @param slos answers for objectives
     */
    public static Conditions by(Store store, Conditions slos) {
        return new KpiAnswers(store, () -> OwnLog.read(store)).or(slos);
    }
}
