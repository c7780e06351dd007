package app.wheelhouse.signal.watch;

import app.wheelhouse.signal.Level;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.Span;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.store.SignalEdits;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;

/**
 * Opens an incident when an objective begins to page, and says that it is over when nothing burns any more for certain. What a
 * demonstration makes up is none.
 */
final class Incidents {
    private final SignalEdits edits;
    /** Those opened here, so that one is not opened twice before the book has it. */
    private final Map<UUID, Instant> opened = new HashMap<>();
    private final Set<UUID> over = new HashSet<>();

    Incidents(Store store) {
        edits = new SignalEdits(store);
    }

    void follow(Signals signals, Standing standing) {
        SignalBook book = signals.book();
        Optional<Slo> slo = book.slo(standing.slo()).map(draft -> draft.slo()).filter(Objects::nonNull);
        if (slo.isEmpty() || book.source(slo.get().source()).map(SourceDefinition::isDemo).orElse(true)) {
            return;
        }
        Optional<Outage> open = book.outages().stream()
                .filter(each -> each.isOpen() && each.level() != Level.NONE && slo.get().id().equals(each.slo()))
                .findFirst();
        boolean certain = isAnswered(standing) && standing.alerts().frozen().isEmpty();
        if (standing.level() == Level.PAGE && certain && open.isEmpty()) {
            open(signals, slo.get(), standing);
        } else if (standing.alerts().level() == Level.NONE && certain) {
            opened.remove(slo.get().id());
            open.ifPresent(outage -> restore(signals, slo.get(), outage, standing.at()));
        }
    }

    /** Of a young workspace most of the period is unknown, but not what its alerts look at. */
    private static boolean isAnswered(Standing standing) {
        return standing.state().isKnown() || standing.state() == State.PARTIAL;
    }

    private void open(Signals signals, Slo slo, Standing standing) {
        if (opened.putIfAbsent(slo.id(), standing.at()) == null) {
            edits.openIncident(slo, Level.PAGE, signals.failingSince(slo.id(), standing.at()), standing.at());
        }
    }

    private void restore(Signals signals, Slo slo, Outage outage, Instant at) {
        if (!over.add(outage.id())) {
            return;
        }
        Instant began = outage.began();
        OptionalDouble share = began == null || !began.isBefore(at)
                ? OptionalDouble.empty()
                : signals.measure(slo.id(), new Span(began, at)).map(during -> share(slo, during))
                        .orElse(OptionalDouble.empty());
        edits.restore(outage, at, share);
    }

    private static OptionalDouble share(Slo slo, Measure during) {
        return Outage.share(slo.target(), during);
    }
}
