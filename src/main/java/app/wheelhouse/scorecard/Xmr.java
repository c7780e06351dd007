package app.wheelhouse.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A series as an XmR chart (individual values and moving ranges), so that noise is not discussed. The natural process limits are
 * the mean ± 2.66 times the mean moving range, the limit of ranges 3.27 times it; below six readings there are none. Source:
 * Donald J. Wheeler, "Understanding Variation: The Key to Managing Chaos", and his detection rules one to three. Where the
 * definition of what is measured changes, the line breaks and limits are worked out anew.
 *
 * @param stretches the readings by day, a new stretch at each change of definition; none is empty
 */
public record Xmr(List<Stretch> stretches) {
    /** How many mean moving ranges the limits are from the mean: three sigma, 3 / d2 for n = 2. */
    public static final double LIMIT = 2.66;
    /** How many mean moving ranges the greatest range of noise is: D4 for n = 2. */
    public static final double RANGE_LIMIT = 3.27;
    /** So many readings it takes to tell limits. */
    public static final int LEAST = 6;
    /** How it is worked out, for people to read. */
    public static final String RULE = "Limits: mean ± 2.66 × mean moving range; moving ranges up to 3.27 × their mean; from six readings "
            + "on. Signals: a reading outside the limits, three of four in a row nearer a limit than the mean, eight in a row on "
            + "one side of the mean, a moving range beyond its limit (Wheeler, Understanding Variation).";
    private static final int RUN = 8;
    private static final int NEAR_OF = 4;
    private static final int NEAR = 3;

    public Xmr {
        stretches = List.copyOf(stretches);
    }

    /** The limits of a stretch. */
    public record Limits(double mean, double lower, double upper, double meanRange, double rangeLimit) {
    }

    /**
     * Readings that compare.
     *
     * @param limits  null while there are fewer than six
     * @param signals in the order of their last readings
     */
    public record Stretch(List<Reading> readings, @org.jspecify.annotations.Nullable Limits limits,
            List<Signal> signals) {
        public Stretch {
            readings = List.copyOf(readings);
            signals = List.copyOf(signals);
        }
    }

    /**
     * The chart of a series.
     *
     * @param breaks the days on which the definition changed
     */
    public static Xmr of(Collection<Reading> readings, Collection<LocalDate> breaks) {
        TreeSet<LocalDate> ahead = new TreeSet<>(breaks);
        List<Stretch> stretches = new ArrayList<>();
        List<Reading> now = new ArrayList<>();
        for (Reading reading : readings.stream().sorted(Comparator.comparing(Reading::day)).toList()) {
            boolean broken = false;
            while (!ahead.isEmpty() && !ahead.first().isAfter(reading.day())) {
                ahead.pollFirst();
                broken = true;
            }
            if (broken && !now.isEmpty()) {
                stretches.add(stretch(now));
                now = new ArrayList<>();
            }
            now.add(reading);
        }
        if (!now.isEmpty()) {
            stretches.add(stretch(now));
        }
        return new Xmr(stretches);
    }

    private static Stretch stretch(List<Reading> readings) {
        if (readings.size() < LEAST) {
            return new Stretch(readings, null, List.of());
        }
        double mean = readings.stream().mapToDouble(Reading::value).average().orElse(0);
        double ranges = 0;
        for (int i = 1; i < readings.size(); i++) {
            ranges += Math.abs(readings.get(i).value() - readings.get(i - 1).value());
        }
        double range = ranges / (readings.size() - 1);
        Limits limits = new Limits(mean, mean - LIMIT * range, mean + LIMIT * range, range, RANGE_LIMIT * range);
        return new Stretch(readings, limits, signals(readings, limits));
    }

    private static List<Signal> signals(List<Reading> readings, Limits limits) {
        List<Signal> signals = new ArrayList<>();
        int side = 0;
        int run = 0;
        boolean told = false;
        for (int i = 0; i < readings.size(); i++) {
            double value = readings.get(i).value();
            LocalDate day = readings.get(i).day();
            if (value > limits.upper() || value < limits.lower()) {
                signals.add(new Signal(Signal.Kind.OUTSIDE, day, day, value > limits.mean()));
            }
            if (i > 0 && Math.abs(value - readings.get(i - 1).value()) > limits.rangeLimit()) {
                signals.add(new Signal(Signal.Kind.RANGE, readings.get(i - 1).day(), day,
                        value > readings.get(i - 1).value()));
            }
            int here = Double.compare(value, limits.mean());
            run = here == 0 ? 0 : Integer.signum(here) == side ? run + 1 : 1;
            side = Integer.signum(here);
            if (run == RUN) {
                signals.add(new Signal(Signal.Kind.RUN, readings.get(i - RUN + 1).day(), day, side > 0));
            }
            boolean near = false;
            for (int way = 1; way >= -1; way -= 2) {
                if (isNear(readings, limits, i, way)) {
                    near = true;
                    if (!told) {
                        signals.add(new Signal(Signal.Kind.NEAR, readings.get(i - NEAR_OF + 1).day(), day, way > 0));
                    }
                }
            }
            told = near;
        }
        return signals;
    }

    /** Whether this reading and two of the three before it are nearer to one limit than to the mean. */
    private static boolean isNear(List<Reading> readings, Limits limits, int last, int way) {
        if (last < NEAR_OF - 1 || limits.meanRange() == 0) {
            return false;
        }
        double half = limits.mean() + way * LIMIT * limits.meanRange() / 2;
        int near = 0;
        for (int i = last - NEAR_OF + 1; i <= last; i++) {
            near += way * readings.get(i).value() > way * half ? 1 : 0;
        }
        return near >= NEAR && way * readings.get(last).value() > way * half;
    }

    /** The stretch the last reading is in; none without readings. */
    public java.util.Optional<Stretch> current() {
        return stretches.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(stretches.getLast());
    }

    /** What is not noise at the end of the series: signals that the last reading is part of. */
    public List<Signal> now() {
        return current().stream().flatMap(stretch -> stretch.signals().stream()
                .filter(signal -> signal.at().equals(stretch.readings().getLast().day()))).toList();
    }
}
