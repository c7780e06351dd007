package app.wheelhouse.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The line of a budget ends at the figure above it, wherever that figure was worked out. */
class BurnDownTest {
    private static final double EXACT = 1e-9;
    private static final Instant NOW = Watching.START;
    private static final Slo SLO = Watching.slo("0.99", "28d");
    private static final Duration DAY = Duration.ofDays(1);

    /** The server says: of four weeks with a thousand events a day, 44 % of the budget was lost. */
    private static Trace served() {
        Trace trace = new Trace(SLO, Watching.source(Duration.ofMinutes(1)), new Timeline(Duration.ofDays(40)));
        Measure period = new Measure(Span.before(NOW, Duration.ofDays(28)), 28_000 - 123.2, 28_000, 1, 0,
                Origin.SERVER, NOW);
        trace.take(new Answer.Read(NOW, List.of(), Map.of(Duration.ofDays(28), period), List.of(),
                Duration.ofMillis(5)));
        return trace;
    }

    /** Twenty-eight days, of which the tenth lost a tenth and the last a little. */
    private static Past past() {
        List<Measure> steps = new ArrayList<>();
        IntStream.range(0, 28).forEach(day -> {
            Span span = Span.before(NOW.minus(DAY.multipliedBy(27 - day)), DAY);
            double lost = day == 10 ? 100 : day == 27 ? 23.2 : 0;
            steps.add(day == 5
                    ? Measure.none(span)
                    : new Measure(span, 1000 - lost, 1000, 1, 0, Origin.SERVER, span.to()));
        });
        return new Past(Measure.none(Span.before(NOW, Duration.ofDays(28))), steps, null);
    }

    @Test
    void whatTheServerRemembersEndsAtItsFigure() {
        Trace trace = served();
        Standing standing = trace.standing(NOW, List.of());
        assertEquals(0.56, standing.remaining().orElseThrow(), EXACT);
        BurnDown chart = BurnDown.served(SLO, standing, past());
        assertEquals(Origin.SERVER, chart.origin());
        assertEquals(0.56, chart.points().getLast().remaining().orElseThrow(), EXACT);
        assertEquals(0.56 + 23.2 / 27_000 / 0.01, chart.points().get(26).remaining().orElseThrow(), EXACT);
        assertEquals(1, chart.points().getFirst().remaining().orElseThrow(), 0.02);
        assertTrue(chart.points().get(5).remaining().isEmpty(), "a gap stays one");
    }

    @Test
    void whatALaptopKeptOfTheLastDaysEndsAtTheFigureOfTheServer() {
        Trace trace = served();
        IntStream.range(0, 72).forEach(hour -> trace.timeline()
                .add(Slice.measured(Span.before(NOW.minus(Timeline.HOUR.multipliedBy(71 - hour)), Timeline.HOUR), 49,
                        50)));
        BurnDown chart = BurnDown.kept(SLO, trace.standing(NOW, List.of()), trace.timeline(), List.of(), NOW);
        assertEquals(3.0 / 28, chart.coverage(), 0.001);
        assertEquals(0.56, chart.points().getLast().remaining().orElseThrow(), EXACT);
        double before = chart.points().stream().filter(each -> each.remaining().isPresent()).findFirst().orElseThrow()
                .remaining().orElseThrow();
        assertEquals(0.56 + 2 * 3.0 / 28, before, 0.02, "two percent lost is twice what one may, for three days of 28");
    }

    @Test
    void plannedWorkIsAGapThatCostsNothing() {
        Trace trace = new Trace(SLO, Watching.source(Duration.ofMinutes(1)), new Timeline(Duration.ofDays(40)));
        IntStream.range(0, 28 * 24).forEach(hour -> trace.timeline().add(Slice.measured(
                Span.before(NOW.minus(Timeline.HOUR.multipliedBy(28 * 24 - 1 - hour)), Timeline.HOUR),
                hour / 24 == 10 ? 0 : 50, 50)));
        Span work = Span.before(NOW.minus(DAY.multipliedBy(17)), DAY);
        Maintenance planned = new Maintenance(SLO.id(), "Move", null, work.from(), work.to(), true);
        Standing standing = trace.standing(NOW, List.of(planned));
        assertEquals(1, standing.remaining().orElseThrow(), EXACT);
        BurnDown chart = BurnDown.kept(SLO, standing, trace.timeline(), List.of(work), NOW);
        assertTrue(chart.points().stream().allMatch(each -> each.remaining().orElse(1) == 1), chart.toString());
        assertTrue(chart.points().stream().anyMatch(BurnDown.Point::isGap));
    }
}
