package app.wheelhouse.scorecard.ui;

import app.wheelhouse.present.RoomView;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.ScoreCards;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Live;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The scorecard's cards of the room for whoever runs a meeting, kept up to date. */
public final class ScoreRoom {
    private ScoreRoom() {
    }

    /** Shows the plan with the day it is, again whenever it changes, on the FX thread, until closed. */
    public static Feed.Subscription scorecard(Store store, Background background, Supplier<Scorecard> scorecard,
            Consumer<RoomView> show) {
        return Live.of(store.feed(), ScorecardReader.TABLES, background, scorecard,
                now -> show.accept(ScoreCards.scorecard(now, LocalDate.now(store.clock()))))::close;
    }

    /** Shows the KPIs as tiles, again whenever they change, on the FX thread, until closed. */
    public static Feed.Subscription wall(Store store, Background background, Supplier<List<KpiSeries>> kpis,
            Consumer<RoomView> show) {
        return Live.of(store.feed(), ScorecardReader.KPI_TABLES, background, kpis,
                now -> show.accept(ScoreCards.wall(now, LocalDate.now(store.clock()))))::close;
    }
}
