package app.wheelhouse.backlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The efficient frontier of value against effort: what nothing else beats in both. */
public final class Frontier {
    private Frontier() {
    }

    /**
     * A request as a point.
     *
     * @param effort person-months
     * @param value  reach × impact × confidence with the board's factors: the score times the effort
     */
    public record Point(UUID rfe, double effort, double value) {
    }

    /** Those for which no other has more value for at most the same effort, by rising effort; of equals the first. */
    public static List<Point> of(List<Point> points) {
        List<Point> frontier = new ArrayList<>();
        double best = Double.NEGATIVE_INFINITY;
        for (Point each : points.stream()
                .sorted(Comparator.comparingDouble(Point::effort)
                        .thenComparing(Comparator.comparingDouble(Point::value).reversed()))
                .toList()) {
            if (each.value() > best) {
                best = each.value();
                frontier.add(each);
            }
        }
        return List.copyOf(frontier);
    }
}
