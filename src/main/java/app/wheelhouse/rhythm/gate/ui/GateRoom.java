package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Live;
import java.util.function.Consumer;

/** The gates for whoever runs a meeting, kept up to date. */
public final class GateRoom {
    private GateRoom() {
    }

    /** Shows the gates as they are judged now, again whenever something they rest on changes, on the FX thread, until closed. */
    public static Feed.Subscription follow(Store store, Background background, Conditions conditions,
            Consumer<GateBook> show) {
        GateReader reader = new GateReader(store, conditions);
        return Live.of(store.feed(), GateReader.TABLES, background, reader::book, show)::close;
    }
}
