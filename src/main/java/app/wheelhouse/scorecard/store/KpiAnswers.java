package app.wheelhouse.scorecard.store;

import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.KpiConditions;
import app.wheelhouse.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Answers what gates ask of KPIs from the scorecard as it is now. Reads only the KPIs that are asked for. */
public final class KpiAnswers implements Conditions {
    private final Store store;
    private final ScorecardReader reader;

    /** @param log what the app's own log says, asked for only when a KPI that follows from it is asked for */
    public KpiAnswers(Store store, Supplier<FromLog> log) {
        this.store = store;
        reader = new ScorecardReader(store, log);
    }

    @Override
    public Optional<Reading> read(Criterion condition) {
        return over(List.of(condition)).read(condition);
    }

    @Override
    public Conditions over(List<Criterion> asked) {
        Set<String> titles = asked.stream().filter(each -> each.kind() == CriterionKind.KPI)
                .map(each -> each.subject().strip()).filter(each -> !each.isEmpty()).collect(Collectors.toSet());
        return new KpiConditions(titles.isEmpty() ? List.of() : reader.latest(titles), store.clock().instant(),
                store.clock().getZone());
    }
}
