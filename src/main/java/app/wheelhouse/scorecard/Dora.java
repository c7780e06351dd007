package app.wheelhouse.scorecard;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * DORA's five metrics of software delivery performance, worked out from deployments by the definitions at
 * https://dora.dev/guides/dora-metrics/: times are medians in hours, frequency is deployments a week, rates are percent of all
 * deployments. A metric nothing is known of is empty, not zero.
 */
public record Dora(OptionalDouble leadTime, OptionalDouble frequency, OptionalDouble recoveryTime,
        OptionalDouble failRate,
        OptionalDouble reworkRate) {
    private static final double PERCENT = 100;
    private static final double WEEK = 7;
    private static final double SECONDS_PER_HOUR = 3600;

    /**
     * The metrics of the deployments in a period.
     *
     * @param deployments those of the period alone
     * @param days        how many days the period has
     */
    public static Dora of(Collection<Deployment> deployments, long days) {
        int all = deployments.size();
        long failed = deployments.stream().filter(Deployment::failed).count();
        long rework = deployments.stream().filter(Deployment::rework).count();
        List<Duration> leads = new ArrayList<>();
        List<Duration> recoveries = new ArrayList<>();
        for (Deployment each : deployments) {
            if (each.committedAt() != null) {
                leads.add(Duration.between(each.committedAt(), each.deployedAt()));
            }
            if (each.failed() && each.recoveredAt() != null) {
                recoveries.add(Duration.between(each.deployedAt(), each.recoveredAt()));
            }
        }
        return new Dora(median(leads), days < 1 ? OptionalDouble.empty() : OptionalDouble.of(all * WEEK / days),
                median(recoveries), share(failed, all), share(rework, all));
    }

    /** The metrics of each calendar month from the first deployment to the last; on the month's last day. */
    public static Map<LocalDate, Dora> byMonth(Collection<Deployment> deployments, ZoneId zone) {
        Map<YearMonth, List<Deployment>> months = new TreeMap<>();
        deployments.forEach(each -> months
                .computeIfAbsent(YearMonth.from(each.deployedAt().atZone(zone)), _ -> new ArrayList<>()).add(each));
        Map<LocalDate, Dora> figures = new TreeMap<>();
        if (!months.isEmpty()) {
            TreeMap<YearMonth, List<Deployment>> sorted = new TreeMap<>(months);
            for (YearMonth month = sorted.firstKey(); !month.isAfter(sorted.lastKey()); month = month.plusMonths(1)) {
                figures.put(month.atEndOfMonth(),
                        of(sorted.getOrDefault(month, List.of()), ChronoUnit.DAYS.between(month.atDay(1),
                                month.plusMonths(1).atDay(1))));
            }
        }
        return figures;
    }

    /** Each metric that is known. */
    public Map<Metric, Double> values() {
        Map<Metric, Double> values = new EnumMap<>(Metric.class);
        leadTime.ifPresent(value -> values.put(Metric.LEAD_TIME, value));
        frequency.ifPresent(value -> values.put(Metric.DEPLOYMENT_FREQUENCY, value));
        recoveryTime.ifPresent(value -> values.put(Metric.RECOVERY_TIME, value));
        failRate.ifPresent(value -> values.put(Metric.CHANGE_FAIL_RATE, value));
        reworkRate.ifPresent(value -> values.put(Metric.REWORK_RATE, value));
        return values;
    }

    private static OptionalDouble share(long part, int all) {
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(PERCENT * part / all);
    }

    private static OptionalDouble median(List<Duration> times) {
        List<Duration> sorted = times.stream().filter(Objects::nonNull).sorted().toList();
        int n = sorted.size();
        return n == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).toSeconds() / 2.0
                        / SECONDS_PER_HOUR);
    }
}
