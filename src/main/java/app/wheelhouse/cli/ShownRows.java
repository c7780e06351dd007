package app.wheelhouse.cli;

import app.wheelhouse.store.Store;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of records as lists show them, for whoever writes everything out. */
public final class ShownRows {
    private ShownRows() {
    }

    /** Completes rows of one type in place: usual values, and what follows from other records and from the log. */
    public static void complete(String type, List<Map<String, @Nullable Object>> rows, Store store) {
        Shown.complete(type, rows, store);
    }
}
