package app.wheelhouse.scorecard;

import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.CriterionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Answers what gates ask of KPIs by their last readings, as they were when they were read. A name that no KPI has, or
 * several, is not answered; neither is one whose definition changed after its last reading.
 *
 * @param now when they were read: a reading of that day counts as of then
 */
public record KpiConditions(List<KpiSeries> kpis, Instant now, ZoneId zone) implements Conditions {
    public KpiConditions {
        kpis = List.copyOf(kpis);
    }

    @Override
    public Optional<Reading> read(Criterion condition) {
        if (condition.kind() != CriterionKind.KPI) {
            return Optional.empty();
        }
        List<KpiSeries> named = kpis.stream()
                .filter(each -> each.kpi().title().strip().equalsIgnoreCase(condition.subject().strip())).toList();
        return named.size() == 1 ? latest(named.getFirst()) : Optional.empty();
    }

    private Optional<Reading> latest(KpiSeries series) {
        return series.latest().filter(last -> series.annotations().stream().filter(Annotation::breaks)
                .noneMatch(each -> each.day() != null && each.day().isAfter(last.day())))
                .map(last -> new Reading(last.value(), taken(last.day()), source(series.kpi(), last.source())));
    }

    /** The end of its day, or now on the day that is not over; a day to come stays one to come. */
    private Instant taken(LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
        return day.equals(LocalDate.ofInstant(now, zone)) ? now : end;
    }

    private static String source(Kpi kpi, String source) {
        String from = source.isBlank() ? kpi.source() : source;
        String told = from.isBlank() ? kpi.origin().label() : from;
        return kpi.unit().isBlank() ? told : kpi.unit() + ", " + told;
    }
}
