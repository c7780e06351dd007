package app.wheelhouse.signal.store;

import app.wheelhouse.signal.AlertPair;
import app.wheelhouse.signal.AlertSpan;
import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.BurnDown;
import app.wheelhouse.signal.Maintenance;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Past;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SignalBook.Watched;
import app.wheelhouse.signal.Slice;
import app.wheelhouse.signal.Span;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.Trace;
import app.wheelhouse.store.Feed;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How all objectives of a workspace stand, from what sources answer and what was kept of it. Safe for use by many threads.
 */
public final class Signals implements AutoCloseable {
    private final Clock clock;
    private final Samples samples;
    private final Map<UUID, Trace> traces = new LinkedHashMap<>();
    private final Map<UUID, List<AlertPair>> firing = new HashMap<>();
    private final List<Consumer<Standing>> listeners = new CopyOnWriteArrayList<>();
    private SignalBook book = SignalBook.NONE;
    private boolean closed;

    private Signals(Samples samples, Clock clock, SignalBook book) {
        this.samples = samples;
        this.clock = clock;
        define(book);
    }

    /** For the cockpit: keeps what is measured in the folder of the workspace. */
    public static Signals open(Path folder, Clock clock, SignalBook book) {
        return new Signals(Samples.open(folder), clock, book);
    }

    /** For commands that only look: what was kept, without making a file where there is none. */
    public static Signals kept(Path folder, Clock clock, SignalBook book) {
        return new Signals(Samples.kept(folder), clock, book);
    }

    /** Takes over what is defined now. An objective of which something else is measured than before begins anew. */
    public synchronized void define(SignalBook now) {
        book = now;
        Instant at = clock.instant();
        Map<UUID, Watched> watched = now.watched().stream()
                .collect(Collectors.toMap(each -> each.slo().id(), each -> each, (one, _) -> one, LinkedHashMap::new));
        boolean changed = traces.values().stream().anyMatch(trace -> !isSame(trace, watched.get(trace.slo().id())));
        if (changed) {
            samples.flush(at);
        }
        traces.values().removeIf(trace -> !isSame(trace, watched.get(trace.slo().id())));
        watched.forEach((id, each) -> {
            if (!traces.containsKey(id)) {
                traces.put(id, samples.trace(each.slo(), each.source(), at));
                firing.put(id, traces.get(id).firing());
            }
        });
        firing.keySet().retainAll(watched.keySet());
    }

    private static boolean isSame(Trace trace, @Nullable Watched watched) {
        return watched != null && trace.slo().equals(watched.slo()) && trace.source().equals(watched.source());
    }

    /** What is defined now. */
    public synchronized SignalBook book() {
        return book;
    }

    /** Takes what a source answered for an objective and tells everybody how it stands now. */
    public void answered(UUID slo, Answer answer) {
        Standing standing;
        synchronized (this) {
            Trace trace = traces.get(slo);
            if (trace == null || closed) {
                return;
            }
            List<Slice> slices = trace.take(answer);
            if (answer instanceof Answer.Read) {
                samples.add(slo, slices, trace.remembered(), clock.instant());
            }
            standing = checked(trace);
        }
        listeners.forEach(listener -> listener.accept(standing));
    }

    private Standing checked(Trace trace) {
        Instant now = clock.instant();
        Standing standing = trace.standing(now, book.works());
        UUID slo = trace.slo().id();
        List<AlertPair> before = firing.getOrDefault(slo, List.of());
        samples.alerted(slo, before, standing.alerts().firing(), now);
        firing.put(slo, standing.alerts().firing());
        return standing;
    }

    /** How an objective stands now; empty when it cannot be measured. */
    public synchronized Optional<Standing> standing(UUID slo) {
        return Optional.ofNullable(traces.get(slo)).map(this::checked);
    }

    /** How all objectives that can be measured stand now, in order. */
    public synchronized List<Standing> standings() {
        return traces.values().stream().map(this::checked).toList();
    }

    /** Whether all sources fail at once, which means that the laptop is offline rather than everything else. */
    public synchronized boolean isOffline() {
        return !traces.isEmpty() && traces.values().stream().allMatch(Trace::isUnreachable);
    }

    /** Calls back with how an objective stands after each answer for it, on the thread that brought the answer. */
    public Feed.Subscription onStanding(Consumer<Standing> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** What was measured of an objective over the last so much time; empty when it cannot be measured. */
    public synchronized Optional<Measure> last(UUID slo, Duration length) {
        return Optional.ofNullable(traces.get(slo)).map(trace -> trace.last(length, clock.instant(), book.works()));
    }

    /** What was measured of an objective from kept samples; empty when it cannot be measured. */
    public synchronized Optional<Measure> measure(UUID slo, Span span) {
        return Optional.ofNullable(traces.get(slo)).map(trace -> trace.timeline().measure(span, excluded(slo)));
    }

    /** A span in equal steps, each with what was measured in it; none when the objective cannot be measured. */
    public synchronized List<Measure> steps(UUID slo, Span span, Duration step) {
        Trace trace = traces.get(slo);
        return trace == null ? List.of() : trace.timeline().steps(span, step, excluded(slo));
    }

    private List<Span> excluded(UUID slo) {
        return Maintenance.excluded(book.works(), slo);
    }

    /** The budget of an objective over its period, for a chart, from what was kept; empty when it cannot be measured. */
    public synchronized Optional<BurnDown> burnDown(UUID slo) {
        return Optional.ofNullable(traces.get(slo)).map(trace -> BurnDown.kept(trace.slo(), checked(trace),
                trace.timeline(), excluded(slo), clock.instant()));
    }

    /** The same from what its server still knows. */
    public synchronized Optional<BurnDown> burnDown(UUID slo, Past past) {
        return Optional.ofNullable(traces.get(slo))
                .map(trace -> BurnDown.served(trace.slo(), checked(trace), past));
    }

    /** Since when an objective has failed more than it may, without a break before a moment. */
    public synchronized Instant failingSince(UUID slo, Instant at) {
        Trace trace = traces.get(slo);
        return trace == null ? at : trace.timeline().failingSince(at, trace.slo().target());
    }

    /** The alerts of an objective seen by this laptop, the latest first. */
    public synchronized List<AlertSpan> alerts(UUID slo) {
        return new ArrayList<>(samples.alerts(slo));
    }

    /** Why samples are not kept, in a sentence; empty when they are. */
    public synchronized String trouble() {
        return samples.trouble();
    }

    /** Writes what waits to be kept. */
    public synchronized void flush() {
        samples.flush(clock.instant());
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            samples.close(clock.instant());
        }
    }
}
