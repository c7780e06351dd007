package app.wheelhouse.decision.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Given;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions and actions in the store. */
class DecisionStoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;
    private Store store;
    private DecisionStore decisions;

    @BeforeEach
    void open() throws StoreException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T14:00:00Z"), ZoneOffset.UTC);
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", clock), clock);
        decisions = new DecisionStore(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aDecisionIsRaisedFilledInAndMade() {
        UUID by = store.ids().next();
        UUID id = decisions.addDecision("Staged").join();
        assertEquals(DecisionState.PROPOSED, decisions.decision(id).orElseThrow().state());
        decisions.renameDecision(id, "Staged plan").join();
        decisions.setContext(id, "context").join();
        decisions.setOptions(id, "options").join();
        decisions.setRecommendation(id, "recommendation").join();
        decisions.setOutcome(id, "outcome").join();
        decisions.setReason(id, "reason").join();
        decisions.setNeededBy(id, TODAY.plusDays(7)).join();
        new StageEdits(store).decide(decisions.decision(id).orElseThrow(), DecisionState.ACCEPTED, by).join();
        assertEquals(Given.decision(id, "title", "Staged plan", "context", "context", "options", "options",
                "recommendation", "recommendation", "state", "accepted", "raised_on", TODAY, "needed_by",
                TODAY.plusDays(7), "decided_on", TODAY, "outcome", "outcome", "reason", "reason", "decided_by", by),
                decisions.decision(id).orElseThrow());
        new StageEdits(store).decide(decisions.decision(id).orElseThrow(), DecisionState.DEFERRED, by).join();
        assertEquals(null, decisions.decision(id).orElseThrow().decidedOn());
        decisions.deleteDecision(id).join();
        assertTrue(decisions.decisions().isEmpty());
    }

    @Test
    void openActionsComeFirstByDueDay() {
        UUID done = decisions.addAction("done", null, TODAY).join();
        decisions.setState(done, ActionState.DONE).join();
        decisions.addAction("undated", null, null).join();
        UUID later = decisions.addAction("later", null, TODAY.plusDays(2)).join();
        decisions.addAction("soon", null, TODAY.plusDays(1)).join();
        assertEquals(List.of("soon", "later", "undated", "done"),
                decisions.actions().stream().map(Action::title).toList());
        decisions.setDue(later, TODAY).join();
        assertEquals("later", decisions.actions().getFirst().title());
    }

    @Test
    void everyFieldOfAnActionCanBeSet() {
        UUID owner = store.ids().next();
        UUID id = decisions.addAction("x", null, null).join();
        decisions.renameAction(id, "y").join();
        decisions.setOwner(id, owner).join();
        decisions.setDue(id, TODAY).join();
        decisions.setState(id, ActionState.DROPPED).join();
        assertEquals(new Action(id, "y", owner, TODAY, ActionState.DROPPED, null, null, null, ""),
                decisions.action(id).orElseThrow());
        decisions.deleteAction(id).join();
        assertTrue(decisions.action(id).isEmpty());
    }
}
