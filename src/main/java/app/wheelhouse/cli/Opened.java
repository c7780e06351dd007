package app.wheelhouse.cli;

import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Health;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A workspace open for one command. An interrupt leaves nothing half done: an edit is there as a whole or not at all. */
final class Opened implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 2;
    private final Store store;
    private final Thread atInterrupt;

    Opened(Store store) {
        this.store = store;
        this.atInterrupt = Thread.ofPlatform().name("wheelhouse-close").unstarted(this::leave);
        Runtime.getRuntime().addShutdownHook(atInterrupt);
    }

    Store store() {
        return store;
    }

    Records records() {
        return new Records(store);
    }

    /** What an edit came to once it is on disk. A disk that refuses is given two seconds, then the command fails. */
    <T> T saved(CompletableFuture<T> result) throws Refused {
        CompletableFuture<Health> trouble = new CompletableFuture<>();
        try (Feed.Subscription _ = store.onHealth(health -> {
            if (health.hasProblem()) {
                trouble.complete(health);
            }
        })) {
            CompletableFuture.anyOf(result, trouble).get();
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            store.close();
            if (result.isDone()) {
                return result.join();
            }
            throw new Refused(Exit.UNREACHED,
                    "The workspace %s cannot be written: %s. Nothing was changed.".formatted(store.workspace().folder(),
                            reason(trouble)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String reason(CompletableFuture<Health> trouble) {
        String problem = trouble.isDone() ? trouble.join().problem() : "";
        int from = problem.indexOf('(');
        int to = problem.indexOf(')', from);
        return from < 0 || to < 0 ? "the disk is full or the folder is read-only" : problem.substring(from + 1, to);
    }

    /** At an interrupt: closes in order when that is quickly done, else ends as a power cut would, which loses nothing. */
    private void leave() {
        try {
            store.flush().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            store.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // the next start drops what was begun and has what was finished
        }
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atInterrupt);
        } catch (IllegalStateException e) {
            return; // the process is ending and the hook closes the store
        }
        store.close();
    }
}
