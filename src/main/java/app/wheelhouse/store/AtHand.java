package app.wheelhouse.store;

import java.util.Collection;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query, kept until an edit changes one of its tables, so that screens that are opened again need not wait for it.
 * Belongs to an open workspace. Asked in the background.
 */
public final class AtHand<T> implements Supplier<T>, AutoCloseable {
    private final Supplier<T> query;
    private final Feed.Subscription subscription;
    private final AtomicLong changes = new AtomicLong();
    private long known = -1;
    private @Nullable T answer;

    /** Asks nothing before somebody wants the answer. */
    public AtHand(Store store, Collection<String> tables, Supplier<T> query) {
        this.query = query;
        subscription = store.feed().onChange(tables, _ -> changes.incrementAndGet());
    }

    @Override
    public synchronized T get() {
        long now = changes.get();
        T last = answer;
        if (last == null || now != known) {
            last = query.get();
            answer = last;
            known = now;
        }
        return last;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
