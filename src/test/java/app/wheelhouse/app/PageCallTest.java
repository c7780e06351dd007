package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.watch.Demo;
import app.wheelhouse.signal.watch.PagedWatch;
import app.wheelhouse.ui.Background;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is called when an objective begins to page: the host, once, and never the room. */
class PageCallTest {
    @TempDir
    Path folder;
    private final List<String> desktop = new CopyOnWriteArrayList<>();
    private final List<String> cockpit = new CopyOnWriteArrayList<>();
    private final AtomicBoolean room = new AtomicBoolean();
    private final AtomicBoolean meeting = new AtomicBoolean();
    private final Remembered quiet = new Remembered();

    /** A setting that lasts as long as the test. */
    private static final class Remembered implements PageCall.Quiet {
        private final AtomicBoolean on = new AtomicBoolean();

        @Override
        public boolean isOn() {
            return on.get();
        }

        @Override
        public void turn(boolean now) {
            on.set(now);
        }
    }

    private void page(String source, int times) throws IOException, InterruptedException {
        Semaphore heard = new Semaphore(0);
        try (PagedWatch paged = new PagedWatch(folder, source);
                PageCall call = new PageCall(paged.watch(), Background.inline(), toast -> cockpit.add(toast.message()),
                        _ -> {
                        }, room::get, meeting::get, quiet, (title, words) -> desktop.add(title + ": " + words))) {
            // Heard after the call did, which is told first and does everything before it returns.
            paged.watch().onStanding(_ -> heard.release());
            paged.watch().start();
            for (int i = 0; i < times; i++) {
                paged.ask();
                assertTrue(heard.tryAcquire(3, 30, TimeUnit.SECONDS));
            }
            assertTrue(call.quiet().isEnabled());
        }
    }

    @Test
    void theHostIsCalledOnTheDesktopAndInTheCockpitOnce() throws IOException, InterruptedException {
        page("Gateway", 2);
        assertEquals(1, desktop.size(), desktop.toString());
        assertTrue(desktop.getFirst().startsWith("Page: " + PagedWatch.PAGING), desktop.toString());
        assertEquals(1, cockpit.size());
    }

    @Test
    void whileTheRoomIsOpenTheDesktopIsLeftAlone() throws IOException, InterruptedException {
        room.set(true);
        page("Gateway", 1);
        assertEquals(List.of(), desktop, "others may look at it");
        assertEquals(1, cockpit.size(), "the cockpit is the host's own");
    }

    @Test
    void aMeetingThatIsKeptQuietIs() throws IOException, InterruptedException {
        quiet.turn(true);
        meeting.set(true);
        page("Gateway", 1);
        assertEquals(List.of(), desktop);
        assertEquals(List.of(), cockpit);
    }

    @Test
    void quietIsForMeetingsOnly() throws IOException, InterruptedException {
        quiet.turn(true);
        page("Gateway", 1);
        assertEquals(1, desktop.size());
    }

    @Test
    void aDemonstrationCallsNobody() throws IOException, InterruptedException {
        page(Demo.TITLE, 1);
        assertEquals(List.of(), desktop);
        assertEquals(List.of(), cockpit);
    }
}
