package app.wheelhouse.keep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which backups are kept as they grow old: the latest of each of the last 24 hours, 14 days, 8 weeks and 12 months in which
 * one was made. Months without any do not count, so that nobody comes back from a long leave to nothing.
 */
public final class Thinning {
    private static final Duration FRESH = Duration.ofHours(2);
    private static final Duration SAFE = Duration.ofDays(7);
    private static final int HOURS = 24;
    private static final int DAYS = 14;
    private static final int WEEKS = 8;
    private static final int MONTHS = 12;

    private Thinning() {
    }

    /**
     * The backups to keep: those of {@link #kept}, all of the last two hours, and for a week whatever was made for a reason
     * of its own.
     */
    public static List<Backup> staying(List<Backup> backups, Instant now, ZoneId zone) {
        Set<Instant> kept = kept(backups.stream().map(Backup::at).toList(), zone);
        return backups.stream().filter(backup -> kept.contains(backup.at()) || backup.at().isAfter(now.minus(FRESH))
                || backup.reason() != Reason.START && backup.reason() != Reason.HOURLY
                        && backup.at().isAfter(now.minus(SAFE)))
                .toList();
    }

    /**
     * The moments to keep.
     *
     * @param zone in which days, weeks and months begin; hours are those of the clock in Greenwich, of which none is
     *             missing and none comes twice
     */
    public static Set<Instant> kept(Collection<Instant> moments, ZoneId zone) {
        List<Instant> latestFirst = moments.stream().distinct().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new TreeSet<>();
        keep(latestFirst, kept, HOURS, at -> at.truncatedTo(ChronoUnit.HOURS));
        keep(latestFirst, kept, DAYS, at -> day(at, zone));
        keep(latestFirst, kept, WEEKS, at -> day(at, zone).get(IsoFields.WEEK_BASED_YEAR) * 100
                + day(at, zone).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        keep(latestFirst, kept, MONTHS, at -> YearMonth.from(day(at, zone)));
        return kept;
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static void keep(List<Instant> latestFirst, Set<Instant> kept, int most, Function<Instant, Object> span) {
        Set<Object> spans = new HashSet<>();
        for (Instant at : latestFirst) {
            if (spans.add(span.apply(at)) && spans.size() <= most) {
                kept.add(at);
            }
        }
    }
}
