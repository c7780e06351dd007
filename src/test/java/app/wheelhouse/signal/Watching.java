package app.wheelhouse.signal;

import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.Indicator.Part;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Objectives, sources and answers for tests, and a clock that goes from poll to poll. */
public final class Watching {
    public static final Instant START = Instant.parse("2026-11-02T00:00:00Z");
    public static final UUID SOURCE_ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    public static final UUID SLO_ID = UUID.fromString("00000000-0000-7000-8000-000000000002");
    public static final Indicator COUNTED = new Indicator.Ratio(Part.GOOD, "good", "total", true);

    private Watching() {
    }

    /** A source polled every so often, with a deadline of a second. */
    public static SourceDefinition source(Duration interval) {
        return new SourceDefinition(SOURCE_ID, "Gateway", SourceKind.EXPOSITION,
                URI.create("http://127.0.0.1:9100/metrics"), interval, Duration.ofSeconds(1), Map.of(), Access.NONE,
                "", "", "", false);
    }

    public static Slo slo(String target, String period, Indicator indicator, Budgeting budgeting) {
        return new Slo(SLO_ID, "Reads succeed", "storage", SOURCE_ID, indicator, Target.of(target),
                Window.rolling(period).orElseThrow(), budgeting, AlertPolicy.USUAL, Audience.ROOM, "a");
    }

    public static Slo slo(String target, String period) {
        return slo(target, period, COUNTED, Budgeting.OCCURRENCES);
    }

    /** An answer with what two counters stand at. */
    public static Answer.Read counters(Instant at, double good, double total) {
        return read(at, new Sample(Part.GOOD, "", at, good), new Sample(Part.TOTAL, "", at, total));
    }

    public static Answer.Read read(Instant at, Sample... samples) {
        return new Answer.Read(at, List.of(samples), Map.of(), List.of(), Duration.ofMillis(5));
    }

    /** A trace of an objective with counters, measured evenly from {@link #START} on. */
    public static Feeder feeder(Slo slo, Duration interval) {
        return new Feeder(slo, interval);
    }

    /** The same, with so many good and bad events a minute for so long before {@link #START}. */
    public static Feeder feeder(Slo slo, Duration interval, Duration before, double good, double bad) {
        Feeder feeder = new Feeder(slo, interval);
        for (Instant at = START.minus(before); at.isBefore(START); at = at.plus(Timeline.HOUR)) {
            feeder.before(Slice.measured(new Span(at, at.plus(Timeline.HOUR)), good * 60, (good + bad) * 60));
        }
        return feeder;
    }

    /** Lets time pass, with so many good and bad events an interval. */
    public static final class Feeder {
        public final Trace trace;
        private final Duration interval;
        private Instant now = START;
        private double good;
        private double total;

        private Feeder(Slo slo, Duration interval) {
            this.interval = interval;
            trace = new Trace(slo, source(interval), new Timeline(Duration.ofDays(40)));
            trace.take(counters(now, 0, 0));
        }

        private void before(Slice slice) {
            trace.timeline().add(slice);
        }

        /** Polls once, with warnings. */
        public Feeder warned(String warning) {
            now = now.plus(interval);
            good += 100;
            total += 100;
            trace.take(new Answer.Read(now, counters(now, good, total).samples(), Map.of(), List.of(warning),
                    Duration.ofMillis(5)));
            return this;
        }

        /** Polls for a while. */
        public Feeder run(Duration length, double goodEach, double badEach) {
            Instant end = now.plus(length);
            while (now.isBefore(end)) {
                now = now.plus(interval);
                good += goodEach;
                total += goodEach + badEach;
                trace.take(counters(now, good, total));
                trace.standing(now, List.of());
            }
            return this;
        }

        /** Lets time pass in which nobody polls, though events go on. */
        public Feeder sleep(Duration length, double goodOnes, double badOnes) {
            now = now.plus(length);
            good += goodOnes;
            total += goodOnes + badOnes;
            return this;
        }

        /** The service restarts: its counters begin anew. */
        public Feeder restart() {
            good = 0;
            total = 0;
            return this;
        }

        public Feeder fail(Fault.Kind kind) {
            now = now.plus(interval);
            trace.take(Fault.of(kind, "test", now));
            return this;
        }

        public Instant now() {
            return now;
        }

        public Standing standing() {
            return trace.standing(now, List.of());
        }
    }
}
