package app.wheelhouse.keep.store;

import app.wheelhouse.store.Store;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Completes rows just read with what follows from others, as lists show them. */
@FunctionalInterface
public interface Completion {
    /** Leaves rows as they are stored. */
    Completion NONE = (_, _, _) -> {
    };

    /** @param rows records of one type, changed in place */
    void complete(String type, List<Map<String, @Nullable Object>> rows, Store store);
}
