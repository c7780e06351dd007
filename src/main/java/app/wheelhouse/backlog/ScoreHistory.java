package app.wheelhouse.backlog;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the score of a request came about, told from the log. */
public final class ScoreHistory {
    private ScoreHistory() {
    }

    /**
     * One field of the request, or of the board, set at one moment.
     *
     * @param ofBoard whether it is the board's, so that scores before and after do not compare
     */
    public record Set(Instant at, String field, @Nullable Object value, boolean ofBoard) {
    }

    /**
     * A score from a moment on.
     *
     * @param score  empty while it was unscored
     * @param broken whether the definition changed here: the line before it is another line
     */
    public record Point(Instant at, OptionalDouble score, boolean broken) {
    }

    /** The scores one after the other, equal ones in a row left out unless the definition changed between them. */
    public static List<Point> of(UUID id, Collection<Set> sets) {
        Map<String, @Nullable Object> request = new HashMap<>(Map.of("id", id));
        Map<String, @Nullable Object> board = new HashMap<>();
        List<Point> points = new ArrayList<>();
        for (Set set : sets.stream().sorted(Comparator.comparing(Set::at)).toList()) {
            Scales before = Scales.read(board);
            (set.ofBoard() ? board : request).put(set.field(), set.value());
            Scales now = Scales.read(board);
            boolean broken = !now.definesLike(before);
            OptionalDouble score = new Rice(now).score(Rfe.read(request).inputs());
            boolean breaks = broken && points.stream().anyMatch(point -> point.score().isPresent());
            Point last = points.isEmpty() ? null : points.getLast();
            if (last != null && last.at().equals(set.at())) {
                points.removeLast();
                points.add(new Point(set.at(), score, last.broken() || breaks));
            } else if (breaks || (last == null ? score.isPresent() : !last.score().equals(score))) {
                points.add(new Point(set.at(), score, breaks));
            }
        }
        return List.copyOf(points);
    }

    /** RICE throughput: how many requests got their first score in each month, months without any between them included. */
    public static SortedMap<YearMonth, Integer> throughput(Collection<Instant> firstScores, ZoneId zone) {
        SortedMap<YearMonth, Integer> months = new TreeMap<>();
        firstScores.forEach(at -> months.merge(YearMonth.from(at.atZone(zone)), 1, Integer::sum));
        if (!months.isEmpty()) {
            YearMonth last = months.lastKey();
            for (YearMonth each = months.firstKey(); each.isBefore(last); each = each.plusMonths(1)) {
                months.putIfAbsent(each, 0);
            }
        }
        return months;
    }
}
