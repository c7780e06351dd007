package app.wheelhouse.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What taking in changes of other laptops would do, record by record. Nothing was changed to find it out.
 *
 * @param changes   how many changes are new here
 * @param stateCode the state code there would be
 * @param have      what there would be of each laptop
 * @param records   how many records there are now, of all types a user may name
 * @param items     what would happen to records, in the order of their types
 */
public record Preview(long changes, String stateCode, Have have, long records, List<Item> items) {

    /** What happens to a record. */
    public enum Kind {
        NEW, CHANGED, MERGED, CONFLICT, DELETED
    }

    /** What happens to a field: the other's word counts, texts are put together, or both sides said something else. */
    public enum Outcome {
        TAKEN, MERGED, CONFLICT
    }

    /**
     * A record.
     *
     * @param title  what it is called, or how it begins
     * @param by     the laptops its changes were made on, by name
     * @param latest when the latest of them was made
     */
    public record Item(String type, UUID id, String title, Kind kind, Set<String> by, Instant latest,
            List<Field> fields) {
    }

    /**
     * A field, before and after as a person reads it; empty for none.
     *
     * @param others what somebody said too and would not show, kept to be settled
     */
    public record Field(String name, String before, String after, List<String> others, Outcome outcome) {
    }

    /** How many records of a kind there are. */
    public long count(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).count();
    }

    /** Whether so much would be deleted that somebody should be asked again. */
    public boolean deletesMuch() {
        long deleted = count(Kind.DELETED);
        return deleted > 20 || deleted * 10 > records && deleted > 1;
    }

    /** How many records of each kind, by something they are grouped by. */
    public Map<String, Long> by(java.util.function.Function<Item, String> group, Predicate<Item> which) {
        return items.stream().filter(which).collect(java.util.stream.Collectors.groupingBy(group,
                java.util.LinkedHashMap::new, java.util.stream.Collectors.counting()));
    }
}
