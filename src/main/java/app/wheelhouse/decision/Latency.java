package app.wheelhouse.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How long decisions take, from raised to decided.
 *
 * @param all       of all decided ones
 * @param byDoor    one-way doors first, those whose door nobody said last
 * @param byType    by the row of the rights matrix, most decisions first, those without one last
 * @param byQuarter by the quarter in which they were decided, the latest first
 * @param open      how many wait, by how long: as {@link Age} counts
 */
public record Latency(Figures all, Map<String, Figures> byDoor, Map<String, Figures> byType,
        Map<String, Figures> byQuarter, Map<Age, Integer> open) {
    /** What stands for a door nobody said. */
    public static final String NO_DOOR = "Door not said";
    /** What stands for a decision without a row of a matrix. */
    public static final String NO_TYPE = "No type";

    /** How long something has waited. */
    public enum Age {
        WEEK("Up to a week", 7), MONTH("Up to 30 days", 30), QUARTER("Up to 90 days", 90), LONGER("Longer",
                Integer.MAX_VALUE);

        private final String label;
        private final int days;

        Age(String label, int days) {
            this.label = label;
            this.days = days;
        }

        /** The words shown on screen. */
        public String label() {
            return label;
        }

        /** The first one that a time fits into; a week is seven times 24 hours. */
        public static Age of(Duration time) {
            for (Age age : values()) {
                if (age == LONGER || time.compareTo(Duration.ofDays(age.days)) <= 0) {
                    return age;
                }
            }
            return LONGER;
        }
    }

    /**
     * Figures of several decisions.
     *
     * @param median the middle time, or the mean of the two middle ones
     * @param p90    the 90th percentile by nearest rank: the smallest time that at least nine in ten do not exceed
     */
    public record Figures(int count, Duration median, Duration p90) {
        /** The figures of these times; empty without any. */
        public static Optional<Figures> of(List<Duration> times) {
            if (times.isEmpty()) {
                return Optional.empty();
            }
            List<Duration> sorted = times.stream().sorted().toList();
            int n = sorted.size();
            Duration median = sorted.get((n - 1) / 2).plus(sorted.get(n / 2)).dividedBy(2);
            int rank = (9 * n + 9) / 10;
            return Optional.of(new Figures(n, median, sorted.get(rank - 1)));
        }
    }

    /** One decision. {@code type} is empty when it has none. */
    public record Sample(Decision decision, String type, StageClock clock) {
    }

    /** The figures of these decisions at {@code now}; {@code zone} says in which quarter a moment lies. */
    public static Latency of(List<Sample> samples, Instant now, ZoneId zone) {
        List<Sample> decided = samples.stream().filter(sample -> sample.clock.latency().isPresent()).toList();
        Map<Age, Integer> open = new LinkedHashMap<>();
        for (Age age : Age.values()) {
            open.put(age, 0);
        }
        samples.stream().filter(sample -> !DecisionRules.isDecided(sample.decision.state()))
                .forEach(sample -> open.merge(Age.of(Duration.between(sample.clock.raised(), now)), 1, Integer::sum));
        return new Latency(figures(decided).orElse(new Figures(0, Duration.ZERO, Duration.ZERO)), byDoor(decided),
                byType(decided), byQuarter(decided, zone), open);
    }

    private static Map<String, Figures> byDoor(List<Sample> decided) {
        Map<String, Figures> doors = new LinkedHashMap<>();
        for (Door door : Door.values()) {
            put(doors, door.label(), decided.stream().filter(sample -> sample.decision.door() == door).toList());
        }
        put(doors, NO_DOOR, decided.stream().filter(sample -> sample.decision.door() == null).toList());
        return doors;
    }

    private static Map<String, Figures> byType(List<Sample> decided) {
        Map<String, List<Sample>> groups = grouped(decided, Sample::type);
        List<Sample> none = groups.remove("");
        Map<String, Figures> types = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Sample>> each) -> -each.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> put(types, each.getKey(), each.getValue()));
        put(types, NO_TYPE, none == null ? List.of() : none);
        return types;
    }

    private static Map<String, Figures> byQuarter(List<Sample> decided, ZoneId zone) {
        TreeMap<String, List<Sample>> groups = new TreeMap<>(Comparator.reverseOrder());
        groups.putAll(grouped(decided, sample -> quarter(sample, zone)));
        Map<String, Figures> quarters = new LinkedHashMap<>();
        groups.forEach((name, group) -> put(quarters, name, group));
        return quarters;
    }

    private static String quarter(Sample sample, ZoneId zone) {
        Instant at = sample.clock.decidedAt();
        return at == null ? "" : quarter(LocalDate.ofInstant(at, zone));
    }

    /** The quarter of a day, as {@code 2026 Q4}. */
    public static String quarter(LocalDate day) {
        return "%04d Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    private static Map<String, List<Sample>> grouped(List<Sample> samples, Function<Sample, String> by) {
        return samples.stream().collect(Collectors.groupingBy(by));
    }

    private static void put(Map<String, Figures> into, String name, List<Sample> samples) {
        figures(samples).ifPresent(figures -> into.put(name, figures));
    }

    private static Optional<Figures> figures(List<Sample> samples) {
        List<Duration> times = new ArrayList<>();
        samples.forEach(sample -> sample.clock.latency().ifPresent(times::add));
        return Figures.of(times);
    }
}
