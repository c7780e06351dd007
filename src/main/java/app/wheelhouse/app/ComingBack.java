package app.wheelhouse.app;

import app.wheelhouse.decision.store.ReviewEdits;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Watches for decisions that are to be looked at again: on their day, and when a measure crosses their tripwire. */
final class ComingBack implements AutoCloseable {
    private final DayWatch days;
    private final Live<Integer> wires;

    /**
     * Looks now, whenever a day begins, and whenever a measure changes, until closed.
     *
     * @param say is told what came back
     * @param go  opens Today
     */
    ComingBack(Store store, Background background, Consumer<Toast> say, Consumer<Place> go) {
        ReviewEdits reviews = new ReviewEdits(store);
        Command today = Command.of("to-today", "Today", () -> go.accept(Place.of("today")));
        days = new DayWatch(store.clock(), () -> background.submit("Looking for reviews that are due",
                reviews::bringBack, count -> tell(say, count, "A decision came back for review.",
                        " decisions came back for review.", today)));
        Set<String> tables = new HashSet<>(ScorecardReader.KPI_TABLES);
        tables.add("link");
        wires = Live.of(store.feed(), tables, background, () -> reviews.trip(new KpiMeasures(store)),
                count -> tell(say, count, "A decision came back: its tripwire was crossed.",
                        " decisions came back: their tripwires were crossed.", today));
    }

    private static void tell(Consumer<Toast> say, int count, String one, String many, Command today) {
        if (count > 0) {
            say.accept(Toast.of(count == 1 ? one : count + many, today));
        }
    }

    @Override
    public void close() {
        days.close();
        wires.close();
    }
}
