package app.wheelhouse.signal.watch;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Past;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SignalBook.Watched;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceDraft;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.Span;
import app.wheelhouse.signal.Standing;
import app.wheelhouse.signal.source.Polling;
import app.wheelhouse.signal.source.Secrets;
import app.wheelhouse.signal.source.SourceReader;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps watch over the objectives of an open workspace: asks their sources, keeps what they say, and writes down incidents. All of
 * it happens on threads of its own; whoever listens is called there.
 */
public final class Watch implements AutoCloseable {
    private static final long PATIENCE = 10;
    private final Store store;
    private final Secrets secrets;
    private final BiConsumer<String, RuntimeException> failed;
    private final SignalReader reader;
    private final Incidents incidents;
    private final Demo demo;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("wheelhouse-watch").factory());
    private final List<Consumer<Standing>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Signals signals;
    private @Nullable Polling polling;
    private volatile @Nullable SourceReader sources;
    private Feed.@Nullable Subscription changes;

    /** Watches nothing until it is started. Whatever fails in a way nobody expected is told to {@code failed}. */
    public Watch(Store store, Secrets secrets, BiConsumer<String, RuntimeException> failed) {
        this.store = store;
        this.secrets = secrets;
        this.failed = failed;
        reader = new SignalReader(store);
        incidents = new Incidents(store);
        demo = new Demo(store.clock());
    }

    /** Begins in the background. */
    public void start() {
        inTurn(() -> {
            SignalBook book = reader.book();
            Signals opened = Signals.open(store.workspace().folder(), store.clock(), book);
            opened.onStanding(standing -> listeners.forEach(listener -> listener.accept(standing)));
            opened.onStanding(standing -> inTurn(() -> incidents.follow(opened, standing)));
            SourceReader asked = new SourceReader(store.clock(), secrets);
            Polling asking = new Polling(store.clock(),
                    (source, slos) -> asked.read(source, slos, opened.book().works()), this::polled, new Random());
            signals = opened;
            sources = asked;
            polling = asking;
            changes = store.feed().onChange(SignalReader.TABLES, _ -> inTurn(this::define));
            define();
            asking.start();
        });
    }

    private void define() {
        Signals now = signals;
        Polling asking = polling;
        if (now != null && asking != null) {
            SignalBook book = reader.book();
            now.define(book);
            asking.follow(book.watched().stream()
                    .collect(Collectors.groupingBy(Watched::source, java.util.LinkedHashMap::new,
                            Collectors.mapping(Watched::slo, Collectors.toList())))
                    .entrySet().stream().map(each -> new Polling.Followed(each.getKey(), each.getValue())).toList());
        }
    }

    private void polled(SourceDefinition source, Map<UUID, Answer> answers) {
        Signals now = signals;
        if (now != null) {
            answers.forEach(now::answered);
        }
    }

    /** One thing after the other, and nothing any more once it is closed. */
    private void inTurn(Runnable work) {
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    failed.accept("Watching signals", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // Closed meanwhile: nobody wants it any more.
        }
    }

    /** The built-in source with made-up figures. */
    public Demo demo() {
        return demo;
    }

    /** Where this laptop keeps what is secret about the sources. */
    public Secrets secrets() {
        return secrets;
    }

    /** What is known; empty until it has begun. */
    public Optional<Signals> signals() {
        return Optional.ofNullable(signals);
    }

    /** Calls back with how an objective stands after each answer for it, on the thread that brought the answer. */
    public Feed.Subscription onStanding(Consumer<Standing> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Asks the server an objective is measured at for what it still knows of a stretch of time. Waits for the answer, at most for
     * the deadline of the source; empty for an objective of a source that knows of now only, or of nothing that is watched.
     */
    public Optional<Past> past(UUID slo, Span span, Duration step) {
        Signals now = signals;
        SourceReader asked = sources;
        if (now == null || asked == null) {
            return Optional.empty();
        }
        SignalBook book = now.book();
        Optional<Watched> watched = book.watched().stream().filter(each -> each.slo().id().equals(slo))
                .filter(each -> each.source().kind() == SourceKind.PROMETHEUS && !each.source().paused()).findFirst();
        try {
            return watched.isEmpty()
                    ? Optional.empty()
                    : Optional.of(asked.past(watched.get().source(), watched.get().slo(), span, step, book.works()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * Asks a Prometheus server what a query came to at a moment. Waits for the answer, at most for the deadline of the source: not
     * a number when there is no value, or more than one; empty when nothing answers.
     */
    public Optional<Double> value(UUID source, String query, Instant at) {
        Signals now = signals;
        SourceReader asked = sources;
        if (now == null || asked == null) {
            return Optional.empty();
        }
        Optional<SourceDefinition> server = now.book().sources().stream().map(SourceDraft::source)
                .filter(Objects::nonNull).filter(each -> each.id().equals(source) && !each.isDemo() && !each.paused()
                        && each.kind() == SourceKind.PROMETHEUS)
                .findFirst();
        try {
            return server.isEmpty() ? Optional.empty() : asked.value(server.get(), query, at);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Asks a source as soon as possible instead of when it is its turn. */
    public void hurry(UUID source) {
        inTurn(() -> {
            if (polling != null) {
                polling.hurry(source);
            }
        });
    }

    /** Ends it: what waits to be kept is kept. */
    @Override
    public void close() {
        inTurn(() -> {
            demo.close();
            if (changes != null) {
                changes.close();
            }
            if (polling != null) {
                polling.close();
            }
            if (sources != null) {
                sources.close();
            }
            if (signals != null) {
                signals.close();
            }
        });
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
