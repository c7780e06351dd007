package app.wheelhouse.signal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.rhythm.Matter;
import app.wheelhouse.rhythm.Template;
import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceDraft;
import app.wheelhouse.signal.Watching;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SloConditionsTest {
    private static final Duration INTERVAL = Duration.ofMinutes(10);
    private static final Instant NOW = Watching.START;
    private static final double EXACT = 1e-6;
    @TempDir
    Path folder;
    private Signals signals;

    @BeforeEach
    void open() {
        SourceDefinition source = Watching.source(INTERVAL);
        Slo slo = Watching.slo("0.99", "28d");
        signals = Signals.open(folder, Clock.fixed(NOW, ZoneOffset.UTC),
                new SignalBook(List.of(new SourceDraft(source.id(), source.title(), source, List.of())),
                        List.of(new SloDraft(slo.id(), slo.title(), slo, List.of())), List.of(), List.of(), List.of(),
                        List.of()));
    }

    @AfterEach
    void close() {
        signals.close();
    }

    /** So many days until now with one bad event in two hundred. */
    private void measure(int days) {
        Instant at = NOW.minus(Duration.ofDays(days));
        for (long poll = 0; !at.isAfter(NOW); poll++) {
            signals.answered(Watching.SLO_ID, Watching.counters(at, 995.0 * poll, 1_000.0 * poll));
            at = at.plus(INTERVAL);
        }
    }

    private static Criterion criterion(String measure, String subject, int days) {
        return new Criterion(UUID.randomUUID(), null, "Healthy", CriterionKind.SLO, false, null, subject, measure,
                false,
                10.0, null, days, "a");
    }

    private double read(String measure) {
        return SloConditions.live(signals).read(criterion(measure, " reads SUCCEED", 28)).orElseThrow().value();
    }

    @Test
    void budgetSliAndBurnOfTheWindowAreRead() {
        measure(28);
        assertEquals(50, read("budget"), EXACT);
        assertEquals(99.5, read("sli"), EXACT);
        assertEquals(0.5, read("burn"), EXACT);
        Conditions.Reading reading = SloConditions.live(signals).read(criterion("budget", "Reads succeed", 7))
                .orElseThrow();
        assertEquals(NOW, reading.at());
        assertEquals("Reads succeed over 7 days, 100 % of it measured, from kept samples", reading.source());
    }

    @Test
    void whatWasNotMeasuredEnoughIsNoData() {
        measure(20);
        assertTrue(SloConditions.live(signals).read(criterion("budget", "Reads succeed", 28)).isEmpty());
        assertTrue(SloConditions.live(signals).read(criterion("budget", "Reads succeed", 20)).isPresent());
        assertTrue(SloConditions.live(signals).read(criterion("budget", "Something else", 20)).isEmpty());
    }

    @Test
    void whatIsAskedAtOnceIsReadAtOnce() {
        measure(28);
        Criterion known = criterion("budget", "Reads succeed", 28);
        Conditions read = SloConditions.live(signals).over(List.of(known, criterion("sli", "Nobody knows", 28)));
        signals.close();
        assertEquals(50, read.read(known).orElseThrow().value(), EXACT);
        assertTrue(read.read(criterion("budget", "Reads succeed", 28)).isEmpty(), "only what was asked for");
    }

    @Test
    void aWeeklyReviewTalksAboutWhatBurns() {
        BurningMatters matters = new BurningMatters(signals::book, signals::standings);
        assertEquals(List.of(), matters.open(Template.REVIEW, LocalDate.of(2026, 11, 2)));
        Instant at = NOW.minus(Duration.ofDays(28));
        for (long poll = 0; !at.isAfter(NOW); poll++) {
            signals.answered(Watching.SLO_ID, Watching.counters(at, 800.0 * poll, 1_000.0 * poll));
            at = at.plus(INTERVAL);
        }
        List<Matter> open = matters.open(Template.REVIEW, LocalDate.of(2026, 11, 2));
        assertEquals(List.of("Budgets that burn"), open.stream().map(Matter::title).toList());
        assertTrue(open.getFirst().text().startsWith("- Reads succeed, paging: The budget burns "),
                open.getFirst().text());
        assertEquals(List.of(), matters.open(Template.TRIAGE, LocalDate.of(2026, 11, 2)));
    }
}
