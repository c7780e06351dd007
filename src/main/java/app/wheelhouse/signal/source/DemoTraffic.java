package app.wheelhouse.signal.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Made-up traffic of a storage service for training clusters: days and nights, a little noise, failures all the time and a burn
 * now and then. What it was at a moment is always the same for one start, however often it is asked.
 */
final class DemoTraffic {
    /** After how long the control plane burns for the first time that is watched. */
    static final Duration FIRST_BURN = Duration.ofMinutes(10);
    private static final Duration PAST = Duration.ofDays(45);
    private static final double DAY = Duration.ofDays(1).toMinutes();
    private static final int FIRST_BURN_LASTS = 20;
    private final Instant origin;
    private final long started;
    private final Map<Flow, List<Counts>> minutes = new EnumMap<>(Flow.class);

    /** How many events there were, and how many of them were bad. */
    record Counts(double total, double bad) {
        double good() {
            return total - bad;
        }
    }

    /** What is counted: how much a minute, which share is bad always, and how long, how often and how badly it burns. */
    enum Flow {
        READS(42_000, 0.01, 24 * 60, 7 * 24 * 60, 0.17), METADATA(9_000, 0.002, 15, 6 * 60, 0.06), IO(51_000, 0.00005,
                20, 24 * 60, 0.012),
        FIRST_IO(600, 0.01, 12 * 60, 14 * 24 * 60,
                0.12),
        REQUESTS(3_000, 0.0001, 20, 36 * 60, 0.055), QUICK(3_000, 0.004, 30, 12 * 60, 0.05);

        private final double perMinute;
        private final double always;
        private final int burns;
        private final int every;
        private final double burning;

        Flow(double perMinute, double always, int burns, int every, double burning) {
            this.perMinute = perMinute;
            this.always = always;
            this.burns = burns;
            this.every = every;
            this.burning = burning;
        }
    }

    DemoTraffic(Instant started) {
        this.origin = started.minus(PAST);
        this.started = PAST.toMinutes();
        for (Flow flow : Flow.values()) {
            minutes.put(flow, new ArrayList<>(List.of(new Counts(0, 0))));
        }
    }

    /** Both counters of a flow, whole numbers; zero before the beginning of its past. */
    synchronized Counts counts(Flow flow, Instant at) {
        double minute = Math.max(0, Duration.between(origin, at).toMillis() / 60_000.0);
        int whole = (int) minute;
        List<Counts> known = minutes.get(flow);
        while (known.size() <= whole + 1) {
            Counts before = known.getLast();
            double total = perMinute(flow, known.size() - 1L);
            known.add(new Counts(before.total() + total, before.bad() + total * share(flow, known.size() - 1L)));
        }
        Counts from = known.get(whole);
        Counts to = known.get(whole + 1);
        double part = minute - whole;
        return new Counts(Math.floor(from.total() + part * (to.total() - from.total())),
                Math.floor(from.bad() + part * (to.bad() - from.bad())));
    }

    /** How much of a flow comes a second. */
    double perSecond(Flow flow, Instant at) {
        return perMinute(flow, minute(at)) / 60;
    }

    private static double perMinute(Flow flow, long minute) {
        double day = 0.7 + 0.3 * Math.sin(2 * Math.PI * minute / DAY);
        return flow.perMinute * day * (0.95 + 0.1 * chance(flow, minute));
    }

    private double share(Flow flow, long minute) {
        return (burns(flow, minute) ? flow.burning : flow.always) * (0.8 + 0.4 * chance(flow, minute + 1_000_000));
    }

    private boolean burns(Flow flow, long minute) {
        long begin = (long) (chance(flow, -1 - minute / flow.every) * (flow.every - flow.burns));
        long within = minute % flow.every - begin;
        boolean first = flow == Flow.REQUESTS && minute >= started + FIRST_BURN.toMinutes()
                && minute < started + FIRST_BURN.toMinutes() + FIRST_BURN_LASTS;
        return first || within >= 0 && within < flow.burns;
    }

    /** How busy graphics processors are, in percent: less when they wait for storage. */
    double busy(Instant at) {
        long minute = minute(at);
        return Math.round((burns(Flow.METADATA, minute) ? 48 : 91) + 8 * chance(Flow.READS, minute));
    }

    /** How full the queue of the control plane is, from 0 to 1. */
    double queue(Instant at) {
        long minute = minute(at);
        return Math.round(100 * ((burns(Flow.QUICK, minute) ? 0.7 : 0.25) + 0.2 * chance(Flow.QUICK, minute))) / 100.0;
    }

    private long minute(Instant at) {
        return Math.max(0, Duration.between(origin, at).toMinutes());
    }

    /** A number from 0 up to 1, always the same for the same minute. */
    private static double chance(Flow flow, long minute) {
        return new SplittableRandom(minute * 31 + flow.ordinal()).nextDouble();
    }
}
