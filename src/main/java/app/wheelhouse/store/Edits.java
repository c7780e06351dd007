package app.wheelhouse.store;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Hands in edits one after the other: an edit that depends on what the tables hold is worked out only when all handed in
 * before it are in the tables.
 */
public final class Edits {
    private final Store store;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    /** Nothing handed in yet. */
    public Edits(Store store) {
        this.store = store;
    }

    public Store store() {
        return store;
    }

    /** Works out an edit when its turn has come, and applies it. */
    public CompletableFuture<Applied> apply(Supplier<Edit> edit) {
        return apply(edit, () -> {
        });
    }

    /** As {@link #apply(Supplier)}, doing something else right before the edit is written. */
    public synchronized CompletableFuture<Applied> apply(Supplier<Edit> edit, Runnable before) {
        // An earlier edit that failed must not hold up this one.
        CompletableFuture<Applied> next = last.handle((_, _) -> true).thenCompose(_ -> store.flush())
                .thenCompose(_ -> store.apply(edit.get(), before));
        last = next;
        return next;
    }

    /** Like {@link #apply} for an edit that makes a record; completes with the new id. */
    public CompletableFuture<UUID> create(String title, BiFunction<Edit, UUID, Edit> edit) {
        UUID id = store.ids().next();
        return apply(() -> edit.apply(new Edit(title), id)).thenApply(_ -> id);
    }
}
