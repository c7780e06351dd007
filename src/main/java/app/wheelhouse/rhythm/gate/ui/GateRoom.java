package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Live;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The gates for whoever runs a meeting, kept up to date. */
public final class GateRoom {
    private GateRoom() {
    }

    /** Shows the gates as they are judged now, again whenever something they rest on changes, on the FX thread, until closed. */
    public static Feed.Subscription follow(Store store, Background background, Supplier<GateBook> book,
            Consumer<GateBook> show) {
        return Live.of(store.feed(), GateReader.TABLES, background, book, show)::close;
    }
}
