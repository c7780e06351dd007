package app.wheelhouse.store;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells who asked which tables and records an edit has changed. Listeners are called on the writer thread and must return at once. */
public final class Feed {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Calls back after each edit that touched one of the named tables, until the subscription is closed. */
    public Subscription onChange(Collection<String> tables, Consumer<Set<String>> callback) {
        return onTouch(tables, touched -> callback.accept(touched.tables()));
    }

    /** As {@link #onChange}, saying which records were changed, for lists too long to be read again as a whole. */
    public Subscription onTouch(Collection<String> tables, Consumer<Touched> callback) {
        Listener listener = new Listener(Set.copyOf(tables), callback);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed(Touched touched) {
        for (Listener listener : listeners) {
            if (touched.tables().stream().anyMatch(listener.tables::contains)) {
                listener.callback.accept(touched);
            }
        }
    }

    private record Listener(Set<String> tables, Consumer<Touched> callback) {
    }

    /** Ends a subscription when closed. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
