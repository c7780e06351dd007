package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Frontier;
import app.wheelhouse.backlog.Placing;
import app.wheelhouse.backlog.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A scored request as a point of value against effort.
 *
 * @param effort person-months
 * @param value  the score times the effort
 * @param mark   which bucket it is in: 0 for the first, the number of marks less one for none and for all further ones
 * @param in     whether it is in the plan
 * @param best   whether it is on the efficient frontier
 */
record Dot(BoardRow row, double effort, double value, int mark, boolean in, boolean best) {
    /** How many marks there are, the one for none and others among them. */
    static final int MARKS = 5;

    /** The points of all that are scored, by rising effort and then value. */
    static List<Dot> of(List<BoardRow> rows, Plan plan, List<UUID> buckets) {
        Map<UUID, Integer> marks = new HashMap<>();
        for (int i = 0; i < Math.min(buckets.size(), MARKS - 1); i++) {
            marks.put(buckets.get(i), i);
        }
        List<Frontier.Point> points = new ArrayList<>(rows.size());
        Map<UUID, BoardRow> scored = HashMap.newHashMap(rows.size());
        for (BoardRow row : rows) {
            Double months = row.rfe().inputs().months();
            if (row.score().isPresent() && months != null) {
                points.add(new Frontier.Point(row.id(), months, row.score().getAsDouble() * months));
                scored.put(row.id(), row);
            }
        }
        Set<UUID> best = Frontier.of(points).stream().map(Frontier.Point::rfe).collect(Collectors.toSet());
        List<Dot> dots = new ArrayList<>(points.size());
        for (Frontier.Point point : points) {
            BoardRow row = scored.get(point.rfe());
            if (row != null) {
                UUID bucket = row.rfe().bucket();
                dots.add(new Dot(row, point.effort(), point.value(),
                        bucket == null ? MARKS - 1 : marks.getOrDefault(bucket, MARKS - 1),
                        plan.of(row.id()).map(Placing::fit).filter(Placing.Fit::isIn).isPresent(),
                        best.contains(row.id())));
            }
        }
        dots.sort(Comparator.comparingDouble(Dot::effort).thenComparingDouble(Dot::value));
        return dots;
    }

    /** What is told of it: what it is, and its figures. */
    String words(Plan plan) {
        return row.rfe().title() + "\nScore " + Figures.score(row.score()) + " = value " + Figures.number(value) + " ÷ "
                + Figures.months(effort) + (row.bucket().isEmpty() ? "" : "\n" + row.bucket())
                + plan.of(row.id()).map(placing -> (row.bucket().isEmpty() ? "\n" : " · ") + placing.fit().label()
                        + (placing.why().isEmpty() ? "" : ": " + placing.why())).orElse("")
                + (best ? "\nOn the frontier: nothing gives more value for as little effort" : "");
    }
}
