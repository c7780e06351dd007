package app.wheelhouse.decision.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.ActionRow;
import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.LogFilter;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.store.Edit;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Place;
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

class DecisionsViewModelTest {
    @TempDir
    Path folder;
    private final RecordingDesk desk = new RecordingDesk();
    private Programme programme;
    private DecisionsViewModel model;

    @BeforeEach
    void open() {
        programme = Programme.sample(folder);
        model = new DecisionsViewModel(programme.store(), new DecisionLists(programme.store()), Background.inline(),
                desk, Programme.CLOCK, SavedFilters.forNow());
        model.open();
    }

    @AfterEach
    void close() {
        model.close();
        programme.close();
    }

    private DecisionRow select(String title) {
        DecisionRow row = model.decisions().shown().stream().filter(each -> each.decision().title().startsWith(title))
                .findFirst().orElseThrow();
        model.decisions().select(row);
        return row;
    }

    private ActionRow action(String title) {
        ActionRow row = model.actions().shown().stream().filter(each -> each.action().title().startsWith(title))
                .findFirst().orElseThrow();
        model.actions().select(row);
        return row;
    }

    private DecisionRow selected() {
        programme.settle();
        return Objects.requireNonNull(model.decisions().selectedProperty().get());
    }

    @Test
    void decisionsStandLatestRaisedFirstWithWhoHoldsThem() {
        DecisionRow first = model.decisions().shown().getFirst();
        assertEquals("Two technical product hires in this half", first.decision().title());
        assertEquals("Head of Product", first.who());
        assertEquals("President", first.deciders().getFirst().name());
        assertEquals("C", first.sessionCode());
        assertEquals(4, model.waitingProperty().get());
    }

    @Test
    void approvingSaysTodayAndNamesTheApproverOfTheSession() {
        select("Staged plan");
        model.decide(DecisionState.ACCEPTED);
        DecisionRow after = selected();
        assertEquals(DecisionState.ACCEPTED, after.decision().state());
        assertEquals(Programme.TODAY, after.decision().decidedOn());
        assertEquals("President", after.by());
        assertEquals(3, model.waitingProperty().get());
    }

    @Test
    void proposingAgainTakesTheDayBack() {
        select("Core layers");
        model.decide(DecisionState.PROPOSED);
        assertNull(selected().decision().decidedOn());
        assertTrue(selected().isWaiting());
    }

    @Test
    void decidingIsOneUndoableStep() {
        DecisionRow before = select("Staged plan");
        model.decide(DecisionState.REJECTED);
        programme.store().undo().join();
        assertEquals(before, selected());
    }

    @Test
    void waitingOnlyLeavesWhatNobodyDecided() {
        model.log().filterProperty().set(LogFilter.of(LogFilter.Kind.WAITING));
        assertTrue(model.decisions().shown().stream().allMatch(DecisionRow::isWaiting));
        assertEquals(4, model.decisions().shown().size());
    }

    @Test
    void aNewDecisionIsSelectedEvenWhenTheFilterWouldHideIt() {
        model.decisions().filterProperty().set("gates");
        model.addDecision();
        assertEquals("New decision", selected().decision().title());
        assertEquals(Programme.TODAY, selected().decision().raisedOn());
    }

    @Test
    void aFieldIsSetAndStandsInTheHistory() {
        UUID id = select("Staged plan").id();
        model.decisionRecords().set(id, "context", "context", "Lift and shift failed twice.");
        assertEquals("Lift and shift failed twice.", selected().decision().context());
        assertEquals("Change context of decision", programme.store().history("decision", id).getLast().edit());
    }

    @Test
    void deletingOffersToTakeItBack() {
        DecisionRow row = select("Staged plan");
        model.deleteDecision();
        programme.settle();
        assertEquals(7, model.decisions().totalProperty().get());
        assertTrue(desk.toasts().getFirst().message().startsWith("Deleted “Staged plan"));
        Objects.requireNonNull(desk.toasts().getFirst().action()).run();
        programme.settle();
        assertEquals(8, model.decisions().totalProperty().get());
        model.decisions().select(row.id());
        assertEquals(row, model.decisions().selectedProperty().get());
    }

    @Test
    void actionsStandMostUrgentFirstAndDoneOnesAreHidden() {
        List<String> titles = model.actions().shown().stream().map(row -> row.action().title()).toList();
        assertEquals("Draft the PR/FAQ for the private offer", titles.getFirst());
        assertEquals("Book the planning room for the site visit", titles.getLast());
        assertEquals(8, titles.size());
        model.doneTooProperty().set(true);
        assertEquals(9, model.actions().shown().size());
    }

    @Test
    void checkingOffGoesOnToTheNextAction() {
        action("Draft the PR/FAQ");
        model.toggleDone();
        programme.settle();
        assertEquals("Topology proposal for the single-tenant site",
                Objects.requireNonNull(model.actions().selectedProperty().get()).action().title());
        assertEquals(7, model.openProperty().get());
        assertEquals("Done: Draft the PR/FAQ for the private offer", desk.toasts().getFirst().message());
    }

    @Test
    void aDoneActionIsOpenedAgainBySpaceAsWell() {
        model.doneTooProperty().set(true);
        action("Publish the decision log");
        model.toggleDone();
        programme.settle();
        assertEquals(ActionState.OPEN, action("Publish the decision log").action().state());
    }

    @Test
    void onlyOnePersonsActionsAreShown() {
        UUID field = model.people().stream().filter(id -> model.name(id).equals("Field Lead")).findFirst()
                .orElseThrow();
        model.ownerProperty().set(field);
        assertEquals(List.of("Field Lead", "Field Lead"),
                model.actions().shown().stream().map(ActionRow::owner).toList());
        model.addAction();
        programme.settle();
        assertEquals("Field Lead", Objects.requireNonNull(model.actions().selectedProperty().get()).owner());
    }

    @Test
    void aPersonNamedInAFieldBecomesARecord() {
        UUID id = model.addPerson("Ada Byron");
        assertEquals("Ada Byron", model.name(id));
        programme.settle();
        assertEquals("Ada Byron", model.nameOf(id).orElseThrow());
    }

    @Test
    void theSessionOfADecisionIsOpened() {
        UUID session = Objects.requireNonNull(select("Staged plan").decision().session());
        model.openSession(session);
        assertEquals(List.of(Place.of("session", session.toString())), desk.places());
    }

    @Test
    void nothingIsReadAnyMoreAfterClosing() {
        model.close();
        programme.store().apply(new Edit("Add").put("decision", UUID.randomUUID(), "title", "Late")).join();
        assertEquals(8, model.decisions().totalProperty().get());
        model.open();
        assertEquals(9, model.decisions().totalProperty().get());
    }
}
