package app.wheelhouse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.View;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Group;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

class PagesTest {
    private final List<String> events = new ArrayList<>();
    private final Route sessions = Route.room("sessions", "Sessions", "fth-layers", "Shortcut+2",
            () -> view("sessions"));
    private final Route session = Route.page("session", "Session", "fth-layers", "sessions",
            id -> view("session " + id));
    private final Pages pages = new Pages(List.of(sessions, session));

    @Test
    void screensOpenAndCloseInTurnsAndAreMadeOnce() {
        pages.open(Place.of("sessions"), sessions, view -> events.add("shown " + view.title().getValue()));
        pages.open(Place.of("session", "b"), session, view -> events.add("shown " + view.title().getValue()));
        pages.open(Place.of("sessions"), sessions, view -> events.add("shown " + view.title().getValue()));
        pages.close();
        pages.close();
        assertEquals(
                List.of("made sessions", "shown sessions", "opened sessions", "closed sessions", "made session b",
                        "shown session b", "opened session b",
                        "closed session b", "shown sessions", "opened sessions", "closed sessions"),
                events);
    }

    @Test
    void onlyTheLastFewScreensAreKept() {
        for (int i = 0; i < 9; i++) {
            pages.open(Place.of("session", String.valueOf(i)), session,
                    view -> events.add("shown " + view.title().getValue()));
        }
        events.clear();
        pages.open(Place.of("session", "0"), session, view -> events.add("shown " + view.title().getValue()));
        pages.open(Place.of("session", "8"), session, view -> events.add("shown " + view.title().getValue()));
        assertEquals(
                List.of("closed session 8", "made session 0", "shown session 0", "opened session 0", "closed session 0",
                        "shown session 8", "opened session 8"),
                events);
    }

    @Test
    void aPageBelongsToItsRoom() {
        assertEquals(sessions, pages.room(session).orElseThrow());
        assertEquals(sessions, pages.room(sessions).orElseThrow());
    }

    private View view(String name) {
        events.add("made " + name);
        return new View() {
            @Override
            public Parent node() {
                return new Group();
            }

            @Override
            public ObservableValue<String> title() {
                return new SimpleStringProperty(name);
            }

            @Override
            public void opened() {
                events.add("opened " + name);
            }

            @Override
            public void closed() {
                events.add("closed " + name);
            }
        };
    }
}
