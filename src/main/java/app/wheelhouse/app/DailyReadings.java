package app.wheelhouse.app;

import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.Kpi;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.Origin;
import app.wheelhouse.scorecard.store.ScorecardEdits;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Past;
import app.wheelhouse.signal.Span;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Live;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads the KPIs that follow an objective or a query, a reading for each day that is over, as far as four weeks back. A day
 * that has a reading keeps it; one that was not measured well enough gets none. Nothing is taken from the DEMO source.
 */
final class DailyReadings implements AutoCloseable {
    private static final int DAYS = 28;
    private static final double PERCENT = 100;
    private static final MathContext FIGURES = new MathContext(9);
    private static final Duration BEAT = Duration.hours(1);
    private static final Duration SOON = Duration.seconds(10);
    private final Store store;
    private final Watch watch;
    private final ScorecardEdits edits;
    private final Set<Asked> answered = new HashSet<>();
    private final Live<Integer> live;
    private final DayWatch days;
    private final Timeline beat;

    /** A question that was answered, be it with nothing: its day is over, so that it need not be asked again. */
    private record Asked(Kpi kpi, LocalDate day) {
    }

    /** Reads now, whenever a day begins or what is asked changes, and once an hour, until closed. */
    DailyReadings(Store store, Watch watch, Background background) {
        this.store = store;
        this.watch = watch;
        this.edits = new ScorecardEdits(store);
        live = Live.of(store.feed(), Set.of("kpi", "slo", "source"), background, this::catchUp, _ -> {
        });
        days = new DayWatch(store.clock(), live::refresh);
        beat = new Timeline(new KeyFrame(BEAT, _ -> live.refresh()));
        beat.setCycleCount(Animation.INDEFINITE);
        // The watch has begun by then.
        beat.jumpTo(BEAT.subtract(SOON));
        beat.play();
    }

    /** Reads what is missing and tells how many readings that were; asks servers and waits for them. */
    synchronized int catchUp() {
        Optional<Signals> signals = watch.signals();
        if (signals.isEmpty()) {
            return 0;
        }
        LocalDate today = LocalDate.now(store.clock());
        int read = 0;
        for (KpiSeries series : new ScorecardReader(store, () -> FromLog.NONE).asked()) {
            Question question = question(series.kpi(), signals.get());
            Set<LocalDate> there = series.readings().stream().map(each -> each.day()).collect(Collectors.toSet());
            LocalDate day = today.minusDays(DAYS);
            while (question != null && day.isBefore(today)) {
                Asked asked = new Asked(series.kpi(), day);
                if (!there.contains(day) && !answered.contains(asked)) {
                    Optional<Double> answer = question.of(span(day));
                    if (answer.isEmpty()) {
                        break;
                    }
                    answered.add(asked);
                    if (Double.isFinite(answer.get())) {
                        edits.measured(series.kpi().id(), day,
                                new BigDecimal(answer.get()).round(FIGURES).doubleValue(), question.words());
                        read++;
                    }
                }
                day = day.plusDays(1);
            }
        }
        return read;
    }

    private Span span(LocalDate day) {
        ZoneId zone = store.clock().getZone();
        return new Span(day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /**
     * What is asked for a day.
     *
     * @param words where the answer comes from
     * @param asked gives not a number where nothing can be said, and nothing where nobody answers
     */
    private record Question(String words, Function<Span, Optional<Double>> asked) {
        Optional<Double> of(Span day) {
            return asked.apply(day);
        }
    }

    private @Nullable Question question(Kpi kpi, Signals signals) {
        UUID slo = kpi.slo();
        UUID server = kpi.server();
        if (kpi.origin() == Origin.SLO && slo != null) {
            return signals.book().watched().stream()
                    .filter(each -> each.slo().id().equals(slo) && !each.source().isDemo()).findFirst()
                    .map(each -> new Question(each.slo().title(), day -> share(slo, day, signals))).orElse(null);
        }
        return kpi.origin() == Origin.PROMQL && server != null && !kpi.query().isBlank()
                ? new Question(kpi.query(), day -> watch.value(server, kpi.query(), day.to()))
                : null;
    }

    /** The share of good ones in percent: by the server where it still knows, else from the samples kept here. */
    private Optional<Double> share(UUID slo, Span day, Signals signals) {
        Optional<Past> past = watch.past(slo, day, day.length());
        if (past.isPresent() && past.get().fault() != null) {
            return Optional.empty();
        }
        return Optional.of(past.map(Past::whole).or(() -> signals.measure(slo, day)).filter(Measure::isCovered)
                .map(each -> each.sli().orElse(Double.NaN) * PERCENT).orElse(Double.NaN));
    }

    @Override
    public void close() {
        live.close();
        days.close();
        beat.stop();
    }
}
