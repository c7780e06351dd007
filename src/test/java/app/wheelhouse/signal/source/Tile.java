package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Slice;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.Span;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.Timeline;
import app.wheelhouse.signal.Trace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A tile that has been green for its whole period, so that whatever turns it another colour is what a test did. */
final class Tile {
    private final Clock clock = Clock.systemUTC();
    private final Trace trace;

    Tile(SourceDefinition source, Slo slo) {
        Instant now = clock.instant();
        Timeline timeline = new Timeline(Duration.ofDays(28));
        Instant from = now.minus(Duration.ofDays(28));
        while (from.isBefore(now)) {
            boolean late = Duration.between(from, now).compareTo(Duration.ofHours(2)) <= 0;
            Instant to = from.plus(late ? Duration.ofSeconds(15) : Duration.ofMinutes(30));
            to = to.isAfter(now) ? now : to;
            timeline.add(Slice.measured(new Span(from, to), 1000, 1000));
            from = to;
        }
        this.trace = new Trace(slo, source, timeline);
    }

    State state() {
        return standing().state();
    }

    Standing standing() {
        return trace.standing(clock.instant(), List.of());
    }

    State after(Answer answer) {
        trace.take(answer);
        return state();
    }
}
