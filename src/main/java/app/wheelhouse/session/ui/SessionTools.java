package app.wheelhouse.session.ui;

import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.list.Days;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the screens of sessions work with, wired by the app.
 *
 * @param matrices reads the rights matrices, in the background
 * @param rooms    what other rooms of the program have to show in the meeting's room
 * @param inbox    the requests nobody has looked at, oldest first, with their titles; read in the background
 */
public record SessionTools(Store store, SessionStore sessions, Background background, Desk desk, ZoneId zone,
        RoomDirector director,
        RoomScreens room, SessionPages pages, Supplier<List<Matrix>> matrices,
        RoomFeeds rooms, Supplier<Map<UUID, String>> inbox) {

    /** Days as they are seen now. */
    Days days() {
        return Days.of(store.clock(), zone);
    }
}
