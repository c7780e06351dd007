package app.wheelhouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Failures failures = Failures.unlogged();

    @Test
    void theDoubleForTestsIsDoneWhenTheCallReturns() {
        List<Integer> results = new ArrayList<>();
        Job job = Background.inline().submit("Adding", () -> 1 + 1, results::add);
        assertEquals(List.of(2), results);
        assertEquals(Job.State.DONE, job.state().get());
    }

    @Test
    void theDoubleForTestsThrowsWhatWasNotExpected() {
        AssertionError thrown = assertThrows(AssertionError.class,
                () -> Background.inline().run("Failing", _ -> {
                    throw new IllegalStateException("planted");
                }));
        assertEquals("planted", Objects.requireNonNull(thrown.getCause()).getMessage());
    }

    @Test
    void workRunsElsewhereAndItsResultComesBackToTheFxThread() {
        OnFx.start();
        CompletableFuture<List<Boolean>> threads = new CompletableFuture<>();
        try (Background background = Background.threads(failures)) {
            background.submit("Looking where", Platform::isFxApplicationThread,
                    worker -> threads.complete(List.of(worker, Platform.isFxApplicationThread())));
            assertEquals(List.of(false, true), OnFx.await(threads));
        }
    }

    @Test
    void anUnexpectedErrorIsReportedOnceUnderACodeAndTheJobHasFailed() {
        OnFx.start();
        List<Failures.Failure> reported = new ArrayList<>();
        failures.listen(reported::add);
        IllegalStateException planted = new IllegalStateException("planted");
        try (Background background = Background.threads(failures)) {
            Job job = background.run("Reading the guide", _ -> {
                throw planted;
            });
            OnFx.await("failed", () -> job.state().get() == Job.State.FAILED);
            OnFx.await("left the list", () -> background.jobs().isEmpty());
        }
        OnFx.await("reported", () -> reported.size() == 1);
        assertSame(planted, reported.getFirst().error());
        assertTrue(reported.getFirst().sentence().startsWith("Reading the guide failed"));
        assertFalse(reported.getFirst().sentence().contains("planted"));
    }

    @Test
    void aCancelledJobStopsAtItsNextReportAndItsResultIsDropped() {
        OnFx.start();
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CompletableFuture<Boolean> stopped = new CompletableFuture<>();
        List<String> results = new ArrayList<>();
        try (Background background = Background.threads(failures)) {
            Job job = background.submit("Counting", running -> {
                started.countDown();
                awaitLatch(cancelled);
                try {
                    running.report(0.5, "half");
                    return "done";
                } finally {
                    stopped.complete(true);
                }
            }, results::add);
            awaitLatch(started);
            job.cancel();
            cancelled.countDown();
            assertTrue(OnFx.await(stopped));
            OnFx.await("cancelled", () -> job.state().get() == Job.State.CANCELLED);
            assertEquals(List.of(), results);
        }
    }

    @Test
    void progressIsSeenOnTheJob() {
        Job[] seen = new Job[1];
        Job job = Background.inline().run("Counting", running -> {
            seen[0] = running;
            running.report(0.25, "first quarter");
        });
        assertSame(job, seen[0]);
        assertEquals(0.25, job.progress().get());
        assertEquals("first quarter", job.step().get());
    }

    @Test
    void theSameErrorHasTheSameCodeAndAnotherHasAnother() {
        ErrorCode first = ErrorCode.of(thrownHere(new IllegalStateException("a")));
        ErrorCode again = ErrorCode.of(thrownHere(new IllegalStateException("b")));
        ErrorCode other = ErrorCode.of(thrownHere(new IllegalArgumentException("a")));
        assertEquals(first, again);
        assertFalse(first.equals(other));
        assertTrue(first.text().matches("[0-9A-Z]{4}-[0-9A-Z]{4}"), first.text());
    }

    private static RuntimeException thrownHere(RuntimeException error) {
        error.setStackTrace(new StackTraceElement[]{new StackTraceElement("app.wheelhouse.X", "read", "X.java", 3)});
        return error;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
