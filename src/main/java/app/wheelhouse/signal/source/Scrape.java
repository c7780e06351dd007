package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Sample;
import app.wheelhouse.signal.Slo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** One look at a metrics page: the series whose names somebody asks for. */
final class Scrape {
    /** What is wanted, best first; every exporter knows one of them. */
    static final String ACCEPT = "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";
    private final Exchange exchange;
    private final List<Series> series;

    private Scrape(Exchange exchange, List<Series> series) {
        this.exchange = exchange;
        this.series = series;
    }

    /** @throws Failure when the page breaks the grammar of its format anywhere */
    static Scrape of(Exchange exchange, Predicate<String> wanted) throws Failure {
        exchange.requireGood();
        if (exchange.isPage()) {
            throw new Failure(Fault.Kind.MALFORMED,
                    "%s shows a web page in place of metrics".formatted(exchange.place()));
        }
        try {
            List<Series> series = exchange.isOneOf("application/openmetrics-text")
                    ? OpenMetrics.read(exchange.body(), wanted)
                    : TextFormat.read(exchange.body(), wanted);
            return new Scrape(exchange, series);
        } catch (Malformed e) {
            throw new Failure(Fault.Kind.MALFORMED, e.reason());
        }
    }

    /** The names a scrape for these objectives has to look for; queries that are no selectors are left to {@link #samples}. */
    static Predicate<String> names(Iterable<Slo> slos) {
        Set<String> names = new HashSet<>();
        for (Slo slo : slos) {
            for (Indicator.Query query : slo.indicator().queries()) {
                try {
                    names.add(Selector.parse(query.text()).name());
                } catch (Malformed e) {
                    // said when the objective is read
                }
            }
        }
        return names::contains;
    }

    /** Everything that was read. */
    List<Series> series() {
        return series;
    }

    /** What an objective asks for: every part, one sample per series. */
    List<Sample> samples(Indicator indicator) throws Failure {
        List<Sample> samples = new ArrayList<>();
        for (Indicator.Query query : indicator.queries()) {
            List<Series> found = find(query.text());
            if (indicator instanceof Indicator.Threshold && found.size() > 1) {
                throw new Failure(Fault.Kind.AMBIGUOUS, "%d series match %s".formatted(found.size(), query.text()));
            }
            for (Series each : found) {
                samples.add(new Sample(query.part(), each.identity(), time(each), value(each)));
            }
        }
        return samples;
    }

    /** The series a selector means; there is at least one, and none comes twice. */
    List<Series> find(String query) throws Failure {
        Selector selector;
        try {
            selector = Selector.parse(query);
        } catch (Malformed e) {
            throw new Failure(Fault.Kind.BAD_QUERY,
                    "%s: %s".formatted(DecimalText.shortened(query), e.reason().replaceFirst("^line 1: ", "")));
        }
        List<Series> found = series.stream().filter(selector::matches).toList();
        if (found.isEmpty()) {
            throw new Failure(Fault.Kind.EMPTY, "nothing matches " + query.strip());
        }
        Set<String> seen = new HashSet<>();
        for (Series each : found) {
            if (!seen.add(each.identity())) {
                throw new Failure(Fault.Kind.AMBIGUOUS,
                        "%s is there twice".formatted(DecimalText.shortened(each.identity())));
            }
        }
        return found;
    }

    private static double value(Series series) throws Failure {
        if (!Double.isFinite(series.value())) {
            throw new Failure(Fault.Kind.NOT_A_NUMBER,
                    "%s is %s".formatted(DecimalText.shortened(series.identity()), series.value()));
        }
        return series.value();
    }

    private Instant time(Series series) throws Failure {
        Instant told = series.at();
        if (told == null) {
            return exchange.fetched();
        }
        if (told.isAfter(exchange.fetched().plus(ServerTime.TOLERANCE))) {
            ServerTime.requireAgreement(exchange.place(), told, told, exchange.fetched());
        }
        return told;
    }
}
