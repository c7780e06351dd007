package app.wheelhouse.ui;

import app.wheelhouse.store.Feed;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A query that keeps itself up to date: it runs off the FX thread, again whenever the feed names one of its tables, and
 * hands each result to the FX thread. Changes that come while it runs are answered by one more run. Belongs to a screen
 * and ends with it.
 */
public final class Live<T> implements AutoCloseable {
    private final Background background;
    private final Supplier<T> query;
    private final Consumer<T> show;
    private final Feed.Subscription subscription;
    private boolean running;
    private boolean stale;
    private boolean closed;
    private long started;
    private long shown;

    private Live(Feed feed, Collection<String> tables, Background background, Supplier<T> query, Consumer<T> show) {
        this.background = background;
        this.query = query;
        this.show = show;
        this.subscription = feed.onChange(tables, _ -> refresh());
    }

    /** Starts the query at once and keeps it up to date until closed. */
    public static <T> Live<T> of(Feed feed, Collection<String> tables, Background background, Supplier<T> query,
            Consumer<T> show) {
        Live<T> live = new Live<>(feed, tables, background, query, show);
        live.refresh();
        return live;
    }

    /** Runs the query again, for instance because what it looks for has changed. */
    public void refresh() {
        long run;
        synchronized (this) {
            if (running) {
                stale = true;
            }
            if (running || closed) {
                return;
            }
            running = true;
            run = ++started;
        }
        start(run);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        subscription.close();
    }

    private void start(long run) {
        background.submit("Reading", () -> {
            try {
                return query.get();
            } finally {
                finished();
            }
        }, result -> {
            if (isNewest(run)) {
                show.accept(result);
            }
        });
    }

    private void finished() {
        boolean again;
        synchronized (this) {
            running = false;
            again = stale;
            stale = false;
        }
        if (again) {
            refresh();
        }
    }

    private synchronized boolean isNewest(long run) {
        if (closed || run < shown) {
            return false;
        }
        shown = run;
        return true;
    }
}
