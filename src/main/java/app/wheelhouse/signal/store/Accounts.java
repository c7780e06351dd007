package app.wheelhouse.signal.store;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Page;
import app.wheelhouse.signal.Account;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.Past;
import app.wheelhouse.signal.ReportPeriod;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SloReport;
import app.wheelhouse.signal.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Draws up what became of the promises of a period: from what servers still know of it, else from the samples that were kept. */
public final class Accounts {
    private static final int AT_ONCE = 4;
    private final Signals signals;
    private final Instant now;
    private final ZoneId zone;
    private final Asking asking;

    /** Asks the server of an objective for its past, and waits; empty where there is no such server. */
    @FunctionalInterface
    public interface Asking {
        Optional<Past> past(UUID slo, Span span, Duration step);
    }

    /** From the samples that were kept alone, without a word over the network. */
    public Accounts(Signals signals, Instant now, ZoneId zone) {
        this(signals, now, zone, (_, _, _) -> Optional.empty());
    }

    public Accounts(Signals signals, Instant now, ZoneId zone, Asking asking) {
        this.signals = signals;
        this.now = now;
        this.zone = zone;
        this.asking = asking;
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
        Duration step = SloReport.step(period);
        Map<UUID, Optional<Past>> known = asked(book, past, step);
        return book.watched().stream().map(each -> {
            UUID id = each.slo().id();
            Past served = known.getOrDefault(id, Optional.empty()).orElse(null);
            boolean ofServer = served != null && served.isKnown();
            List<Outage> outages = began(book, whole).stream().filter(one -> id.equals(one.slo())).toList();
            return new Account(each.slo(), each.source().title(), whole,
                    ofServer ? served.whole() : signals.measure(id, past).orElse(Measure.none(past)),
                    ofServer || served == null ? "" : silence(served),
                    ofServer ? served.steps() : signals.steps(id, past, step), outages);
        }).toList();
    }

    private static String silence(Past served) {
        return served.fault() == null ? "The server knows nothing of this period." : served.fault().sentence();
    }

    /** Several at once, because each takes as long as its server. */
    private Map<UUID, Optional<Past>> asked(SignalBook book, Span past, Duration step) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE,
                Thread.ofVirtual().name("wheelhouse-past-", 0).factory())) {
            Map<UUID, Future<Optional<Past>>> answers = new LinkedHashMap<>();
            book.watched().forEach(each -> answers.put(each.slo().id(),
                    threads.submit(() -> asking.past(each.slo().id(), past, step))));
            Map<UUID, Optional<Past>> known = new LinkedHashMap<>();
            for (Map.Entry<UUID, Future<Optional<Past>>> each : answers.entrySet()) {
                known.put(each.getKey(), each.getValue().get());
            }
            return known;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static List<Outage> began(SignalBook book, Span span) {
        return book.outages().stream().filter(each -> each.began() != null && span.has(each.began())).toList();
    }
}
