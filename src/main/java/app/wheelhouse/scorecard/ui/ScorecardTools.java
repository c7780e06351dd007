package app.wheelhouse.scorecard.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.Scorecard;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the screens of the scorecard need of the program around them.
 *
 * @param scorecard all that was promised, asked in the background
 * @param kpis     all KPIs with their readings, asked in the background
 * @param openRoom opens the projector's window
 * @param openLink opens evidence that is a link
 */
public record ScorecardTools(Supplier<Scorecard> scorecard, Supplier<List<KpiSeries>> kpis, RoomDirector director,
        Runnable openRoom,
        Consumer<String> openLink) {
}
