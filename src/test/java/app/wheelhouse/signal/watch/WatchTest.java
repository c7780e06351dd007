package app.wheelhouse.signal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.rhythm.Template;
import app.wheelhouse.signal.Level;
import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.store.BurningMatters;
import app.wheelhouse.ui.list.Programme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch over a workspace: it asks, tells, and writes incidents down that nobody has to take back. */
class WatchTest {
    @TempDir
    Path folder;
    private final Map<UUID, Standing> told = new ConcurrentHashMap<>();

    /** Starts it, asks once and waits until all three objectives were told about. */
    private void askOnce(PagedWatch paged) throws InterruptedException {
        CountDownLatch all = new CountDownLatch(3);
        paged.watch().onStanding(standing -> {
            if (told.put(standing.slo(), standing) == null) {
                all.countDown();
            }
        });
        paged.watch().start();
        paged.ask();
        assertTrue(all.await(30, TimeUnit.SECONDS), "every objective was told about: " + told.keySet());
    }

    @Test
    void anObjectiveThatPagesOpensOneIncidentThatUndoPassesOver() throws IOException, InterruptedException {
        PagedWatch paged = new PagedWatch(folder, "Gateway");
        Optional<String> last = paged.store().undoTitle();
        CountDownLatch opened = new CountDownLatch(1);
        paged.store().feed().onChange(List.of("incident"), _ -> opened.countDown());
        askOnce(paged);
        assertTrue(opened.await(30, TimeUnit.SECONDS), "an incident was opened");
        assertEquals(State.PAGING, told.get(paged.paging()).state());
        paged.ask();
        // Closing ends what is in turn, and with it the writing of incidents.
        paged.watch().close();
        paged.store().flush().join();
        List<Outage> outages = paged.book().outages();
        assertEquals(List.of(PagedWatch.PAGING + ": page"), outages.stream().map(Outage::title).toList());
        assertEquals(Level.PAGE, outages.getFirst().level());
        assertEquals(Programme.NOW, outages.getFirst().detected());
        assertTrue(outages.getFirst().isOpen());
        assertEquals(last, paged.store().undoTitle(), "nobody did it, so nobody takes it back");
        paged.close();
    }

    @Test
    void whatADemonstrationMakesUpIsNoIncident() throws IOException, InterruptedException {
        PagedWatch paged = new PagedWatch(folder, Demo.TITLE);
        askOnce(paged);
        assertEquals(State.PAGING, told.get(paged.paging()).state());
        paged.watch().close();
        paged.store().flush().join();
        assertEquals(List.of(), paged.book().outages());
        paged.close();
    }

    @Test
    void aReviewTakesUpWhatBurnsWithoutWaitingForTheDisk() throws IOException, InterruptedException {
        try (PagedWatch paged = new PagedWatch(folder, "Gateway")) {
            BurningMatters matters = BurningMatters.live(paged.store(), paged.watch()::signals);
            assertEquals(List.of(), matters.open(Template.REVIEW, Programme.TODAY), "nobody looked yet");
            askOnce(paged);
            String said = matters.open(Template.REVIEW, Programme.TODAY).toString();
            assertTrue(said.contains(PagedWatch.PAGING + ", paging"), said);
        }
    }

    @Test
    void aSourceThatKnowsOfNowOnlyHasNoPast() throws IOException, InterruptedException {
        try (PagedWatch paged = new PagedWatch(folder, "Gateway")) {
            askOnce(paged);
            assertEquals(Optional.empty(), paged.watch().past(paged.paging(),
                    app.wheelhouse.signal.Span.before(Programme.NOW, java.time.Duration.ofDays(1)),
                    java.time.Duration.ofHours(1)));
        }
    }
}
