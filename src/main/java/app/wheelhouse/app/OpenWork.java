package app.wheelhouse.app;

import app.wheelhouse.rhythm.OpenMatters;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.store.GateMatters;
import app.wheelhouse.rhythm.store.OpenRecords;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.store.ScoreMatters;
import app.wheelhouse.signal.store.BurningMatters;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What every feature has open for the meetings that come again, in the order in which an agenda takes it up. */
final class OpenWork {
    private OpenWork() {
    }

    /** All of it, with what burns as it is measured while the workspace is open. */
    static OpenMatters live(Store store, Supplier<List<KpiSeries>> kpis, Supplier<GateBook> gates,
            Supplier<Optional<Signals>> signals) {
        return of(store, kpis, gates, BurningMatters.live(store, signals));
    }

    /**
     * All of it: KPI signals and the plan, what burns, gates, then risks, blockers, requests and decisions.
     *
     * @param kpis       all KPIs with their readings
     * @param gates      the gates as they are judged now
     * @param burning    the objectives whose error budget burns
     */
    static OpenMatters of(Store store, Supplier<List<KpiSeries>> kpis, Supplier<GateBook> gates, OpenMatters burning) {
        return OpenMatters.all(List.of(new ScoreMatters(store, kpis), burning,
                new GateMatters(store, gates), new OpenRecords(store)));
    }
}
