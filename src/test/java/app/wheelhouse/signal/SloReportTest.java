package app.wheelhouse.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.session.Audience;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SloReportTest {
    private static final ReportPeriod NOVEMBER = ReportPeriod.month(LocalDate.of(2026, 11, 15));
    private static final Span WHOLE = NOVEMBER.span(ZoneOffset.UTC);
    private static final Instant HALF = Instant.parse("2026-11-16T00:00:00Z");
    private static final Dates DATES = new Dates(ZoneOffset.UTC, Locale.UK);

    private static Account account(Audience audience, double good, double total) {
        Slo usual = Watching.slo("0.99", "28d");
        Slo slo = new Slo(usual.id(), usual.title(), usual.service(), usual.source(), usual.indicator(), usual.target(),
                usual.window(), usual.budgeting(), usual.alerts(), audience, usual.position());
        Span past = new Span(WHOLE.from(), HALF);
        Span first = new Span(WHOLE.from(), Instant.parse("2026-11-08T00:00:00Z"));
        return new Account(slo, "Gateway", WHOLE, measure(past, good, total), "",
                List.of(measure(first, good, total), Measure.none(new Span(first.to(), HALF))), List.of());
    }

    private static Measure measure(Span span, double good, double total) {
        return new Measure(span, good, total, 1, 0, Origin.SAMPLES, span.to());
    }

    @Test
    void monthsAndQuartersAreReadAsPeopleWriteThem() {
        assertEquals(Optional.of(NOVEMBER), ReportPeriod.read("2026-11"));
        assertEquals(Optional.of(new ReportPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1))),
                ReportPeriod.read("2026-q4"));
        assertEquals(Optional.empty(), ReportPeriod.read("2026-Q5"));
        assertEquals(Optional.empty(), ReportPeriod.read("2026-13"));
        assertEquals("November 2026", NOVEMBER.label());
        assertEquals("Q4 2026", ReportPeriod.quarter(LocalDate.of(2026, 12, 31)).label());
    }

    @Test
    void halfAPeriodAtTheTargetSpendsHalfOfItsBudget() {
        assertEquals(0.5, account(Audience.ROOM, 990, 1000).remaining().orElseThrow(), 1e-9);
    }

    @Test
    void moreThanTheBudgetLeavesLessThanNothing() {
        assertEquals(-1.5, account(Audience.ROOM, 950, 1000).remaining().orElseThrow(), 1e-9);
    }

    @Test
    void whatWasNotMeasuredIsAGapInTheBurnDown() {
        List<Double> left = account(Audience.ROOM, 990, 1000).burnDown();
        assertEquals(0.5, left.getFirst(), 1e-9);
        assertTrue(Double.isNaN(left.getLast()));
    }

    @Test
    void theReportSaysHowItWasCountedAndDrawsItsCharts() {
        Page page = SloReport.of(List.of(account(Audience.ROOM, 990, 1000)), NOVEMBER, Edition.ROOM, HALF, DATES);
        String words = Markdown.render(page);
        assertTrue(words.contains("How it was counted"), words);
        assertTrue(words.contains("99 %") && words.contains("50 %"), words);
        assertTrue(Html.render(page).contains("class=\"curve\""));
    }

    @Test
    void whatWasNotMeasuredIsSaidOnceAndIsNoSuccess() {
        List<Account> accounts = List.of(account(Audience.ROOM, 990, 1000), account(Audience.ROOM, 0, 0),
                account(Audience.HOST, 0, 0));
        String report = Markdown.render(SloReport.of(accounts, NOVEMBER, Edition.HOST, HALF, DATES));
        assertTrue(report.contains("1 of 1; of 2 nothing was measured"), report);
        String room = Markdown.render(SloReport.review(accounts, List.of(), List.of(), NOVEMBER, Edition.ROOM, HALF,
                DATES));
        assertTrue(room.contains("Nothing was measured of **Reads succeed**: who sees to it?"), room);
    }

    @Test
    void theRoomHearsNothingOfWhatIsForTheHost() {
        List<Account> accounts = List.of(account(Audience.HOST, 900, 1000));
        String report = Markdown.render(SloReport.of(accounts, NOVEMBER, Edition.ROOM, HALF, DATES));
        Outage outage = new Outage(UUID.randomUUID(), "Reads failed", Watching.SLO_ID, Level.PAGE, WHOLE.from(), null,
                null, null, null);
        String review = Markdown.render(SloReport.review(accounts, List.of(), List.of(outage), NOVEMBER, Edition.ROOM,
                HALF, DATES));
        assertFalse(report.contains("Reads succeed"), report);
        assertFalse(review.contains("Reads succeed"), review);
        assertFalse(review.contains("Reads failed"), review);
        assertTrue(Markdown.render(SloReport.of(accounts, NOVEMBER, Edition.HOST, HALF, DATES))
                .contains("Reads succeed"));
    }
}
