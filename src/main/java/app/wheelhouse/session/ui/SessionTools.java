package app.wheelhouse.session.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import java.time.ZoneId;

/** What the screens of sessions work with, wired by the app. */
public record SessionTools(Store store, SessionStore sessions, Background background, Desk desk, ZoneId zone,
        RoomDirector director,
        RoomScreens room, SessionPages pages) {
}
