package app.wheelhouse.rhythm.ui;

import app.wheelhouse.present.RoomView;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.RhythmCards;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Live;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The calendar of the week for whoever runs a meeting, kept up to date. */
public final class WeekRoom {
    private WeekRoom() {
    }

    /** Shows the week it is, again whenever it changes, on the FX thread, until closed. */
    public static Feed.Subscription follow(Store store, Background background, Supplier<Rhythm> rhythm,
            Consumer<RoomView> show) {
        return Live.of(store.feed(), RhythmReader.TABLES, background, rhythm, now -> {
            LocalDate first = now.days().weekOf(LocalDate.now(store.clock()));
            show.accept(new RhythmCards(now, store.clock().getZone(), Locale.getDefault(Locale.Category.FORMAT))
                    .week(first));
        })::close;
    }
}
