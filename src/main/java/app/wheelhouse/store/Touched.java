package app.wheelhouse.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What an edit changed.
 *
 * @param records by type; of a type whose records may all have changed, none is named
 */
public record Touched(Map<String, Set<UUID>> records) {

    static Touched by(Iterable<Change> changes) {
        Map<String, Set<UUID>> records = new TreeMap<>();
        changes.forEach(change -> records.computeIfAbsent(change.type(), _ -> new TreeSet<>()).add(change.record()));
        return new Touched(records);
    }

    /** Tables that were made anew. */
    static Touched wholly(Set<String> tables) {
        Map<String, Set<UUID>> records = new TreeMap<>();
        tables.forEach(table -> records.put(table, Set.of()));
        return new Touched(records);
    }

    /** The tables touched. */
    public Set<String> tables() {
        return records.keySet();
    }

    /** Whether every record of a type may have changed. */
    public boolean isWhole(String type) {
        return records.getOrDefault(type, Set.of(new UUID(0, 0))).isEmpty();
    }
}
