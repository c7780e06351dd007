package app.wheelhouse.signal.store;

import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.Slice;
import app.wheelhouse.signal.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes what a laptop would have kept of four weeks, so that walls and charts have something to show. */
public final class SignalHistory {
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final double EACH = 30_000;

    private SignalHistory() {
    }

    /** Keeps history of all objectives up to now: the rest of dividing a place by six says how well it went. */
    public static void keep(Path folder, SignalBook book, Instant now) {
        Samples samples = Samples.open(folder);
        for (int i = 0; i < book.watched().size(); i++) {
            SignalBook.Watched each = book.watched().get(i);
            samples.trace(each.slo(), each.source(), now);
            samples.add(each.slo().id(), slices(i % 6, now), List.of(), now);
        }
        samples.close(now);
    }

    private static List<Slice> slices(int kind, Instant now) {
        Random chance = new Random(kind);
        List<Slice> slices = new ArrayList<>();
        int steps = (int) Duration.ofDays(29).dividedBy(STEP);
        for (int i = steps; i > 0; i--) {
            Instant at = now.minus(STEP.multipliedBy(i));
            boolean away = i > 3000 && i < 3160 || i > 1200 && i < 1230;
            double bad = EACH * (0.0003 + 0.0002 * chance.nextDouble());
            bad = switch (kind) {
                case 1 -> i < 2000 && i > 1960 ? EACH * 0.05 : bad;
                case 2 -> i < 30 ? EACH * 0.02 : bad;
                case 3 -> i < 900 ? EACH * 0.006 : bad;
                case 4 -> i > 4000 && i < 4080 ? EACH * 0.3 : bad;
                default -> bad * (0.6 + 0.4 * Math.sin(i / 46.0));
            };
            if (!away) {
                slices.add(Slice.measured(new Span(at, at.plus(STEP)), EACH - Math.rint(bad), EACH));
            }
        }
        return slices;
    }
}
