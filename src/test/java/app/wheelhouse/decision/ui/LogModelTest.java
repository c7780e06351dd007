package app.wheelhouse.decision.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Amendment;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.LogFilter;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.list.RecordingDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogModelTest {
    @TempDir
    Path folder;
    private final RecordingDesk desk = new RecordingDesk();
    private final SavedFilters saved = SavedFilters.forNow();
    private Programme programme;
    private DecisionsViewModel room;
    private LogModel log;

    @BeforeEach
    void open() {
        programme = Programme.sample(folder);
        room = new DecisionsViewModel(programme.store(), new DecisionLists(programme.store()), Background.inline(),
                desk, Programme.CLOCK, saved);
        room.open();
        log = room.log();
    }

    @AfterEach
    void close() {
        room.close();
        programme.close();
    }

    private DecisionRow select(String title) {
        DecisionRow row = log.rows().shown().stream().filter(each -> each.decision().title().startsWith(title))
                .findFirst().orElseThrow();
        log.rows().select(row);
        return row;
    }

    private DecisionRow selected() {
        programme.settle();
        return Objects.requireNonNull(log.selected());
    }

    @Test
    void theKeysOfTheStagesMoveADecisionOnAndBack() {
        select("Staged plan");
        log.toggle(Stage.READY);
        assertEquals(Stage.READY, selected().stage());
        log.toggle(Stage.READY);
        assertEquals(Stage.RAISED, selected().stage());
        log.decide(DecisionState.ACCEPTED);
        programme.settle();
        log.toggle(Stage.TOLD);
        assertEquals(Stage.TOLD, selected().stage());
        programme.store().undo().join();
        assertEquals(Stage.DECIDED, selected().stage());
    }

    @Test
    void whatMayNotBeIsRefusedWithASentence() {
        select("Staged plan");
        log.toggle(Stage.TOLD);
        select("Core layers");
        log.decide(DecisionState.REJECTED);
        assertEquals(List.of("It is not decided yet: approve or reject it first.",
                "It is approved. Open it again first."),
                desk.toasts().stream().map(toast -> toast.message()).toList());
        assertEquals(DecisionState.ACCEPTED, selected().decision().state());
    }

    @Test
    void theWordsOfADecidedOneAreLockedAndAmendedInstead() {
        DecisionRow row = select("Core layers");
        assertTrue(LogModel.isLocked(row, "title"));
        assertTrue(!LogModel.isLocked(row, "review_on"));
        log.amend(" ");
        log.amend("Capacity estimates ship with it.");
        assertEquals(List.of("Capacity estimates ship with it."),
                selected().amendments().stream().map(Amendment::words).toList());
    }

    @Test
    void whatWaitsForThePresidentIsOnePickAway() {
        LogFilter president = log.filters().stream().filter(each -> log.nameOf(each).equals("Waiting for President"))
                .findFirst().orElseThrow();
        log.filterProperty().set(president);
        assertEquals(4, log.rows().shown().size());
        log.rows().filterProperty().set("gates");
        LogFilter kept = log.saveFilter("Monday");
        log.filterProperty().set(LogFilter.ALL);
        log.rows().filterProperty().set("");

        log.filterProperty().set(log.filters().getLast());
        assertEquals(kept, log.filterProperty().get());
        assertEquals("gates", log.rows().filterProperty().get());
        assertEquals(1, log.rows().shown().size());
        log.forgetFilter();
        assertEquals(List.of(), saved.all());
        assertEquals(LogFilter.ALL, log.filterProperty().get());
    }

    @Test
    void aDecisionThatIsLookedForTakesTheFilterAway() {
        UUID done = select("Core layers").id();
        log.filterProperty().set(LogFilter.of(LogFilter.Kind.WAITING));
        log.rows().select(done);
        assertEquals(LogFilter.ALL, log.filterProperty().get());
        assertEquals(done, log.rows().selectedId());
    }

    @Test
    void aDecisionIsSupersededByAnotherThatIsSelected() {
        DecisionRow old = select("Core layers");
        log.supersede();
        assertEquals(old.id(), selected().decision().supersedes());
        assertEquals(selected().id(), log.successor(old.id()).orElseThrow().id());
        assertEquals(DecisionState.SUPERSEDED, log.decision(old.id()).orElseThrow().decision().state());
    }

    @Test
    void lettersAreGivenAndTakenOneByOne() {
        select("Staged plan");
        UUID person = room.people().getFirst();
        log.togglePart(person, 'P');
        programme.settle();
        log.togglePart(person, 'R');
        assertEquals("RP", selected().parts().parts().getFirst().letters());
        log.togglePart(person, 'R');
        programme.settle();
        log.togglePart(person, 'P');
        assertEquals(List.of(), selected().parts().parts());
    }

    @Test
    void figuresFollowTheLog() {
        assertEquals(4, log.latencyProperty().get().all().count());
        select("Staged plan");
        log.decide(DecisionState.ACCEPTED);
        programme.settle();
        assertEquals(5, log.latencyProperty().get().all().count());
        assertNull(log.latencyProperty().get().byType().get("Release gate"));
    }
}
