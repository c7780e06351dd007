package app.wheelhouse.decision.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Amendment;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Flag;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Link;
import app.wheelhouse.decision.Measures;
import app.wheelhouse.decision.Part;
import app.wheelhouse.decision.Parts;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moves decisions on their way, brings them back, and says who does what in them. */
class StageEditsTest {
    private static final LocalDate TODAY = Programme.TODAY;
    @TempDir
    Path folder;
    private Programme programme;
    private Store store;
    private StageEdits edits;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        store = programme.store();
        edits = new StageEdits(store);
    }

    @AfterEach
    void close() {
        programme.close();
    }

    private UUID decision(@Nullable Object... fields) {
        UUID id = programme.add("decision", fields);
        programme.save();
        return id;
    }

    private DecisionRow row(UUID id) {
        return new DecisionLists(store).decisions().stream().filter(row -> row.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private Decision at(UUID id) {
        return row(id).decision();
    }

    private UUID matrixRow(UUID president, UUID product) {
        UUID matrix = programme.add("matrix", "title", "Recurring", "framework", "rapid");
        UUID row = programme.add("matrix_row", "matrix", matrix, "title", "Release gate");
        UUID first = programme.add("matrix_column", "matrix", matrix, "person", president, "position", "a");
        UUID second = programme.add("matrix_column", "matrix", matrix, "person", product, "position", "b");
        UUID third = programme.add("matrix_column", "matrix", matrix, "title", "TPM", "position", "c");
        programme.add("matrix_cell", "matrix", matrix, "matrix_row", row, "matrix_column", first, "letters", "D");
        programme.add("matrix_cell", "matrix", matrix, "matrix_row", row, "matrix_column", second, "letters", "R");
        programme.add("matrix_cell", "matrix", matrix, "matrix_row", row, "matrix_column", third, "letters", "P");
        return row;
    }

    @Test
    void itIsMovedThroughItsStagesAndBack() {
        UUID id = decision("title", "D", "raised_on", TODAY, "state", "proposed");
        for (Stage stage : List.of(Stage.READY, Stage.RAISED, Stage.READY, Stage.DECIDED, Stage.TOLD, Stage.PERFORMED,
                Stage.TOLD, Stage.DECIDED, Stage.PERFORMED)) {
            edits.moveTo(at(id), stage, null).join();
            assertEquals(stage, row(id).stage());
        }
        assertEquals(DecisionState.ACCEPTED, at(id).state());
        assertEquals(TODAY, at(id).performedOn());
        assertNull(at(id).toldOn());
    }

    @Test
    void rolesComeFromTheTypeUntilTheyDiffer() {
        UUID president = programme.add("person", "name", "President");
        UUID product = programme.add("person", "name", "Head of Product");
        UUID id = decision("title", "D", "matrix_row", matrixRow(president, product));
        Parts inherited = row(id).parts();
        assertEquals(new Parts(Framework.RAPID, List.of(new Part(president, "President", "D", ""),
                new Part(product, "Head of Product", "R", ""), new Part(null, "TPM", "P", "")), true), inherited);
        assertEquals("Release gate", row(id).type());
        assertEquals("Head of Product", row(id).holder());

        edits.ownParts(at(id), inherited).join();
        edits.setPart(id, product, "RP").join();
        Parts own = row(id).parts();
        assertEquals(false, own.inherited());
        assertEquals(Set.of("D", "RP"),
                Set.copyOf(own.parts().stream().map(Part::letters).toList()));
        edits.setPart(id, president, "").join();
        assertEquals(List.of(), row(id).parts().deciders());

        edits.inheritParts(at(id), row(id).parts()).join();
        assertEquals(inherited, row(id).parts());
    }

    @Test
    void amendmentsAndLinksStandWithTheDecision() {
        UUID document = programme.add("document", "title", "Charter");
        UUID id = decision("title", "D", "state", "accepted");
        edits.amend(id, "  The gate is at 28 days.\nNot at 30. ", null);
        edits.link(id, "document", document).join();
        edits.link(id, "document", document).join();

        Amendment amendment = row(id).amendments().getFirst();
        assertEquals("The gate is at 28 days.", amendment.title());
        assertEquals("The gate is at 28 days.\nNot at 30.", amendment.words());
        assertEquals(TODAY, amendment.madeOn());
        Link link = row(id).links().getFirst();
        assertEquals(List.of(new Link(link.id(), "document", document, "Charter")), row(id).links());
        edits.unlink(link.id()).join();
        assertEquals(List.of(), row(id).links());
    }

    @Test
    void threeMeetingsWithoutAnOutcomeAreFlagged() {
        UUID first = programme.add("session", "title", "One", "state", "closed");
        UUID second = programme.add("session", "title", "Two", "state", "running");
        UUID third = programme.add("session", "title", "Three", "state", "planned");
        UUID topic = programme.add("topic", "session", first, "title", "Q", "kind", "decision_wanted");
        UUID again = programme.add("topic", "session", second, "title", "Q", "carried_from", topic);
        UUID oneMore = programme.add("topic", "session", third, "title", "Q", "carried_from", again);
        programme.add("visit", "session", second, "topic", again, "entered_at", Programme.NOW);
        UUID id = decision("title", "Q", "topic", topic, "session", first, "state", "proposed");
        assertEquals(2, row(id).visits());
        assertEquals(Set.of(), row(id).flags(TODAY));

        programme.add("visit", "session", third, "topic", oneMore, "entered_at", Programme.NOW);
        programme.add("visit", "session", third, "topic", oneMore, "entered_at", Programme.NOW);
        programme.save();
        assertEquals(3, row(id).visits());
        assertEquals(Set.of(Flag.THIRD_VISIT), row(id).flags(TODAY));
    }

    @Test
    void onItsReviewDateItComesBackIntoTheNextCouncilOnce() {
        UUID council = programme.add("series", "title", "Decision council");
        UUID friday = programme.add("session", "series", council, "title", "Week 48", "state", "planned",
                "starts_at", Programme.in(4, 0));
        programme.add("topic", "session", friday, "title", "First", "position", "m", "kind", "discussion");
        UUID later = decision("title", "Later", "state", "accepted", "review_on", TODAY.plusDays(1));
        UUID id = decision("title", "Gates", "state", "accepted", "decided_on", TODAY.minusDays(90), "review_on",
                TODAY.minusDays(1), "options", "gates\nnone");
        ReviewEdits reviews = new ReviewEdits(store);

        assertEquals(1, reviews.bringBack());
        assertEquals(0, reviews.bringBack());
        SessionPage page = new SessionStore(store).page(friday).orElseThrow();
        assertEquals(List.of("First", "Review: Gates"), page.topics().stream().map(Topic::title).toList());
        UUID topic = page.topics().getLast().id();
        assertEquals(id, page.decisionOf(topic).orElseThrow().id());
        assertEquals(Set.of(Flag.REVIEW_DUE), row(id).flags(TODAY));
        assertEquals(Set.of(), row(later).flags(TODAY));

        new SessionStore(store).agenda().delete(topic).join();
        assertEquals(0, reviews.bringBack());
    }

    @Test
    void aMeasureThatCrossesItsTripwireBringsTheDecisionBackOnceForEachCrossing() {
        UUID friday = programme.add("session", "title", "Decision council", "state", "planned", "starts_at",
                Programme.in(4, 0));
        UUID kpi = programme.add("kpi", "title", "GPU-hours a gate", "unit", "h");
        UUID id = decision("title", "Gates", "state", "accepted", "decided_on", TODAY.minusDays(90));
        edits.link(id, "kpi", kpi).join();
        edits.tripwire(row(id).links().getFirst().id(), "above 20").join();
        ReviewEdits reviews = new ReviewEdits(store);

        assertEquals(0, reviews.trip(Measures.NONE));
        assertEquals(0, reviews.trip(at(20, 9)));
        assertEquals(Set.of(), row(id).flags(TODAY));
        assertEquals(1, reviews.trip(at(23, 8)));
        assertEquals(0, reviews.trip(at(24, 7)));
        assertEquals(Set.of(Flag.TRIPPED), row(id).flags(TODAY));
        assertEquals("GPU-hours a gate: 23 h, above 20", row(id).tripped().getFirst().tripped());
        SessionStore sessions = new SessionStore(store);
        Topic topic = sessions.page(friday).orElseThrow().topics().getFirst();
        assertEquals("Review: Gates", topic.title());
        assertEquals(id, sessions.page(friday).orElseThrow().decisionOf(topic.id()).orElseThrow().id());

        sessions.meeting().decide(topic.id(), DecisionState.ACCEPTED, null, "").join();
        assertEquals(Set.of(), row(id).flags(TODAY));
        assertEquals(0, reviews.trip(at(25, 6)));

        assertEquals(0, reviews.trip(at(12, 5)));
        assertNull(row(id).links().getFirst().trippedOn());
        store.apply(new Edit("").put("decision", id, "reviewed_on", TODAY.minusDays(1))).join();
        assertEquals(1, reviews.trip(at(21, 4)));
        assertEquals(Set.of(Flag.TRIPPED), row(id).flags(TODAY));
        assertEquals(2, sessions.page(friday).orElseThrow().topics().size());
        edits.stands(at(id), null).join();
        assertEquals(Set.of(), row(id).flags(TODAY));
    }

    private static Measures at(double hours, int daysAgo) {
        return (type, _) -> type.equals("kpi")
                ? Optional.of(new Measures.Measured(hours, Math.round(hours) + " h", TODAY.minusDays(daysAgo)))
                : Optional.empty();
    }

    @Test
    void undoTakesBackWhatSomebodyDidNotWhatCameBackByItself() {
        UUID friday = programme.add("session", "title", "Decision council", "state", "planned");
        UUID id = decision("title", "Gates", "state", "accepted", "decided_on", TODAY.minusDays(90), "review_on",
                TODAY);
        store.apply(new Edit("Rename decision").put("decision", id, "title", "Gate")).join();
        assertEquals(1, new ReviewEdits(store).bringBack());
        assertEquals("Rename decision", store.undoTitle().orElseThrow());

        store.undo().join();
        assertEquals("Gates", at(id).title());
        assertEquals(1, new SessionStore(store).page(friday).orElseThrow().topics().size());
        assertEquals("Rename decision", store.redoTitle().orElseThrow());
    }

    @Test
    void theCouncilThatLooksAtItAgainAmendsItRatherThanDecidingItAnew() {
        UUID friday = programme.add("session", "title", "Decision council", "state", "planned");
        UUID id = decision("title", "Gates", "state", "accepted", "decided_on", TODAY.minusDays(90), "review_on",
                TODAY);
        new ReviewEdits(store).bringBack();
        SessionStore sessions = new SessionStore(store);
        UUID topic = sessions.page(friday).orElseThrow().topics().getFirst().id();

        sessions.meeting().decide(topic, DecisionState.ACCEPTED, null, "28 days from now on").join();

        assertEquals(TODAY.minusDays(90), at(id).decidedOn());
        assertNull(at(id).reviewOn());
        assertEquals(List.of("Reviewed: 28 days from now on"),
                row(id).amendments().stream().map(Amendment::words).toList());
        assertEquals(1, new DecisionStore(store).decisions().size());
    }

    @Test
    void aCarriedTopicDecidesTheDecisionItWasRaisedFor() {
        UUID first = programme.add("session", "title", "One", "state", "closed");
        UUID second = programme.add("session", "title", "Two", "state", "running");
        UUID topic = programme.add("topic", "session", first, "title", "Q", "kind", "decision_wanted");
        UUID id = decision("title", "Q", "topic", topic, "session", first, "state", "proposed");
        SessionStore sessions = new SessionStore(store);
        sessions.agenda().carry(List.of(topic), second).join();
        UUID carried = sessions.page(second).orElseThrow().topics().getFirst().id();
        assertEquals(id, sessions.page(second).orElseThrow().decisionOf(carried).orElseThrow().id());

        sessions.meeting().decide(carried, DecisionState.ACCEPTED, null, "").join();

        assertEquals(1, new DecisionStore(store).decisions().size());
        assertEquals(DecisionState.ACCEPTED, at(id).state());
        assertTrue(at(id).decidedOn() != null);
    }

    @Test
    void aReviewThatChangesNothingIsOneStep() {
        UUID id = decision("title", "Gates", "state", "accepted", "review_on", TODAY);
        edits.stands(at(id), TODAY.plusDays(90)).join();
        assertEquals(TODAY.plusDays(90), at(id).reviewOn());
        assertEquals("Reviewed: it stands.", row(id).amendments().getFirst().words());
        store.undo().join();
        assertEquals(TODAY, at(id).reviewOn());
        assertEquals(List.of(), row(id).amendments());
    }
}
