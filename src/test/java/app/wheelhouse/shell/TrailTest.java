package app.wheelhouse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.ui.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrailTest {
    private static final Place TODAY = Place.of("today");
    private static final Place SESSIONS = Place.of("sessions");
    private static final Place SESSION = Place.of("session", "b");
    private final Trail trail = new Trail();

    @Test
    void backAndForwardRetraceTheWay() {
        trail.go(TODAY);
        trail.go(SESSIONS);
        trail.go(SESSION);
        assertEquals(Optional.of(SESSIONS), trail.back());
        assertEquals(Optional.of(TODAY), trail.back());
        assertEquals(Optional.empty(), trail.back());
        assertEquals(Optional.of(SESSIONS), trail.forward());
        assertEquals(Optional.of(SESSIONS), trail.here());
    }

    @Test
    void goingElsewhereForgetsWhatLayAhead() {
        trail.go(TODAY);
        trail.go(SESSIONS);
        trail.back();
        trail.go(SESSION);
        assertFalse(trail.canGoForward());
        assertTrue(trail.canGoBack());
    }

    @Test
    void goingWhereOneIsAlreadyIsNoStep() {
        trail.go(TODAY);
        trail.go(TODAY);
        assertFalse(trail.canGoBack());
    }

    @Test
    void theStatusSaysHowLongAgo() {
        Instant now = Instant.parse("2026-11-23T14:00:00Z");
        assertEquals("Saved 2s", new Saved(Saved.State.SAVED, now.minusSeconds(2)).text(now));
        assertEquals("Saved", new Saved(Saved.State.SAVED, now.plusSeconds(5)).text(now));
        assertEquals("Saved 3 min", new Saved(Saved.State.SAVED, now.minusSeconds(200)).text(now));
        assertEquals("Saving", new Saved(Saved.State.SAVING, now).text(now));
        assertEquals("Not saved for 2 h", new Saved(Saved.State.UNSAVED, now.minus(Duration.ofHours(2))).text(now));
    }
}
