package app.wheelhouse.session.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** What a part of a session's screen works with when there is no window around it. */
final class BareTools {
    private BareTools() {
    }

    static SessionTools of(Store store, SessionStore sessions, Background background) {
        return new SessionTools(store, sessions, background, new NoDesk(), ZoneOffset.UTC, new RoomDirector(),
                new NoRoom(), new NoPages(), List::of, RoomFeeds.none(), java.util.Map::of);
    }

    private static final class NoPages implements SessionPages {
        @Override
        public void preRead(UUID id) {
        }

        @Override
        public void minutes(UUID id) {
        }

        @Override
        public void councilPack(UUID id) {
        }

        @Override
        public void slides(UUID session) {
        }

        @Override
        public void preWire(UUID id) {
        }
    }

    private static final class NoRoom implements RoomScreens {
        @Override
        public void open() {
        }

        @Override
        public void close() {
        }

        @Override
        public ObservableValue<Boolean> isOpen() {
            return new SimpleBooleanProperty();
        }

        @Override
        public List<Command> commands() {
            return List.of();
        }
    }

    private static final class NoDesk implements Desk {
        @Override
        public void go(Place place) {
        }

        @Override
        public void say(Toast toast) {
        }

        @Override
        public void show(Sheet sheet) {
        }

        @Override
        public void dismiss() {
        }
    }
}
