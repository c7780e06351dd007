package app.wheelhouse.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Indicator.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final double EXACT = 1e-9;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** An objective over thirty days, measured for all of them. */
    private static Watching.Feeder measured(String target, double good, double bad) {
        return Watching.feeder(Watching.slo(target, "30d"), MINUTE, Duration.ofDays(31), good, bad)
                .run(Duration.ofMinutes(10), good, bad);
    }

    @Test
    void withinItsBudgetAndQuietItIsGreen() {
        Standing standing = measured("0.99", 999, 1).standing();
        assertEquals(State.OK, standing.state());
        assertEquals(0.999, standing.sli().orElseThrow(), EXACT);
        assertEquals(0.9, standing.remaining().orElseThrow(), EXACT);
        assertEquals(0.1, standing.burnLastHour().orElseThrow(), EXACT);
        assertEquals(1, standing.period().coverage(), EXACT);
        assertEquals("99.9 % good over 30 days, 90 % of the budget left.", standing.reason());
    }

    @Test
    void neverAskedIsNoData() {
        Trace trace = new Trace(Watching.slo("0.99", "1d"), Watching.source(MINUTE),
                new Timeline(Duration.ofDays(2)));
        assertEquals(State.NO_DATA, trace.standing(Watching.START, List.of()).state());
        trace.take(Watching.counters(Watching.START, 5, 5));
        assertEquals(State.NO_DATA, trace.standing(Watching.START, List.of()).state(), "one reading is none");
    }

    @Test
    void hardlyMeasuredIsPartialHoweverGood() {
        Standing standing = Watching.feeder(Watching.slo("0.99", "1d"), MINUTE).run(Duration.ofHours(12), 100, 0)
                .standing();
        assertEquals(State.PARTIAL, standing.state());
        assertEquals("Only 50 % of the 1 day were measured.", standing.reason());
    }

    @Test
    void withoutEventsItIsNoTraffic() {
        assertEquals(State.NO_TRAFFIC,
                measured("0.99", 100, 0).run(Duration.ofMinutes(6), 0, 0).standing().state());
    }

    @Test
    void anOldSampleIsStaleAndItsFiguresStay() {
        Watching.Feeder feeder = measured("0.99", 100, 0);
        Standing fresh = feeder.trace.standing(feeder.now().plus(Duration.ofMinutes(3)), List.of());
        assertEquals(State.OK, fresh.state(), "a poll or two may be late");
        Standing stale = feeder.trace.standing(feeder.now().plus(Duration.ofMinutes(4)), List.of());
        assertEquals(State.STALE, stale.state());
        assertEquals(1, stale.sli().orElseThrow(), EXACT);
        assertEquals(feeder.now(), stale.sampledAt());
    }

    @Test
    void eachFaultHasItsStateAndNoneIsGreen() {
        Map<State, List<Fault.Kind>> states = Map.of(State.NO_DATA, List.of(Fault.Kind.EMPTY, Fault.Kind.VANISHED),
                State.INVALID, List.of(Fault.Kind.MALFORMED, Fault.Kind.BAD_QUERY, Fault.Kind.NOT_A_NUMBER,
                        Fault.Kind.AMBIGUOUS, Fault.Kind.SKEWED));
        for (Fault.Kind kind : Fault.Kind.values()) {
            Standing standing = measured("0.99", 100, 0).fail(kind).standing();
            State expected = states.entrySet().stream().filter(entry -> entry.getValue().contains(kind))
                    .map(Map.Entry::getKey).findFirst().orElse(State.ERROR);
            assertEquals(expected, standing.state(), kind.name());
            assertFalse(standing.state().isGreen());
            assertTrue(standing.reason().startsWith(kind.label()), standing.reason());
            assertEquals(1, standing.sli().orElseThrow(), EXACT, "the last figures stay");
        }
    }

    @Test
    void onlyOkIsGreen() {
        for (State state : State.values()) {
            assertEquals(state == State.OK, state.isGreen());
        }
        assertEquals(State.values().length, List.of(State.values()).stream().map(State::icon).distinct().count());
    }

    @Test
    void aFaultFreezesAnAlertAndTheNextAnswerEndsIt() {
        Watching.Feeder feeder = measured("0.999", 100, 0).run(Duration.ofMinutes(10), 0, 100);
        assertEquals(State.PAGING, feeder.standing().state());
        Standing lost = feeder.fail(Fault.Kind.REFUSED).standing();
        assertEquals(State.ERROR, lost.state());
        assertEquals(Level.PAGE, lost.level());
        assertEquals(lost.alerts().firing(), lost.alerts().frozen());
        assertTrue(lost.reason().contains("The last known: page"), lost.reason());
        assertEquals(State.PAGING, feeder.run(MINUTE, 0, 100).standing().state());
        assertEquals(Level.NONE, feeder.run(Duration.ofHours(7), 100, 0).standing().level());
    }

    @Test
    void aSpentBudgetIsExhaustedAndShowsByHowMuch() {
        Standing standing = measured("0.999", 100, 0).run(Duration.ofMinutes(60), 0, 100)
                .run(Duration.ofHours(7), 100, 0).standing();
        assertEquals(State.EXHAUSTED, standing.state());
        assertEquals(1 - 60 / 43.2, standing.remaining().orElseThrow(), EXACT);
    }

    @Test
    void recoveryTakesOneInterval() {
        Watching.Feeder feeder = measured("0.99", 100, 0).fail(Fault.Kind.REFUSED).fail(Fault.Kind.REFUSED);
        assertEquals(State.ERROR, feeder.standing().state());
        assertEquals(State.OK, feeder.run(MINUTE, 100, 0).standing().state());
    }

    @Test
    void whatComesAndGoesIsNotGreen() {
        Watching.Feeder feeder = measured("0.99", 100, 0);
        for (int i = 0; i < 3; i++) {
            feeder.fail(Fault.Kind.BROKEN).run(MINUTE, 100, 0);
        }
        assertEquals(State.PARTIAL, feeder.standing().state());
        assertEquals("The source comes and goes.", feeder.standing().reason());
        assertEquals(State.OK, feeder.run(Duration.ofMinutes(6), 100, 0).standing().state());
    }

    @Test
    void aCounterThatBeganAnewLeavesDoubtForAWhile() {
        Watching.Feeder feeder = measured("0.99", 100, 0).restart().run(MINUTE, 100, 0);
        assertEquals(State.PARTIAL, feeder.standing().state());
        assertEquals(State.OK, feeder.run(Duration.ofMinutes(6), 100, 0).standing().state());
    }

    @Test
    void aWarnedAnswerIsNotGreen() {
        Standing standing = measured("0.99", 100, 0).warned("one shard is down").standing();
        assertEquals(State.PARTIAL, standing.state());
        assertEquals("The source warned: one shard is down.", standing.reason());
    }

    @Test
    void moreGoodThanAllIsInvalid() {
        Watching.Feeder feeder = measured("0.99", 100, 0).run(Duration.ofMinutes(2), 100, -50);
        Standing standing = feeder.standing();
        assertEquals(State.INVALID, standing.state());
        Trace trace = new Trace(Watching.slo("0.99", "1d"), Watching.source(MINUTE),
                new Timeline(Duration.ofDays(2)));
        trace.take(Watching.counters(Watching.START, 0, 0));
        trace.take(Watching.counters(Watching.START.plus(MINUTE), 10, 10));
        assertEquals(State.INVALID, trace.standing(Watching.START.minus(Duration.ofMinutes(9)), List.of()).state(),
                "a sample from the future");
    }

    @Test
    void plannedWorkSilencesAlertsAndMayNotCount() {
        Watching.Feeder feeder = measured("0.999", 100, 0);
        Instant from = feeder.now();
        feeder.run(Duration.ofMinutes(10), 0, 100);
        Maintenance work = new Maintenance(UUID.randomUUID(), "Upgrade", null, from, from.plus(Duration.ofHours(1)),
                true);
        Standing during = feeder.trace.standing(feeder.now(), List.of(work));
        assertEquals(Level.NONE, during.level());
        assertEquals(1, during.sli().orElseThrow(), EXACT);
        assertTrue(during.reason().contains("Planned work until"), during.reason());
    }

    @Test
    void whatTheServerWorkedOutGoesBeforeWhatWasKept() {
        Slo slo = Watching.slo("0.99", "1d");
        Trace trace = new Trace(slo, Watching.source(MINUTE), new Timeline(Duration.ofDays(2)));
        Instant now = Watching.START;
        Map<Duration, Measure> windows = new java.util.HashMap<>();
        for (Duration each : slo.windows()) {
            windows.put(each, new Measure(Span.before(now, each), 990, 1000, 1, 0, Origin.SERVER, now));
        }
        windows.put(Duration.ofDays(1), new Measure(Span.before(now, Duration.ofDays(1)), 999, 1000, 1, 0,
                Origin.SERVER, now));
        trace.take(new Answer.Read(now, List.of(), windows, List.of(), MINUTE));
        Standing standing = trace.standing(now, List.of());
        assertEquals(0.9, standing.remaining().orElseThrow(), EXACT);
        assertEquals(1, standing.burnLastHour().orElseThrow(), EXACT);
        assertEquals(Origin.SERVER, standing.period().origin());
    }

    @Test
    void aCalendarMonthSpendsOnlyItsOwnShareOfTheBudget() {
        Slo plain = Watching.slo("0.9", "30d");
        Slo slo = new Slo(plain.id(), plain.title(), "", plain.source(), plain.indicator(), plain.target(),
                Window.calendar("1M", LocalDateTime.parse("2024-01-01T00:00"), ZoneId.of("UTC")).orElseThrow(),
                plain.budgeting(), plain.alerts(), plain.audience(), "");
        Watching.Feeder feeder = Watching.feeder(slo, Duration.ofMinutes(10)).run(Duration.ofDays(2), 50, 50);
        Standing standing = feeder.standing();
        double elapsed = 3 / 30.0;
        assertEquals(0.5, standing.sli().orElseThrow(), EXACT);
        assertEquals(1 - 5 * elapsed, standing.remaining().orElseThrow(), 1e-3);
    }

    @Test
    void aValueReadMayBeHeldAgainstALimit() {
        Slo slo = Watching.slo("0.9", "1d", new Indicator.Threshold("p99", Indicator.Comparison.LTE, 0.5),
                Budgeting.OCCURRENCES);
        Trace trace = new Trace(slo, Watching.source(MINUTE), new Timeline(Duration.ofDays(2)));
        Instant now = Watching.START;
        for (int i = 0; i < 1500; i++) {
            now = now.plus(MINUTE);
            trace.take(Watching.read(now, new Sample(Part.VALUE, "", now, i % 20 == 0 ? 0.6 : 0.4)));
        }
        assertEquals(0.95, trace.standing(now, List.of()).sli().orElseThrow(), 1e-3);
    }

    @Test
    void theSentenceSaysWhenNothingIsLeftAndWhichGateThenFails() {
        Slo slo = Watching.slo("0.999", "30d");
        Standing calm = measured("0.999", 1000, 0).run(Duration.ofHours(1), 999.5, 0.5).standing();
        assertEquals("99.9 % of the budget of 30 days is left; at this rate it lasts",
                Outlook.sentence(slo, calm, List.of("Release 5.6"), ZoneOffset.UTC));
        Standing burning = measured("0.999", 1000, 0).run(Duration.ofHours(1), 990, 10).standing();
        assertEquals("Budget spent by Thu 00:10 at this rate; gate Release 5.6 then fails",
                Outlook.sentence(slo, burning, List.of("Release 5.6"), ZoneOffset.UTC));
        Standing spent = measured("0.999", 1000, 0).run(Duration.ofHours(1), 0, 1000).standing();
        assertEquals("Budget spent: 138 % of it; gates A, B fail",
                Outlook.sentence(slo, spent, List.of("A", "B"), ZoneOffset.UTC));
    }

    @Test
    void whatIfSaysWhatAnOutageCosts() {
        Watching.Feeder feeder = measured("0.999", 1000, 0);
        Outlook.WhatIf found = Outlook.whatIf(feeder.standing(), Duration.ofMinutes(40), 1);
        assertEquals(40 / 43.2, found.cost(), EXACT);
        assertEquals("A 40 min outage now costs 92.5 % of the budget and leaves 7.4 %", found.words());
        assertEquals(Duration.ofSeconds(2_592), Outlook.affordable(feeder.standing()).orElseThrow());
    }

    @Test
    void theBurnDownEndsAtWhatIsLeftAndShowsGapsAsGaps() {
        Slo slo = Watching.slo("0.99", "1d");
        Watching.Feeder feeder = Watching.feeder(slo, MINUTE).run(Duration.ofHours(10), 99, 1)
                .sleep(Duration.ofHours(2), 0, 0).run(Duration.ofHours(13), 100, 0);
        BurnDown chart = BurnDown.kept(slo, feeder.standing(), feeder.trace.timeline(), List.of(), feeder.now());
        assertEquals(feeder.standing().remaining().orElseThrow(), chart.points().getLast().remaining().orElseThrow(),
                EXACT);
        assertEquals(1, chart.points().getFirst().remaining().orElseThrow(), 0.02, "and begins with nearly all of it");
        long gaps = chart.points().stream().filter(BurnDown.Point::isGap).count();
        assertTrue(gaps >= 7 && gaps <= 12, gaps + " steps of a gap of two hours");
        assertTrue(
                chart.points().stream().filter(BurnDown.Point::isGap).allMatch(point -> point.remaining().isEmpty()));
    }

    @Test
    void anIncidentSaysHowLongItTookToNoticeAndToRestore() {
        Instant began = Watching.START;
        Outage outage = Outage.read(Map.of("id", Watching.SLO_ID, "title", "Reads fail", "began_at", began,
                "detected_at", began.plusSeconds(52), "restored_at", began.plusSeconds(600), "level", "page"));
        assertEquals(Duration.ofSeconds(52), outage.timeToDetect().orElseThrow());
        assertEquals(Duration.ofMinutes(10), outage.timeToRestore().orElseThrow());
        assertFalse(outage.isOpen());
        Measure during = new Measure(new Span(began, began.plusSeconds(2419)), 0, 1000, 1, 0, Origin.SAMPLES, began);
        assertEquals(100 * 2419 / 2419.2, Outage.share(Target.of("0.999"), during).orElseThrow(), EXACT);
    }
}
