package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of one objective, as fine as it matters: the last hours as they were read, the last days by five minutes,
 * before that by hours. Windows are added up from it. Not safe for several threads.
 */
public final class Timeline {
    /** The finer of the two lengths samples are rolled up to. */
    public static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    /** The longer of the two. */
    public static final Duration HOUR = Duration.ofHours(1);
    private static final long RAW = Duration.ofHours(3).toMillis();
    private static final long FINE = Duration.ofDays(4).toMillis();
    private final Lane raw = new Lane();
    private final Lane fives = new Lane();
    private final Lane hours = new Lane();
    private final List<Slice> gaps = new ArrayList<>();
    private final long horizon;
    private long fineFrom;
    private long rawFrom;
    private long newest = Long.MIN_VALUE;

    /**
     * Nothing measured yet.
     *
     * @param keep how far back windows will be asked for
     */
    public Timeline(Duration keep) {
        this(keep, Instant.ofEpochMilli(0), Instant.ofEpochMilli(0));
    }

    /**
     * To be filled with what was kept.
     *
     * @param fineFrom from when on five minutes will be added, the beginning of an hour
     * @param rawFrom  from when on single readings will be added, the beginning of five minutes; not before the other
     */
    public Timeline(Duration keep, Instant fineFrom, Instant rawFrom) {
        this.horizon = keep.plus(HOUR).toMillis();
        this.fineFrom = fineFrom.toEpochMilli();
        this.rawFrom = rawFrom.toEpochMilli();
    }

    /** Adds an hour kept earlier, the oldest first. */
    public void addHour(Slice hour) {
        put(hours, hour);
        seen(hour.from() + hour.measured().toMillis());
    }

    /** Adds five minutes kept earlier, the oldest first. */
    public void addFive(Slice five) {
        put(fives, five);
        seen(five.from() + five.measured().toMillis());
    }

    /** Adds a single reading kept earlier, the oldest first. */
    public void addRaw(Slice slice) {
        put(raw, slice);
        seen(slice.to());
    }

    /** Adds a gap kept earlier. */
    public void addGap(Slice gap) {
        gaps.add(gap);
        seen(gap.to());
    }

    private void seen(long moment) {
        newest = Math.max(newest, moment);
    }

    /** Adds what was just read; it begins no earlier than what was added before. */
    public void add(Slice slice) {
        if (slice.isGap()) {
            gaps.add(slice);
        } else {
            put(raw, slice);
            split(slice, FIVE_MINUTES).forEach(part -> put(fives, part));
            split(slice, HOUR).forEach(part -> put(hours, part));
        }
        seen(slice.to());
        forget(slice.to());
    }

    private static void put(Lane lane, Slice slice) {
        lane.add(slice.from(), slice.to(), slice.good(), slice.total(), slice.measured().toMillis(), slice.resets());
    }

    private void forget(long now) {
        fineFrom = Math.max(fineFrom, floor(now - FINE, HOUR));
        rawFrom = Math.max(rawFrom, floor(now - RAW, FIVE_MINUTES));
        raw.forget(rawFrom);
        fives.forget(fineFrom);
        hours.forget(now - horizon);
        gaps.removeIf(gap -> gap.to() < now - horizon);
    }

    private static long floor(long moment, Duration grid) {
        return Math.floorDiv(moment, grid.toMillis()) * grid.toMillis();
    }

    /** The parts of a slice that fall into each stretch of a grid, each as the whole stretch it falls into. */
    public static List<Slice> split(Slice slice, Duration grid) {
        long step = grid.toMillis();
        List<Slice> parts = new ArrayList<>();
        double length = slice.to() - slice.from();
        int resets = slice.resets();
        for (long at = Math.floorDiv(slice.from(), step) * step; at < slice.to(); at += step) {
            double part = (Math.min(slice.to(), at + step) - Math.max(slice.from(), at)) / length;
            parts.add(Slice.of(at, at + step, slice.good() * part, slice.total() * part,
                    Math.round(slice.measured().toMillis() * part), resets));
            resets = 0;
        }
        return parts;
    }

    /** Adds up a window. What a counter gained over a gap counts where the window holds the whole gap; its time never does. */
    public Measure measure(Span window) {
        return measure(window, List.of());
    }

    /**
     * The same without stretches that do not count, such as planned work; they lessen the window.
     *
     * @param except the stretches, none overlapping another
     */
    public Measure measure(Span window, List<Span> except) {
        Lane.Sum sum = new Lane.Sum();
        long begin = window.from().toEpochMilli();
        long counted = window.length().toMillis();
        for (Span out : except) {
            long from = Math.max(out.from().toEpochMilli(), begin);
            long to = Math.min(out.to().toEpochMilli(), window.to().toEpochMilli());
            if (to > from) {
                sum(begin, from, sum);
                counted -= to - from;
                begin = to;
            }
        }
        sum(begin, window.to().toEpochMilli(), sum);
        for (Slice gap : gaps) {
            if (window.holds(gap.span()) && except.stream().noneMatch(out -> out.common(gap.span()).isPositive())) {
                sum.add(gap.good(), gap.total(), 0, gap.resets(), gap.to());
            }
        }
        double coverage = counted <= 0 ? 0 : Math.min(1, sum.measured / counted);
        return new Measure(window, sum.good, sum.total, coverage, sum.resets, Origin.SAMPLES,
                sum.newest == Long.MIN_VALUE ? null : earlier(window.to(), Instant.ofEpochMilli(sum.newest)));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void sum(long from, long to, Lane.Sum sum) {
        raw.sum(Math.max(from, rawFrom), to, sum);
        fives.sum(Math.max(from, fineFrom), Math.min(to, rawFrom), sum);
        hours.sum(from, Math.min(to, fineFrom), sum);
    }

    /** When the newest sample was taken; null when there is none. */
    public @Nullable Instant newest() {
        return newest == Long.MIN_VALUE ? null : Instant.ofEpochMilli(newest);
    }

    /** A span in equal steps, each with what was measured in it; for charts, where a gap is to be seen as one. */
    public List<Measure> steps(Span span, Duration step) {
        return steps(span, step, List.of());
    }

    /**
     * The same without stretches that do not count.
     *
     * @param except the stretches, none overlapping another
     */
    public List<Measure> steps(Span span, Duration step, List<Span> except) {
        List<Measure> steps = new ArrayList<>();
        for (Instant from = span.from(); from.isBefore(span.to()); from = from.plus(step)) {
            steps.add(measure(new Span(from, earlier(span.to(), from.plus(step))), except));
        }
        return steps;
    }

    /**
     * Since when more failed than may, without a break: goes back from a moment over what was read as long as it did. The
     * moment itself when nothing failed before it.
     */
    public Instant failingSince(Instant at, Target target) {
        long since = at.toEpochMilli();
        for (int i = raw.size() - 1; i >= 0; i--) {
            Slice slice = raw.slice(i);
            boolean fails = slice.total() > 0
                    && (slice.total() - slice.good()) / slice.total() > target.budget().doubleValue();
            if (slice.from() < since && !fails) {
                break;
            }
            since = Math.min(since, slice.from());
        }
        return Instant.ofEpochMilli(since);
    }
}
