package app.wheelhouse.app;

import app.wheelhouse.cli.OwnLog;
import app.wheelhouse.decision.Measures;
import app.wheelhouse.scorecard.Figures;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.store.Store;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last readings of the KPIs, read when the first of them is asked for. */
final class KpiMeasures implements Measures {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private final Store store;
    private @Nullable List<KpiSeries> kpis;

    KpiMeasures(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Measured> last(String type, UUID record) {
        return type.equals("kpi")
                ? all().stream().filter(each -> each.kpi().id().equals(record)).findFirst()
                        .flatMap(each -> each.latest().map(reading -> new Measured(reading.value(),
                                Figures.with(reading.value(), each.kpi().unit()) + " on " + DAY.format(reading.day()),
                                reading.day())))
                : Optional.empty();
    }

    private List<KpiSeries> all() {
        List<KpiSeries> read = kpis == null
                ? new ScorecardReader(store, () -> OwnLog.read(store)).kpis()
                : kpis;
        kpis = read;
        return read;
    }
}
