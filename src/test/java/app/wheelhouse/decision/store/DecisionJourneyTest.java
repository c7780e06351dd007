package app.wheelhouse.decision.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Amendment;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision from a line of a live note to told and performed, and superseded, while its laptop travels and sleeps. */
class DecisionJourneyTest {
    private static final Instant START = Instant.parse("2026-11-23T21:55:00Z");

    @TempDir
    Path folder;
    private final WanderingClock clock = new WanderingClock();
    private Store store;

    /** Moves only when told to, between zones as well. */
    private static final class WanderingClock extends Clock {
        private Instant now = START;
        private ZoneId zone = ZoneId.of("Asia/Jerusalem");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return Clock.fixed(now, other);
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", clock), clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void restart() throws StoreException {
        store.close();
        store = Store.open(Workspace.open(folder.resolve("programme")), clock);
    }

    private DecisionRow row(UUID id) {
        return new DecisionLists(store).decisions().stream().filter(row -> row.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private UUID add(String type, Object... fields) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Add");
        for (int i = 0; i < fields.length; i += 2) {
            edit.put(type, id, (String) fields[i], fields[i + 1]);
        }
        store.apply(edit).join();
        return id;
    }

    /** Raised in a note of a running session, with the President to decide and the Head of Product to drive. */
    private UUID raised() {
        UUID president = add("person", "name", "President");
        UUID product = add("person", "name", "Head of Product");
        SessionStore sessions = new SessionStore(store);
        UUID session = sessions.addSession(null, "Cloud first").join();
        add("attendee", "session", session, "person", president, "role", "approver");
        add("attendee", "session", session, "person", product, "role", "driver");
        sessions.meeting().start(session).join();
        sessions.notes().save(store.ids().next(), session, null, "d: staged plan with gates?").join();
        return new DecisionStore(store).decisions().getFirst().id();
    }

    @Test
    void theClockIsRightToTheMinuteOnAllItsWay() throws StoreException {
        UUID id = raised();
        StageEdits edits = new StageEdits(store);
        assertEquals(Stage.RAISED, row(id).stage());
        assertEquals("Head of Product", row(id).holder());

        clock.pass(Duration.ofMinutes(95));
        edits.moveTo(row(id).decision(), Stage.READY, null).join();
        assertEquals("President", row(id).holder());
        assertEquals(Optional.of(Duration.ofMinutes(95)), row(id).clock().lasted(Stage.RAISED, clock.instant()));

        clock.pass(Duration.ofHours(31));
        restart();
        clock.zone = ZoneId.of("America/Los_Angeles");
        edits = new StageEdits(store);
        assertEquals(Duration.ofHours(31), row(id).held(clock.instant()));
        edits.decide(row(id).decision(), DecisionState.ACCEPTED, row(id).decider().orElseThrow()).join();
        assertEquals("President", row(id).by());
        assertEquals("Head of Product", row(id).holder());

        clock.pass(Duration.ofMinutes(7));
        edits.moveTo(row(id).decision(), Stage.TOLD, null).join();
        store.undo().join();
        assertEquals(Stage.DECIDED, row(id).stage());
        clock.pass(Duration.ofMinutes(1));
        store.redo().join();
        clock.zone = ZoneId.of("Pacific/Kiritimati");
        restart();
        clock.pass(Duration.ofDays(3));
        new StageEdits(store).moveTo(row(id).decision(), Stage.PERFORMED, null).join();

        Instant now = clock.instant().plus(Duration.ofDays(400));
        var steps = row(id).clock();
        assertEquals(List.of(Optional.of(Duration.ofMinutes(95)), Optional.of(Duration.ofHours(31)),
                Optional.of(Duration.ofMinutes(7)), Optional.of(Duration.ofDays(3).plusMinutes(1)),
                Optional.of(Duration.ZERO)),
                List.of(Stage.values()).stream().map(stage -> steps.lasted(stage, now)).toList());
        assertEquals(Optional.of(Duration.ofHours(31).plusMinutes(95)), steps.latency());
        assertTrue(steps.steps().stream().allMatch(step -> step.exact()));
        assertEquals("", row(id).holder());
    }

    @Test
    void theTablesCanBeMadeAnewFromTheLog() throws Exception {
        UUID id = raised();
        clock.pass(Duration.ofMinutes(41));
        new StageEdits(store).decide(row(id).decision(), DecisionState.REJECTED, null).join();
        DecisionRow before = row(id);

        store.close();
        Files.delete(folder.resolve("programme").resolve("cockpit.mv.db"));
        store = Store.open(Workspace.open(folder.resolve("programme")), clock);

        assertEquals(before, row(id));
        assertEquals(Optional.of(Duration.ofMinutes(41)), row(id).clock().latency());
    }

    @Test
    void supersedingUpdatesBothInOneStepAndIsTakenBackInOne() {
        UUID id = raised();
        StageEdits edits = new StageEdits(store);
        edits.decide(row(id).decision(), DecisionState.ACCEPTED, null).join();
        clock.pass(Duration.ofDays(30));

        UUID successor = edits.supersede(row(id).decision(), "Two stages instead of three");
        store.flush().join();
        assertEquals(DecisionState.SUPERSEDED, row(id).decision().state());
        assertEquals(Stage.DECIDED, row(id).stage());
        assertEquals(id, row(successor).decision().supersedes());
        assertEquals(Optional.of(Duration.ZERO), row(id).clock().latency());
        assertEquals(List.of(), row(id).holders());

        store.undo().join();
        assertEquals(1, new DecisionStore(store).decisions().size());
        assertEquals(DecisionState.ACCEPTED, row(id).decision().state());
        assertEquals(Optional.of(Duration.ZERO), row(id).clock().latency());
    }

    @Test
    void openingItAgainLeavesATraceAndStartsTheClockAnew() {
        UUID id = raised();
        StageEdits edits = new StageEdits(store);
        edits.decide(row(id).decision(), DecisionState.ACCEPTED, null).join();
        new DecisionStore(store).setOutcome(id, "Three stages").join();
        clock.pass(Duration.ofMinutes(20));

        edits.decide(row(id).decision(), DecisionState.PROPOSED, null).join();
        assertEquals(List.of("Opened again; it was approved on 2026-11-23: Three stages"),
                row(id).amendments().stream().map(Amendment::words).toList());
        assertEquals(Stage.RAISED, row(id).stage());
        clock.pass(Duration.ofMinutes(10));
        edits.decide(row(id).decision(), DecisionState.REJECTED, null).join();

        assertEquals(Optional.of(Duration.ofMinutes(30)), row(id).clock().latency());
    }
}
