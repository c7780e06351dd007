package app.wheelhouse.scorecard;

import app.wheelhouse.backlog.ScoreHistory;
import app.wheelhouse.decision.Latency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * KPIs that follow from the app's own log, a reading a month: how long decisions took from raised to decided (median, days), how
 * many requests got their first score, how long actions took from written down to done (median, days), and how long it took until an incident
 * was noticed and until it was over (median, minutes). A month is told on its last day, the present one today.
 *
 * @param decisions from raised to decided
 * @param scores    when requests got their first score
 * @param actions   from written down to done
 * @param detected  incidents from their beginning until somebody knew
 * @param restored  incidents from their beginning until they were over
 */
public record FromLog(List<Spell> decisions, Collection<Instant> scores, List<Spell> actions, List<Spell> detected,
        List<Spell> restored) {
    /** A log that says nothing. */
    public static final FromLog NONE = new FromLog(List.of(), List.of(), List.of(), List.of(),
            List.of());
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double SECONDS_PER_MINUTE = 60;
    private static final String SOURCE = "own log";

    /** From one moment to another. */
    public record Spell(Instant from, Instant to) {
    }

    /** The readings of a KPI with this origin; none for origins outside the log. */
    public List<Reading> readings(Origin origin, LocalDate today, ZoneId zone) {
        return switch (origin) {
            case DECISION_LATENCY -> medians(decisions, today, zone, SECONDS_PER_DAY, " decided");
            case ACTION_CLOSURE -> medians(actions, today, zone, SECONDS_PER_DAY, " done");
            case TIME_TO_DETECT -> medians(detected, today, zone, SECONDS_PER_MINUTE, " noticed");
            case TIME_TO_RESTORE -> medians(restored, today, zone, SECONDS_PER_MINUTE, " restored");
            case RICE_THROUGHPUT -> counts(today, zone);
            case TYPED, CSV, SLO, PROMQL -> List.of();
        };
    }

    private List<Reading> counts(LocalDate today, ZoneId zone) {
        List<Reading> readings = new ArrayList<>();
        SortedMap<YearMonth, Integer> months = ScoreHistory.throughput(scores, zone);
        if (!months.isEmpty()) {
            for (YearMonth month = months.lastKey().plusMonths(1); !month.isAfter(YearMonth.from(today)); month = month
                    .plusMonths(1)) {
                months.put(month, 0);
            }
        }
        months.forEach((month, count) -> readings.add(new Reading(day(month, today), count, SOURCE, "")));
        return readings;
    }

    private static List<Reading> medians(List<Spell> spells, LocalDate today, ZoneId zone, double unit,
            String what) {
        TreeMap<YearMonth, List<Duration>> months = new TreeMap<>();
        spells.forEach(spell -> months.computeIfAbsent(YearMonth.from(spell.to().atZone(zone)), _ -> new ArrayList<>())
                .add(Duration.between(spell.from(), spell.to())));
        List<Reading> readings = new ArrayList<>();
        months.forEach((month, times) -> Latency.Figures.of(times)
                .ifPresent(figures -> readings.add(new Reading(day(month, today),
                        figures.median().toSeconds() / unit, SOURCE, figures.count() + what))));
        return readings;
    }

    private static LocalDate day(YearMonth month, LocalDate today) {
        return month.equals(YearMonth.from(today)) ? today : month.atEndOfMonth();
    }
}
