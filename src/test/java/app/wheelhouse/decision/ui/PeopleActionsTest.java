package app.wheelhouse.decision.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.ActionRow;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleActionsTest {
    @TempDir
    Path folder;
    private Programme programme;
    private DecisionsViewModel model;
    private PeopleActions people;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        var ann = programme.add("person", "name", "Ann");
        var bob = programme.add("person", "name", "Bob");
        programme.add("action", "title", "Bob's only", "owner", bob, "state", "open");
        programme.add("action", "title", "Ann later", "owner", ann, "state", "open", "due",
                Programme.TODAY.plusDays(9));
        programme.add("action", "title", "Ann first", "owner", ann, "state", "open", "due", Programme.TODAY);
        programme.add("action", "title", "Nobody's", "state", "open");
        programme.add("action", "title", "Ann did", "owner", ann, "state", "done");
        programme.save();
        OnFx.run(() -> {
            model = new DecisionsViewModel(programme.store(), new DecisionLists(programme.store()),
                    Background.inline(), new RecordingDesk(), Programme.CLOCK, SavedFilters.forNow());
            model.open();
            people = new PeopleActions(model, _ -> {
            }, () -> {
            });
        });
    }

    @AfterEach
    void close() {
        OnFx.run(model::close);
        programme.close();
    }

    private String pressed(KeyCode key) {
        return OnFx.call(() -> {
            Event.fireEvent(people, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            ActionRow row = model.actions().selectedProperty().get();
            return row == null ? "" : row.action().title();
        });
    }

    @Test
    void theArrowsGoFromActionToActionAcrossPeople() {
        OnFx.run(() -> people.getSelectionModel().clearAndSelect(1));
        List<String> down = new ArrayList<>();
        IntStream.range(0, 4).forEach(_ -> down.add(pressed(KeyCode.DOWN)));
        assertEquals(List.of("Ann later", "Bob's only", "Nobody's", "Nobody's"), down);
        List<String> up = new ArrayList<>();
        IntStream.range(0, 4).forEach(_ -> up.add(pressed(KeyCode.UP)));
        assertEquals(List.of("Bob's only", "Ann later", "Ann first", "Ann first"), up);
    }

    @Test
    void aNameCannotBeSelected() {
        OnFx.run(() -> people.getSelectionModel().clearAndSelect(1));
        assertEquals(1, OnFx.call(() -> {
            people.getSelectionModel().clearAndSelect(0);
            return people.getSelectionModel().getSelectedIndex();
        }));
    }

    @Test
    void whatIsDoneIsShownWhenItIsAskedFor() {
        assertEquals(7, OnFx.call(() -> people.getItems().size()), "three names and four open actions");
        assertEquals(8, OnFx.call(() -> {
            model.doneTooProperty().set(true);
            return people.getItems().size();
        }));
    }
}
