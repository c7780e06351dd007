package app.wheelhouse.library;

import app.wheelhouse.library.Weighing.Stage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The open risks that were weighed, numbered from the worst on, by likelihood and impact.
 *
 * @param unweighed how many open ones nobody weighed
 */
public record HeatMap(Stage stage, List<Spot> spots, int unweighed) {
    public HeatMap {
        spots = List.copyOf(spots);
    }

    /** A risk on the map. */
    public record Spot(int number, RiskRow row, Exposure exposure) {
    }

    /** The map of some risks at a stage. */
    public static HeatMap of(List<RiskRow> rows, Stage stage) {
        List<RiskRow> open = rows.stream().filter(row -> !row.isClosed()).toList();
        List<RiskRow> worst = open.stream().filter(row -> row.weighing().at(stage).isKnown())
                .sorted(Comparator.comparingInt((RiskRow row) -> -row.weighing().at(stage).score())
                        .thenComparing(RiskRow::id))
                .toList();
        List<Spot> spots = new ArrayList<>();
        worst.forEach(row -> spots.add(new Spot(spots.size() + 1, row, row.weighing().at(stage))));
        return new HeatMap(stage, spots, open.size() - worst.size());
    }

    /** Those in one cell, the worst first. */
    public List<Spot> at(int likelihood, int impact) {
        Exposure cell = new Exposure(likelihood, impact);
        return spots.stream().filter(spot -> spot.exposure().equals(cell)).toList();
    }
}
