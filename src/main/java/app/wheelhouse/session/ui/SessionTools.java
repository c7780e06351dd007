package app.wheelhouse.session.ui;

import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.list.Days;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the screens of sessions work with, wired by the app.
 *
 * @param matrices reads the rights matrices, in the background
 * @param board    shows the room's card of the board to whoever asks, again whenever it changes, until closed
 * @param scorecard the same for the plan of the first hundred days
 * @param kpis     the same for the wall of KPIs
 * @param signals  the same for the wall of signals
 * @param inbox    the requests nobody has looked at, oldest first, with their titles; read in the background
 */
public record SessionTools(Store store, SessionStore sessions, Background background, Desk desk, ZoneId zone,
        RoomDirector director,
        RoomScreens room, SessionPages pages, Supplier<List<Matrix>> matrices,
        Function<Consumer<RoomView>, Feed.Subscription> board,
        Function<Consumer<RoomView>, Feed.Subscription> scorecard,
        Function<Consumer<RoomView>, Feed.Subscription> kpis,
        Function<Consumer<RoomView>, Feed.Subscription> signals, Supplier<Map<UUID, String>> inbox) {

    /** Days as they are seen now. */
    Days days() {
        return Days.of(store.clock(), zone);
    }
}
