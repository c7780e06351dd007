package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.ui.note.SaveState.CannotSave;
import app.wheelhouse.ui.note.SaveState.Saved;
import app.wheelhouse.ui.note.SaveState.Untouched;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AutosaveTest {
    private final Time time = new Time();
    private final List<String> written = new ArrayList<>();
    private final List<SaveState> states = new ArrayList<>();
    private final List<CompletableFuture<Object>> pending = new ArrayList<>();
    private boolean slow;
    private boolean full;
    private String text = "";
    private final Autosave autosave = new Autosave(() -> text, words -> write("draft", words),
            words -> write("commit", words), time, time, Runnable::run);

    AutosaveTest() {
        autosave.onState(states::add);
    }

    @Test
    void aDraftIsWrittenWhenTypingPauses() {
        type("a");
        time.pass(299);
        assertEquals(List.of(), written);
        time.pass(1);
        assertEquals(List.of("300 draft a"), written);
        assertEquals(List.of(new Untouched(), new SaveState.Typing(), new Saved(at(300))), states);
    }

    @Test
    void whileTypingGoesOnADraftIsNeverMoreThanHalfASecondOld() {
        for (int i = 0; i < 25; i++) {
            type("x");
            time.pass(100);
        }
        assertEquals(List.of("500 draft " + "x".repeat(5), "1000 draft " + "x".repeat(10),
                "1500 draft " + "x".repeat(15), "2000 draft " + "x".repeat(20), "2500 draft " + "x".repeat(25)),
                written);
    }

    @Test
    void nothingIsWrittenWhileNothingIsTyped() {
        time.pass(100_000);
        autosave.flush();
        assertEquals(List.of(), written);
        type("a");
        time.pass(100_000);
        autosave.flush();
        assertEquals(List.of("100300 draft a", "130000 commit a"), written);
    }

    @Test
    void thirtySecondsOfTypingBecomeACommit() {
        for (int i = 0; i < 31; i++) {
            type("x");
            time.pass(1_000);
        }
        assertEquals(1, written.stream().filter(w -> w.contains("commit")).count());
        assertTrue(written.contains("30000 commit " + "x".repeat(30)), written.toString());
        time.pass(60_000);
        assertEquals("60000 commit " + "x".repeat(31), written.getLast());
    }

    @Test
    void leavingTheNoteCommitsAtOnceAndNothingFollows() {
        type("a");
        assertTrue(autosave.flush().isDone());
        assertEquals(List.of("0 commit a"), written);
        text = "another note";
        time.pass(100_000);
        assertEquals(List.of("0 commit a"), written);
        assertEquals(new Saved(at(0)), autosave.state());
    }

    @Test
    void savedIsOnlySaidWhenEverythingTypedIsDurable() {
        slow = true;
        type("a");
        time.pass(300);
        type("b");
        pending.getFirst().complete("");
        assertEquals(new SaveState.Typing(), autosave.state());
        time.pass(300);
        assertEquals(List.of("300 draft a", "600 draft ab"), written);
        pending.getLast().complete("");
        assertEquals(new Saved(at(600)), autosave.state());
    }

    @Test
    void aSlowDiskGetsOneDraftAtATime() {
        slow = true;
        type("a");
        time.pass(300);
        type("b");
        time.pass(5_000);
        assertEquals(List.of("300 draft a"), written);
        pending.getFirst().complete("");
        time.pass(0);
        assertEquals("5300 draft ab", written.getLast());
    }

    @Test
    void whatCannotBeSavedIsSaidAndTriedAgainUntilItCan() {
        full = true;
        type("a");
        time.pass(300);
        assertEquals(new CannotSave("the disk is full"), autosave.state());
        time.pass(2_000);
        type("b");
        assertEquals(new CannotSave("the disk is full"), autosave.state());
        full = false;
        time.pass(2_000);
        assertEquals(List.of("300 draft a", "2300 draft a", "4300 draft ab"), written);
        assertEquals(new Saved(at(4_300)), autosave.state());
    }

    @Test
    void aCommitThatFailedIsTriedAgainWithItsOwnWordsThoughAnotherNoteIsShown() {
        full = true;
        type("a");
        assertTrue(autosave.flush().isCompletedExceptionally());
        assertEquals(new CannotSave("the disk is full"), autosave.state());
        text = "another note";
        time.pass(2_000);
        full = false;
        time.pass(2_000);
        time.pass(100_000);
        assertEquals(List.of("0 commit a", "2000 commit a", "4000 commit a"), written);
        assertEquals(new Saved(at(4_000)), autosave.state());
    }

    @Test
    void aCommitThatFailsAfterItsDraftWasKeptIsNoAlarm() {
        type("a");
        time.pass(300);
        full = true;
        autosave.flush();
        assertEquals(new Saved(at(300)), autosave.state());
        full = false;
        text = "another note";
        time.pass(2_000);
        assertEquals(List.of("300 draft a", "300 commit a", "2300 commit a"), written);
    }

    @Test
    void askingTwiceForACommitGivesTheSameOne() {
        slow = true;
        type("a");
        CompletableFuture<?> first = autosave.flush();
        assertEquals(first, autosave.flush());
        assertFalse(first.isDone());
        pending.getFirst().complete("");
        assertTrue(autosave.flush().isDone());
        assertEquals(1, written.size());
    }

    @Test
    void aProblemWithoutWordsStillSaysSomething() {
        slow = true;
        type("a");
        time.pass(300);
        pending.getFirst().completeExceptionally(new IllegalStateException());
        assertEquals(new CannotSave("the workspace cannot be written"), autosave.state());
    }

    @Test
    void theStateIsToldInWords() {
        assertEquals("", new Untouched().words(at(0)));
        assertEquals("typing …", new SaveState.Typing().words(at(0)));
        assertEquals("saved", new Saved(at(0)).words(at(900)));
        assertEquals("saved 2 s ago", new Saved(at(0)).words(at(2_000)));
        assertEquals("saved 3 min ago", new Saved(at(0)).words(at(200_000)));
        assertEquals("saved 2 h ago", new Saved(at(0)).words(at(7_300_000)));
        assertEquals("not saved: the disk is full", new CannotSave("the disk is full").words(at(0)));
    }

    private void type(String more) {
        text += more;
        autosave.changed();
    }

    private CompletableFuture<?> write(String how, String words) {
        written.add(time.now + " " + how + " " + words);
        if (full) {
            return CompletableFuture.failedFuture(new IllegalStateException("the disk is full"));
        }
        CompletableFuture<Object> future = new CompletableFuture<>();
        pending.add(future);
        if (!slow) {
            future.complete("");
        }
        return future;
    }

    private static Instant at(long millis) {
        return Instant.EPOCH.plusMillis(millis);
    }

    /** A clock and its alarms, turned by hand. */
    private static final class Time extends Clock implements Alarm {
        private record Ring(long at, Runnable action) {
        }

        private final List<Ring> rings = new ArrayList<>();
        private long now;

        @Override
        public Runnable set(Duration delay, Runnable action) {
            Ring ring = new Ring(now + delay.toMillis(), action);
            rings.add(ring);
            return () -> rings.removeIf(r -> r.equals(ring));
        }

        void pass(long millis) {
            long until = now + millis;
            while (rings.stream().anyMatch(ring -> ring.at() <= until)) {
                Ring next = rings.stream().min((a, b) -> Long.compare(a.at(), b.at())).orElseThrow();
                rings.removeIf(r -> r.equals(next));
                now = Math.max(now, next.at());
                next.action().run();
            }
            now = until;
        }

        @Override
        public Instant instant() {
            return at(now);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
