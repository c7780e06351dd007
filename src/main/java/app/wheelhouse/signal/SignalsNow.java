package app.wheelhouse.signal;

import app.wheelhouse.scorecard.KpiSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the walls show at a moment.
 *
 * @param standings how the objectives stand that can be measured, by id
 * @param trends    what they brought before, by id
 * @param kpis      all KPIs with their readings
 * @param offline   whether all sources fail at once
 * @param trouble   why samples are not kept, in a sentence; empty when they are
 */
public record SignalsNow(SignalBook book, Map<UUID, Standing> standings, Map<UUID, Trend> trends,
        List<KpiSeries> kpis, boolean offline, String trouble, Instant at) {
    /** Nothing is known yet. */
    public static final SignalsNow NONE = new SignalsNow(SignalBook.NONE, Map.of(), Map.of(), List.of(), false, "",
            Instant.EPOCH);
    /** How far back the trend of a tile goes. */
    public static final Duration TREND = Duration.ofHours(24);
    /** How much time one value of it stands for. */
    public static final Duration STEP = Duration.ofMinutes(30);

    public SignalsNow {
        standings = Map.copyOf(standings);
        trends = Map.copyOf(trends);
        kpis = List.copyOf(kpis);
    }

    /**
     * What an objective brought before.
     *
     * @param sli    the share of good ones per step, the latest last; NaN where nothing was measured
     * @param budget what was left of its budget over its period; NaN where nothing was measured
     */
    public record Trend(List<Double> sli, List<Double> budget) {
        public Trend {
            sli = List.copyOf(sli);
            budget = List.copyOf(budget);
        }

        /** Of steps and of a budget. */
        public static Trend of(List<Measure> steps, Optional<BurnDown> burnDown) {
            return new Trend(
                    steps.stream().map(each -> each.isMeasured() ? each.sli().orElse(Double.NaN) : Double.NaN).toList(),
                    burnDown.map(BurnDown::points).orElse(List.of()).stream()
                            .map(each -> each.remaining().orElse(Double.NaN)).toList());
        }
    }

    /** How an objective stands; empty while it was never measured. */
    public Optional<Standing> standing(@Nullable UUID slo) {
        return slo == null ? Optional.empty() : Optional.ofNullable(standings.get(slo));
    }

    /** The KPI of an id with its readings. */
    public Optional<KpiSeries> kpi(@Nullable UUID id) {
        return kpis.stream().filter(each -> each.kpi().id().equals(id)).findFirst();
    }

    /** When any sample was taken last; empty when none was. */
    public Optional<Instant> newest() {
        return standings.values().stream().map(Standing::sampledAt).filter(java.util.Objects::nonNull)
                .max(Instant::compareTo);
    }
}
