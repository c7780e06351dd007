package app.wheelhouse.signal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Level;
import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.Watching;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.ui.list.Programme;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the first alert to the end of an incident, poll by poll. */
class IncidentsTest {
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    @TempDir
    Path folder;
    private Instant now = Programme.NOW;
    private double good;
    private double total;
    private Programme programme;
    private Incidents incidents;
    private Signals signals;
    private UUID slo;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        UUID source = programme.add("source", "title", "Gateway", "kind", "exposition", "url",
                "http://127.0.0.1:9/metrics", "interval_seconds", 30, "position", "a");
        slo = programme.add("slo", "title", "Reads succeed", "source", source, "indicator", "ratio", "good",
                "good_total",
                "total", "all_total", "target", new BigDecimal("0.999"), "period", "28d", "position", "a");
        programme.save();
        incidents = new Incidents(programme.store());
        signals = Signals.open(folder, new Passing(), new SignalReader(programme.store()).book());
    }

    @AfterEach
    void close() {
        signals.close();
        programme.close();
    }

    private void poll(Duration length, double goodEach, double badEach) {
        Instant end = now.plus(length);
        while (now.isBefore(end)) {
            now = now.plus(INTERVAL);
            good += goodEach;
            total += goodEach + badEach;
            signals.answered(slo, Watching.counters(now, good, total));
            follow();
        }
    }

    private void follow() {
        incidents.follow(signals, signals.standing(slo).orElseThrow());
        programme.store().flush().join();
        signals.define(new SignalReader(programme.store()).book());
    }

    private List<Outage> outages() {
        return signals.book().outages();
    }

    @Test
    void anIncidentBeginsWhereItFailedAndEndsWhenNothingBurnsAnyMore() {
        poll(Duration.ofHours(1), 100, 0);
        Instant began = now;
        poll(Duration.ofMinutes(6), 0, 100);
        Outage open = outages().getFirst();
        assertEquals("Reads succeed: page", open.title());
        assertEquals(began, open.began());
        assertTrue(open.timeToDetect().orElseThrow().compareTo(Duration.ofMinutes(2)) < 0, open.toString());
        assertTrue(open.isOpen());
        poll(Duration.ofMinutes(20), 100, 0);
        assertTrue(outages().getFirst().isOpen(), "what it spent still burns over the longer windows");
        poll(Duration.ofHours(7), 100, 0);
        assertEquals(1, outages().size());
        Outage over = outages().getFirst();
        assertFalse(over.isOpen());
        assertEquals(Level.PAGE, over.level());
        assertNotNull(over.share(), "how much budget it took");
        assertTrue(over.share() > 10, over.toString());
        assertEquals("Import a guide", programme.store().undoTitle().orElseThrow(), "undo passes over all of it");
    }

    @Test
    void whileNobodyKnowsNothingIsOver() {
        poll(Duration.ofHours(1), 100, 0);
        poll(Duration.ofMinutes(6), 0, 100);
        now = now.plus(Duration.ofHours(12));
        signals.answered(slo, Fault.of(Fault.Kind.REFUSED, "test", now));
        follow();
        assertTrue(outages().getFirst().isOpen());
    }

    @Test
    void aSecondTimeIsASecondIncident() {
        poll(Duration.ofHours(1), 100, 0);
        poll(Duration.ofMinutes(6), 0, 100);
        poll(Duration.ofHours(8), 100, 0);
        poll(Duration.ofMinutes(20), 0, 100);
        assertEquals(2, outages().size());
        assertEquals(1, outages().stream().filter(Outage::isOpen).count());
    }

    /** Shows the moment the test has come to. */
    private final class Passing extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
