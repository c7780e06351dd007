package app.wheelhouse.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A KPI with its readings by day and the words on them.
 *
 * @param owner the owner's name, or empty
 * @param xmr   the chart of its readings
 */
public record KpiSeries(Kpi kpi, String owner, List<Reading> readings, List<Annotation> annotations, Xmr xmr) {
    public KpiSeries {
        readings = List.copyOf(readings);
        annotations = List.copyOf(annotations);
    }

    /** The series of a KPI; readings in the order of their days. */
    public static KpiSeries of(Kpi kpi, String owner, List<Reading> readings, List<Annotation> annotations) {
        List<LocalDate> breaks = annotations.stream().filter(each -> each.breaks() && each.day() != null)
                .map(Annotation::day).toList();
        return new KpiSeries(kpi, owner, readings, annotations, Xmr.of(readings, breaks));
    }

    /** The last reading. */
    public Optional<Reading> latest() {
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.getLast());
    }

    /** How it stands; no data without a reading. */
    public KpiState state() {
        return latest().map(reading -> KpiState.of(kpi, reading)).orElse(KpiState.NO_DATA);
    }

    /** Since which reading it stands like that. */
    public Optional<LocalDate> since() {
        LocalDate since = null;
        KpiState now = state();
        for (Reading reading : readings.reversed()) {
            if (KpiState.of(kpi, reading) != now) {
                break;
            }
            since = reading.day();
        }
        return Optional.ofNullable(since);
    }

    /** What is not noise in its last reading. */
    public List<Signal> signals() {
        return xmr.now();
    }

    /** Whether its last reading is a signal, and a bad one. */
    public boolean isAlarming() {
        return signals().stream().anyMatch(signal -> !signal.isBetter(kpi.direction()));
    }

    /** The values of the last readings, at most so many. */
    public List<Double> tail(int most) {
        return readings.subList(Math.max(0, readings.size() - most), readings.size()).stream().map(Reading::value)
                .toList();
    }
}
