package app.wheelhouse.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The one doorway to work off the FX thread: reads, files, pages. Results come back on the FX thread, unexpected errors
 * go to one place, and everything under way can be seen and cancelled.
 */
public final class Background implements AutoCloseable {
    private final Executor worker;
    private final Executor screen;
    private final Failures failures;
    private final Runnable shutdown;
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    // One wrapper for all: it hears of changes only as long as somebody holds it.
    private final ObservableList<Job> shown = FXCollections.unmodifiableObservableList(jobs);

    private Background(Executor worker, Executor screen, Failures failures, Runnable shutdown) {
        this.worker = worker;
        this.screen = screen;
        this.failures = failures;
        this.shutdown = shutdown;
    }

    /** The real one: a few daemon threads behind, results on the FX thread. */
    public static Background threads(Failures failures) {
        ExecutorService pool = Executors
                .newCachedThreadPool(Thread.ofPlatform().name("background-", 1).daemon().factory());
        return new Background(pool, FxThread::run, failures, pool::shutdownNow);
    }

    /** The double for tests: everything happens before the call returns, and an unexpected error is thrown. */
    public static Background inline() {
        Failures failures = Failures.unlogged();
        failures.listen(failure -> {
            throw new AssertionError(failure.doing(), failure.error());
        });
        return new Background(Runnable::run, Runnable::run, failures, () -> {
        });
    }

    /** The work under way, for whoever shows it; read on the FX thread only. Finished jobs leave by themselves. */
    public ObservableList<Job> jobs() {
        return shown;
    }

    /** Does the work in the background and hands its result to the FX thread, unless it was cancelled meanwhile. */
    public <T> Job submit(String title, Function<Job, T> work, Consumer<T> done) {
        Job job = new Job(title, this);
        toScreen(() -> {
            jobs.add(job);
            job.state().addListener((_, _, _) -> jobs.remove(job));
        });
        worker.execute(() -> perform(job, work, done));
        return job;
    }

    /** As {@link #submit(String, Function, Consumer)}, for short work that reports nothing and needs no cancelling. */
    public <T> Job submit(String title, Supplier<T> work, Consumer<T> done) {
        return submit(title, _ -> work.get(), done);
    }

    /** Does the work in the background, without a result. */
    public Job run(String title, Consumer<Job> work) {
        return submit(title, job -> {
            work.accept(job);
            return job;
        }, _ -> {
        });
    }

    /** Runs the action where the screen may be touched: the FX thread, or right here in the double for tests. */
    public void toScreen(Runnable action) {
        screen.execute(action);
    }

    @Override
    public void close() {
        shutdown.run();
    }

    private <T> void perform(Job job, Function<Job, T> work, Consumer<T> done) {
        try {
            job.checkCancelled();
            T result = work.apply(job);
            toScreen(() -> {
                if (!job.isCancelled()) {
                    job.end(Job.State.DONE);
                    done.accept(result);
                }
            });
        } catch (CancellationException _) {
            job.end(Job.State.CANCELLED);
        } catch (RuntimeException | Error error) {
            job.end(job.isCancelled() ? Job.State.CANCELLED : Job.State.FAILED);
            if (!job.isCancelled()) {
                failures.report(job.title(), error);
            }
        }
    }
}
