package app.wheelhouse.signal.store;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Page;
import app.wheelhouse.signal.Account;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.ReportPeriod;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SloReport;
import app.wheelhouse.signal.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Draws up what became of the promises of a period, from the samples that were kept. */
public final class Accounts {
    private final Signals signals;
    private final Instant now;
    private final ZoneId zone;

    public Accounts(Signals signals, Instant now, ZoneId zone) {
        this.signals = signals;
        this.now = now;
        this.zone = zone;
    }

    /** The report of a period. */
    public Page report(ReportPeriod period, Edition edition, Dates dates) {
        return SloReport.of(of(period), period, edition, now, dates);
    }

    /** What a live-site review looks at. */
    public Page review(ReportPeriod period, Edition edition, Dates dates) {
        Span span = period.span(zone);
        return SloReport.review(of(period), signals.standings(), began(signals.book(), span), period, edition, now,
                dates);
    }

    private List<Account> of(ReportPeriod period) {
        Span whole = period.span(zone);
        Instant end = now.isBefore(whole.to()) ? now : whole.to();
        if (!end.isAfter(whole.from())) {
            return List.of();
        }
        Span past = new Span(whole.from(), end);
        SignalBook book = signals.book();
        return book.watched().stream().map(each -> {
            Measure measured = signals.measure(each.slo().id(), past).orElse(Measure.none(past));
            List<Outage> outages = began(book, whole).stream().filter(one -> each.slo().id().equals(one.slo()))
                    .toList();
            return new Account(each.slo(), each.source().title(), whole, measured,
                    signals.steps(each.slo().id(), past, SloReport.step(period)), outages);
        }).toList();
    }

    private static List<Outage> began(SignalBook book, Span span) {
        return book.outages().stream().filter(each -> each.began() != null && span.has(each.began())).toList();
    }
}
