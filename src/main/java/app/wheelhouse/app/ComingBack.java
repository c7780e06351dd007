package app.wheelhouse.app;

import app.wheelhouse.decision.store.ReviewEdits;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Watches for decisions that are to be looked at again: on their day, and when a measure crosses their tripwire. */
final class ComingBack implements AutoCloseable {
    private final DayWatch days;
    private static final Duration BEAT = Duration.minutes(1);
    private final Live<Integer> wires;
    private final Feed.Subscription standings;
    private final AtomicBoolean answered = new AtomicBoolean();
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, _ -> lookAgain()));

    /**
     * Looks now, whenever a day begins, and whenever a measure changes, until closed: at objectives, which change with
     * every answer, once a minute.
     *
     * @param say is told what came back
     * @param go  opens Today
     */
    ComingBack(Store store, Watch watch, Background background, Consumer<Toast> say, Consumer<Place> go) {
        ReviewEdits reviews = new ReviewEdits(store);
        Command today = Command.of("to-today", "Today", () -> go.accept(Place.of("today")));
        days = new DayWatch(store.clock(), () -> background.submit("Looking for reviews that are due",
                reviews::bringBack, count -> tell(say, count, "A decision came back for review.",
                        " decisions came back for review.", today)));
        Set<String> tables = new HashSet<>(ScorecardReader.KPI_TABLES);
        tables.add("link");
        wires = Live.of(store.feed(), tables, background, () -> reviews.trip(
                new KpiMeasures(store).or(new SloMeasures(watch, store.clock().getZone()))),
                count -> tell(say, count, "A decision came back: its tripwire was crossed.",
                        " decisions came back: their tripwires were crossed.", today));
        standings = watch.onStanding(_ -> answered.set(true));
        beat.setCycleCount(Animation.INDEFINITE);
        beat.play();
    }

    private void lookAgain() {
        if (answered.getAndSet(false)) {
            wires.refresh();
        }
    }

    private static void tell(Consumer<Toast> say, int count, String one, String many, Command today) {
        if (count > 0) {
            say.accept(Toast.of(count == 1 ? one : count + many, today));
        }
    }

    @Override
    public void close() {
        days.close();
        beat.stop();
        standings.close();
        wires.close();
    }
}
