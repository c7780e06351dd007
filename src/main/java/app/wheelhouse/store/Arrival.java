package app.wheelhouse.store;

import app.wheelhouse.store.Incoming.Range;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Changes of other laptops that were taken in here at one go. Known to this laptop only, for taking them in is no change.
 *
 * @param id     by which it can be undone
 * @param title  what undo calls it
 * @param after  the number of this laptop's last change before it
 * @param ranges what was new, by device
 */
public record Arrival(UUID id, Instant at, String title, long after, Map<String, Range> ranges) {
    public Arrival {
        ranges = java.util.Collections.unmodifiableMap(new TreeMap<>(ranges));
    }

    /** How many changes were new. */
    public long changes() {
        return ranges.values().stream().mapToLong(range -> range.to() - range.from() + 1).sum();
    }

    boolean brought(ChangeId id) {
        Range range = ranges.get(id.device());
        return range != null && range.contains(id.seq());
    }
}
