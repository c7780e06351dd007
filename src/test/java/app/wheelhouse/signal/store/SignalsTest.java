package app.wheelhouse.signal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.AlertSpan;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Level;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.Slice;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceDraft;
import app.wheelhouse.signal.Span;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.Watching;
import app.wheelhouse.store.Feed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalsTest {
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final double EXACT = 1e-9;
    @TempDir
    Path folder;
    private final MovedClock clock = new MovedClock();
    private double good;
    private double total;

    private static SignalBook book(Slo slo) {
        SourceDefinition source = Watching.source(INTERVAL);
        return new SignalBook(List.of(new SourceDraft(source.id(), source.title(), source, List.of())),
                List.of(new SloDraft(slo.id(), slo.title(), slo, List.of())), List.of(), List.of(), List.of(),
                List.of());
    }

    private static Slo slo() {
        return Watching.slo("0.999", "30d");
    }

    private Signals open() {
        return Signals.open(folder, clock, book(slo()));
    }

    private void poll(Signals signals, Duration length, double goodEach, double badEach) {
        Instant end = clock.now.plus(length);
        while (clock.now.isBefore(end)) {
            clock.now = clock.now.plus(INTERVAL);
            good += goodEach;
            total += goodEach + badEach;
            signals.answered(Watching.SLO_ID, Watching.counters(clock.now, good, total));
        }
    }

    private static Measure measure(Signals signals, Instant to, Duration length) {
        return signals.measure(Watching.SLO_ID, Span.before(to, length)).orElseThrow();
    }

    @Test
    void whatWasMeasuredIsThereAfterTheProgramIsClosed() {
        Measure before;
        try (Signals signals = open()) {
            poll(signals, Duration.ofHours(30), 99, 1);
            before = measure(signals, clock.now, Duration.ofHours(30));
            assertEquals(0.99, before.sli().orElseThrow(), EXACT);
        }
        try (Signals signals = open()) {
            for (Duration length : List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(6),
                    Duration.ofHours(30))) {
                Measure again = measure(signals, clock.now, length);
                assertEquals(0.99, again.sli().orElseThrow(), EXACT, length.toString());
                assertEquals(length.dividedBy(INTERVAL) * 100.0, again.total(), 101, length.toString());
                assertTrue(again.isCovered(), length.toString());
            }
            poll(signals, INTERVAL, 99, 1);
            Measure onward = measure(signals, clock.now, Duration.ofMinutes(1));
            assertEquals(200, onward.total(), 1e-6, "the counter goes on from where it was");
        }
    }

    @Test
    void timeTheProgramWasClosedIsNotMeasuredButItsEventsAre() {
        try (Signals signals = open()) {
            poll(signals, Duration.ofHours(2), 100, 0);
        }
        clock.now = clock.now.plus(Duration.ofHours(2));
        good += 20_000;
        total += 21_000;
        try (Signals signals = open()) {
            poll(signals, Duration.ofHours(1), 100, 0);
            Measure whole = measure(signals, clock.now, Duration.ofHours(5));
            assertEquals(1_000, whole.total() - whole.good(), 1e-6);
            assertEquals(3 / 5.0, whole.coverage(), 0.01);
            assertEquals(0, measure(signals, clock.now, Duration.ofHours(2)).total()
                    - measure(signals, clock.now, Duration.ofHours(2)).good(), 1e-6);
        }
    }

    @Test
    void anAlertOutlivesTheProgramAndIsKeptWithItsEnd() {
        try (Signals signals = open()) {
            poll(signals, Duration.ofHours(1), 100, 0);
            poll(signals, Duration.ofMinutes(6), 0, 100);
            assertEquals(Level.PAGE, signals.standing(Watching.SLO_ID).orElseThrow().level());
        }
        try (Signals signals = open()) {
            signals.answered(Watching.SLO_ID, Fault.of(Fault.Kind.REFUSED, "test", clock.now));
            Standing lost = signals.standing(Watching.SLO_ID).orElseThrow();
            assertEquals(State.ERROR, lost.state());
            assertEquals(Level.PAGE, lost.level());
            assertTrue(signals.isOffline());
            poll(signals, Duration.ofHours(8), 100, 0);
            assertEquals(Level.NONE, signals.standing(Watching.SLO_ID).orElseThrow().level());
            List<AlertSpan> alerts = signals.alerts(Watching.SLO_ID);
            assertFalse(alerts.isEmpty());
            assertTrue(alerts.stream().allMatch(span -> span.ended() != null && span.ended().isAfter(span.began())));
            assertFalse(signals.isOffline());
        }
    }

    @Test
    void whatIsMeasuredAnewBeginsAnewAndWhatOnlyPromisesMoreGoesOn() {
        try (Signals signals = open()) {
            poll(signals, Duration.ofHours(1), 99, 1);
            signals.define(book(Watching.slo("0.5", "30d")));
            assertEquals(0.99, measure(signals, clock.now, Duration.ofHours(1)).sli().orElseThrow(), EXACT);
            signals.define(book(new Slo(Watching.SLO_ID, "Reads succeed", "", Watching.SOURCE_ID,
                    new Indicator.Ratio(Indicator.Part.GOOD, "other", "total", true), slo().target(), slo().window(),
                    slo().budgeting(), slo().alerts(), slo().audience(), "")));
            assertFalse(measure(signals, clock.now, Duration.ofHours(1)).isMeasured());
        }
    }

    @Test
    void everybodyIsToldHowAnObjectiveStandsAfterEachAnswer() {
        List<State> states = new ArrayList<>();
        try (Signals signals = open(); Feed.Subscription _ = signals.onStanding(each -> states.add(each.state()))) {
            poll(signals, INTERVAL.multipliedBy(2), 100, 0);
            signals.answered(Watching.SLO_ID, Fault.of(Fault.Kind.EMPTY, "", clock.now));
            signals.answered(UUID.randomUUID(), Fault.of(Fault.Kind.EMPTY, "", clock.now));
        }
        assertEquals(List.of(State.NO_DATA, State.PARTIAL, State.NO_DATA), states);
    }

    @Test
    void aFileThatIsNoneIsSetAside() throws IOException {
        Files.writeString(folder.resolve("signals.mv.db"), "no database at all");
        try (Signals signals = open()) {
            poll(signals, Duration.ofMinutes(5), 100, 0);
            assertEquals("", signals.trouble());
        }
        assertTrue(Files.exists(folder.resolve("signals.set-aside.mv.db")));
        try (Signals signals = open()) {
            assertTrue(measure(signals, clock.now, Duration.ofMinutes(4)).isCovered());
        }
    }

    @Test
    void singleReadingsAreKeptForTwoWeeksAndNeverTooMany() throws SQLException {
        try (SampleFile file = SampleFile.inMemory()) {
            SampleWriter writer = new SampleWriter(file.connection(), 1_000);
            Instant now = clock.now;
            int line = file.line(Watching.SLO_ID, "x");
            List<Slice> slices = new ArrayList<>();
            for (int hour = 24 * 740; hour > 0; hour -= 6) {
                Instant from = now.minus(Duration.ofHours(hour));
                slices.add(Slice.measured(new Span(from, from.plus(Duration.ofHours(1))), 10, 10));
            }
            writer.add(line, slices, List.of());
            writer.flush();
            writer.forget(now);
            assertEquals(14 * 4, count(file, "sample_raw"), 1);
            assertEquals(731 * 4, count(file, "sample_hour"), 1);
            assertEquals(731 * 48, count(file, "sample_five"), 12);
            List<Slice> many = new ArrayList<>();
            for (int second = 0; second < 3_000; second++) {
                many.add(Slice.measured(new Span(now.plusSeconds(second), now.plusSeconds(second + 1L)), 1, 1));
            }
            writer.add(line, many, List.of());
            writer.flush();
            writer.forget(now);
            assertEquals(1_000, count(file, "sample_raw"), 1);
        }
    }

    private static double count(SampleFile file, String table) throws SQLException {
        try (Statement statement = file.connection().createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Stands still until it is moved. */
    private static final class MovedClock extends Clock {
        private Instant now = Watching.START;

        @Override
        public Instant instant() {
            return now;
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
