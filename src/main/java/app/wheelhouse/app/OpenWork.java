package app.wheelhouse.app;

import app.wheelhouse.cli.OwnLog;
import app.wheelhouse.rhythm.OpenMatters;
import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.store.GateMatters;
import app.wheelhouse.rhythm.store.OpenRecords;
import app.wheelhouse.scorecard.store.ScoreMatters;
import app.wheelhouse.store.Store;
import java.util.List;

/** What every feature has open for the meetings that come again, in the order in which an agenda takes it up. */
final class OpenWork {
    private OpenWork() {
    }

    /**
     * All of it: KPI signals and the plan, what burns, gates, then risks, blockers, requests and decisions.
     *
     * @param conditions answers what gates ask of figures
     * @param burning    the objectives whose error budget burns
     */
    static OpenMatters of(Store store, Conditions conditions, OpenMatters burning) {
        return OpenMatters.all(List.of(new ScoreMatters(store, () -> OwnLog.read(store)), burning,
                new GateMatters(store, conditions), new OpenRecords(store)));
    }
}
