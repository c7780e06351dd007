package app.wheelhouse.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The one thread that writes. Work the disk refuses stays first in line and is tried again until it succeeds; the folder
 * is looked at every second, so that trouble shows before anybody types into it.
 */
final class WriteQueue {
    private static final long PATIENCE_SECONDS = 10;
    private static final long SHORT_PATIENCE_SECONDS = 2;
    private static final long RETRY_MILLIS = 400;
    private static final long LOOK_MILLIS = 1_000;
    private static final long LEAST_FREE_BYTES = 1 << 20;
    private final Path folder;
    private final Runnable heal;
    private final Room room;
    private final ScheduledExecutorService thread;
    private final Deque<Work<?>> waiting = new ArrayDeque<>();
    private final List<Consumer<Health>> listeners = new CopyOnWriteArrayList<>();
    private volatile Health health = Health.FINE;
    private boolean retrying;

    /** @param heal run every second: sets right what can be, and throws when the disk refuses even that */
    WriteQueue(Path folder, Runnable heal) {
        this(folder, heal, place -> Files.getFileStore(place).getUsableSpace());
    }

    /** @param room tells how much can be written */
    WriteQueue(Path folder, Runnable heal, Room room) {
        this.folder = folder;
        this.heal = heal;
        this.room = room;
        this.thread = Executors
                .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("wheelhouse-writer").daemon().factory());
        thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** How many bytes a folder still takes; where the system cannot say, it throws. */
    @FunctionalInterface
    interface Room {
        long left(Path folder) throws IOException;
    }

    /** Something to do on the writer thread and who waits for it. */
    private record Work<T>(Supplier<T> task, CompletableFuture<T> result) {
        /** Runs the task. Throws when the disk refused and it must be tried again; any other failure is the waiter's. */
        void run() {
            try {
                result.complete(task.get());
            } catch (UncheckedIOException e) {
                throw e;
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
                Thread current = Thread.currentThread();
                current.getUncaughtExceptionHandler().uncaughtException(current, e);
            }
        }
    }

    <T> CompletableFuture<T> submit(Supplier<T> task) {
        Work<T> work = new Work<>(task, new CompletableFuture<>());
        thread.execute(() -> {
            waiting.add(work);
            if (!retrying) {
                drain();
            }
        });
        return work.result;
    }

    Health health() {
        return health;
    }

    Feed.Subscription onHealth(Consumer<Health> callback) {
        listeners.add(callback);
        return () -> listeners.remove(callback);
    }

    private void drain() {
        retrying = false;
        while (!waiting.isEmpty()) {
            try {
                waiting.peek().run();
                waiting.remove();
            } catch (UncheckedIOException e) {
                retrying = true;
                say(new Health(false, refused(e)));
                if (!thread.isShutdown()) {
                    thread.schedule(this::drain, RETRY_MILLIS, TimeUnit.MILLISECONDS);
                }
                return;
            }
        }
        if (!health.saved()) {
            look();
        }
    }

    private void look() {
        String problem = "";
        try {
            heal.run();
            if (retrying) {
                return;
            }
            if (!Files.isDirectory(folder.resolve("log"))) {
                problem = "The folder %s is gone. What you type is kept and written as soon as it is back."
                        .formatted(folder);
            } else if (!Files.isWritable(folder.resolve("log"))) {
                problem = "The folder %s cannot be written. What you type is kept and written as soon as it can be."
                        .formatted(folder);
            } else if (isFull()) {
                problem = "The disk of %s is full. What you type is kept and written as soon as there is room."
                        .formatted(folder);
            }
        } catch (UncheckedIOException e) {
            problem = refused(e);
        }
        say(new Health(waiting.isEmpty(), problem));
    }

    /** A folder whose disk is not to be found, as below another root, is written like any other until that fails. */
    private boolean isFull() {
        try {
            return room.left(folder) < LEAST_FREE_BYTES;
        } catch (IOException e) {
            return false;
        }
    }

    private String refused(Exception e) {
        Exception reason = e.getCause() instanceof IOException cause ? cause : e;
        return "Nothing can be written to %s (%s). What you type is kept and written as soon as it can be.".formatted(
                folder,
                Workspace.reason(reason));
    }

    private void say(Health now) {
        if (!now.equals(health)) {
            health = now;
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    /**
     * Waits up to ten seconds for what is in line, two when the disk refuses it already, then stops the thread.
     *
     * @return false when it was in the middle of an edit even then
     */
    boolean close() {
        CompletableFuture<Boolean> last = submit(() -> true);
        try {
            last.get(health.saved() ? PATIENCE_SECONDS : SHORT_PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            // what the disk does not take even now stays a draft at best
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.shutdown();
        try {
            return thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
