package app.wheelhouse.signal.source.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Made-up traffic of a storage service for training clusters: days and nights, a little noise, failures all the time and a burn
 * now and then. What it was at a moment is always the same for one start, however often it is asked.
 */
public final class DemoTraffic {
    private static final Duration PAST = Duration.ofDays(45);
    private static final double DAY = Duration.ofDays(1).toMinutes();
    private final Instant origin;
    private final long started;
    private final Map<Service, List<Counts>> minutes = new EnumMap<>(Service.class);

    /** A pair of counters. */
    record Counts(double total, double bad) {
    }

    /**
     * What is counted.
     *
     * <p>Reads burn fast for twenty minutes a day, and soon after the start; metadata is slow for a quarter of an hour every
     * six hours; first IO burns slowly for a day every week.
     */
    enum Service {
        READS("demo_reads_total", "demo_reads_failed_total", 42_000, 0.0002, 20, 24 * 60, 0.055), METADATA(
                "demo_metadata_operations_total", "demo_metadata_slow_total", 9_000, 0.003, 15, 6 * 60,
                0.06), FIRST_IO("demo_first_io_total", "demo_first_io_late_total", 600, 0.001, 24 * 60, 7 * 24 * 60,
                        0.017);

        private final String total;
        private final String bad;
        private final double perMinute;
        private final double always;
        private final int burns;
        private final int every;
        private final double burning;

        Service(String total, String bad, double perMinute, double always, int burns, int every, double burning) {
            this.total = total;
            this.bad = bad;
            this.perMinute = perMinute;
            this.always = always;
            this.burns = burns;
            this.every = every;
            this.burning = burning;
        }

        String total() {
            return total;
        }

        String bad() {
            return bad;
        }

        /** In words: "first io". */
        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** The name of the one value that goes up and down. */
    static final String IDLE = "demo_gpu_idle_ratio";
    /** After how long the reads burn for the first time that is watched. */
    static final Duration FIRST_BURN = Duration.ofMinutes(10);
    private static final int FIRST_BURN_LASTS = 20;

    public DemoTraffic(Instant started) {
        this.origin = started.minus(PAST);
        this.started = PAST.toMinutes();
        for (Service service : Service.values()) {
            minutes.put(service, new ArrayList<>(List.of(new Counts(0, 0))));
        }
    }

    /** What a series stands at; empty for a name it does not know. Counters are whole numbers. */
    Optional<Double> value(String name, Instant at) {
        for (Service service : Service.values()) {
            if (name.equals(service.total)) {
                return Optional.of(Math.floor(counts(service, at).total()));
            } else if (name.equals(service.bad)) {
                return Optional.of(Math.floor(counts(service, at).bad()));
            }
        }
        return name.equals(IDLE) ? Optional.of(idle(at)) : Optional.empty();
    }

    /** Both counters of a service; zero before the beginning of its past. */
    synchronized Counts counts(Service service, Instant at) {
        double minute = Math.max(0, Duration.between(origin, at).toMillis() / 60_000.0);
        int whole = (int) minute;
        List<Counts> known = minutes.get(service);
        while (known.size() <= whole + 1) {
            Counts before = known.getLast();
            double total = perMinute(service, known.size() - 1L);
            known.add(new Counts(before.total() + total,
                    before.bad() + total * share(service, known.size() - 1L)));
        }
        Counts from = known.get(whole);
        Counts to = known.get(whole + 1);
        double part = minute - whole;
        return new Counts(from.total() + part * (to.total() - from.total()),
                from.bad() + part * (to.bad() - from.bad()));
    }

    private static double perMinute(Service service, long minute) {
        double day = 0.7 + 0.3 * Math.sin(2 * Math.PI * minute / DAY);
        return service.perMinute * day * (0.95 + 0.1 * chance(service, minute));
    }

    private double share(Service service, long minute) {
        long round = minute / service.every;
        long begin = (long) (chance(service, -1 - round) * (service.every - service.burns));
        long within = minute % service.every - begin;
        boolean first = service == Service.READS && minute >= started + FIRST_BURN.toMinutes()
                && minute < started + FIRST_BURN.toMinutes() + FIRST_BURN_LASTS;
        boolean burns = first || within >= 0 && within < service.burns;
        return (burns ? service.burning : service.always) * (0.8 + 0.4 * chance(service, minute + 1_000_000));
    }

    /** Graphics processors wait for storage: a tenth of their time, more when reads fail. */
    private double idle(Instant at) {
        long minute = Math.max(0, Duration.between(origin, at).toMinutes());
        boolean burns = share(Service.READS, minute) > Service.READS.burning / 2;
        return Math.round((0.06 + 0.05 * chance(Service.FIRST_IO, minute) + (burns ? 0.3 : 0)) * 1000) / 1000.0;
    }

    /** A number from 0 up to 1, always the same for the same minute. */
    private static double chance(Service service, long minute) {
        return new SplittableRandom(minute * 31 + service.ordinal()).nextDouble();
    }
}
