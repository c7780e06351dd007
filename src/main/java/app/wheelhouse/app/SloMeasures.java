package app.wheelhouse.app;

import app.wheelhouse.decision.Measures;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.watch.Watch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What is left of the error budgets, in percent, of objectives that are measured well enough to say so. */
record SloMeasures(Watch watch, ZoneId zone) implements Measures {
    private static final double PERCENT = 100;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    @Override
    public Optional<Measured> last(String type, UUID record) {
        return type.equals("slo")
                ? watch.signals().flatMap(signals -> signals.standing(record))
                        .filter(standing -> standing.state().isKnown()).flatMap(this::measured)
                : Optional.empty();
    }

    private Optional<Measured> measured(Standing standing) {
        Instant at = standing.sampledAt();
        if (at == null || standing.remaining().isEmpty()) {
            return Optional.empty();
        }
        double left = standing.remaining().getAsDouble() * PERCENT;
        LocalDate day = LocalDate.ofInstant(at, zone);
        return Optional.of(new Measured(left,
                String.format(Locale.ROOT, "%.1f %% of its budget left on %s", left, DAY.format(day)), day));
    }
}
