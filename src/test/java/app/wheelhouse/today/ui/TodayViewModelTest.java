package app.wheelhouse.today.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.store.Edit;
import app.wheelhouse.today.Change;
import app.wheelhouse.today.Due;
import app.wheelhouse.today.Meeting;
import app.wheelhouse.today.Today;
import app.wheelhouse.today.store.TodayReader;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TodayViewModelTest {
    @TempDir
    Path folder;
    private final RecordingDesk desk = new RecordingDesk();
    private final List<UUID> started = new ArrayList<>();
    private Programme programme;
    private TodayViewModel model;

    @BeforeEach
    void open() {
        programme = Programme.sample(folder);
        model = new TodayViewModel(programme.store(),
                new TodayReader(programme.store(), new DecisionLists(programme.store())::decisions),
                Background.inline(), desk,
                Programme.CLOCK, started::add);
        model.open();
    }

    @AfterEach
    void close() {
        model.close();
        programme.close();
    }

    private Today today() {
        programme.settle();
        return model.todayProperty().get();
    }

    @Test
    void theNextSessionStandsWithItsPeople() {
        Meeting next = today().next().orElseThrow();
        assertEquals("B  Cloud strategy, not lift and shift", next.name());
        assertEquals("Programme charter", next.series());
        assertEquals(3, next.people());
        assertEquals(List.of("C", "D"), today().then().stream().map(Meeting::code).toList());
    }

    @Test
    void decisionsWaitWithWhoHoldsThemAndForHowLong() {
        DecisionRow first = today().waiting().getFirst();
        assertEquals("Head of Product", first.holder());
        assertEquals(18, first.held(Programme.NOW).toDays());
        assertEquals(4, today().waiting().size());
        assertEquals(DecisionState.DEFERRED, today().waiting().get(1).decision().state());
    }

    @Test
    void checkingOffTakesAnActionFromTheDayUntilItIsTakenBack() {
        Due first = today().due().getFirst();
        model.checkOff(first);
        assertFalse(today().due().contains(first));
        Objects.requireNonNull(desk.toasts().getFirst().action()).run();
        assertTrue(today().due().contains(first));
    }

    @Test
    void anImportIsToldByItsNameAndAStepByItsRecord() {
        assertEquals(List.of("Import a guide"), today().changes().stream().map(Change::edit).toList());
        Due action = today().due().getFirst();
        programme.store().apply(new Edit("Set due day").put("action", action.id(), "due", Programme.TODAY)).join();
        Change last = today().changes().getFirst();
        assertEquals("Set due day", last.edit());
        assertEquals(action.title(), last.title());
        model.open(last);
        assertEquals(List.of(Place.of("action", action.id().toString())), desk.places());
    }

    @Test
    void aChangeOfATopicOpensItsSession() {
        UUID session = today().next().orElseThrow().id();
        UUID topic = programme.store().ids().next();
        programme.store().apply(new Edit("Add topic").put("topic", topic, "session", session).put("topic", topic,
                "title", "Crawl, walk, run").put("topic", topic, "kind", "decision_wanted")).join();
        Change last = today().changes().getFirst();
        assertEquals("Crawl, walk, run", last.title());
        assertEquals("session", last.type());
        assertEquals(session, last.record());
        assertEquals(1, today().next().orElseThrow().decisions());
    }

    @Test
    void whatWasDeletedCannotBeOpened() {
        Due action = today().due().getFirst();
        programme.store().apply(new Edit("Delete action").delete("action", action.id())).join();
        model.open(today().changes().getFirst());
        assertTrue(desk.places().isEmpty());
    }

    @Test
    void aSessionThatBeganStandsAsRunning() {
        Meeting next = today().next().orElseThrow();
        model.run(next);
        assertEquals(List.of(next.id()), started);
        programme.store().apply(new Edit("Run session").put("session", next.id(), "state", "running").put("session",
                next.id(), "started_at", Programme.NOW)).join();
        assertEquals(List.of("B"), today().running().stream().map(Meeting::code).toList());
        assertEquals("C", today().next().orElseThrow().code());
    }

    @Test
    void theParkingLotStandsLatestFirst() {
        assertEquals(3, today().parked().size());
        assertEquals("A", today().parked().getFirst().session());
    }
}
