package app.wheelhouse.library;

import app.wheelhouse.library.Weighing.Stage;
import app.wheelhouse.present.RoomView.HeatCard;
import app.wheelhouse.present.RoomView.HeatSpot;
import java.util.List;
import java.util.Objects;

/** Turns risks into what the room may see of them: titles, likelihood and impact of those that are meant for the room. */
public final class RiskCards {
    private RiskCards() {
    }

    /** The heat map of the risks for the room as they stand. */
    public static HeatCard heatMap(List<RiskRow> rows) {
        HeatMap map = HeatMap.of(rows.stream().filter(row -> row.weighing().room()).toList(), Stage.NOW);
        return new HeatCard("", "Risks", Exposure.LIKELIHOODS, Exposure.IMPACTS,
                map.spots().stream().map(spot -> new HeatSpot(spot.number(), spot.row().risk().title(),
                        Objects.requireNonNull(spot.exposure().likelihood()),
                        Objects.requireNonNull(spot.exposure().impact()))).toList());
    }
}
