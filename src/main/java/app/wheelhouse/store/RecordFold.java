package app.wheelhouse.store;

import app.wheelhouse.store.Change.FieldKey;
import app.wheelhouse.store.Change.RecordKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Folds the changes of one record in memory: what was there of it, what comes, and what it shows then. */
final class RecordFold {
    private final RecordKey key;
    private final Around around;
    private final Map<String, Map<ChangeId, Change>> heads = new HashMap<>();
    private final Map<ChangeId, Change> stored = new HashMap<>();
    private final Set<String> torn = new HashSet<>();
    private final Set<ChangeId> deleted = new HashSet<>();
    private final Set<ChangeId> taken = new HashSet<>();
    private final List<Change> added = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final boolean wasAlive;

    /**
     * What a record does not know by itself.
     *
     * @param known    which changes are there already
     * @param expected which changes were named but have not come yet
     * @param history  all changes of a field that are there already, asked for only when long texts must be merged
     */
    record Around(Predicate<ChangeId> known, Expected expected, Function<FieldKey, List<Change>> history) {
    }

    /** What a field shows, and the heads that follows from. */
    record Shown(FieldFold fold, Collection<Change> heads) {
    }

    /** @param before the heads of its fields, and its deletions */
    RecordFold(RecordKey key, Collection<Change> before, Around around) {
        this.key = key;
        this.around = around;
        for (Change change : before) {
            if (change.isDelete()) {
                deleted.addAll(change.prev());
            } else {
                stored.put(change.id(), change);
                if (headsOf(change).put(change.id(), change) == null && headsOf(change).size() > 1) {
                    torn.add(change.key().field());
                }
            }
        }
        wasAlive = isAlive();
    }

    /** Takes changes in, leaving out those that are there. */
    void take(Collection<Change> changes) {
        for (Change change : changes) {
            if (!isKnown(change.id())) {
                taken.add(change.id());
                added.add(change);
                add(change);
            }
        }
    }

    private boolean isKnown(ChangeId id) {
        return taken.contains(id) || around.known().test(id);
    }

    private void add(Change change) {
        if (change.isDelete()) {
            deleted.addAll(change.prev());
            return;
        }
        changed.add(change.key().field());
        Map<ChangeId, Change> fieldHeads = headsOf(change);
        for (ChangeId before : change.prev()) {
            if (fieldHeads.remove(before) == null && !isKnown(before)) {
                around.expected().add(before);
            }
        }
        if (!around.expected().remove(change.id())) {
            fieldHeads.put(change.id(), change);
        }
    }

    private Map<ChangeId, Change> headsOf(Change change) {
        return heads.computeIfAbsent(change.key().field(), _ -> new HashMap<>());
    }

    RecordKey key() {
        return key;
    }

    /** What was new, in the order it came. */
    List<Change> added() {
        return added;
    }

    boolean isHead(Change change) {
        return change.isDelete() || headsOf(change).containsKey(change.id());
    }

    /** The heads there were before that are none any more. */
    List<ChangeId> overtaken() {
        return stored.values().stream().filter(before -> !headsOf(before).containsKey(before.id())).map(Change::id)
                .toList();
    }

    boolean wasAlive() {
        return wasAlive;
    }

    boolean isAlive() {
        return heads.values().stream().flatMap(map -> map.keySet().stream()).anyMatch(id -> !deleted.contains(id));
    }

    /** Whether a field of the record that was alive had several heads. */
    boolean wasTorn(String field) {
        return wasAlive && torn.contains(field);
    }

    /** What the fields show that are not as they were; all of them when the record was not alive. */
    Map<String, Shown> renewed() {
        return shown(wasAlive ? changed : heads.keySet());
    }

    /** What all fields show; nothing when the record is not alive. */
    Map<String, Shown> shown() {
        return isAlive() ? shown(heads.keySet()) : Map.of();
    }

    private Map<String, Shown> shown(Set<String> fields) {
        Map<String, Shown> shown = new TreeMap<>();
        for (String field : fields) {
            Schema.FieldType type = Schema.field(key.type(), field);
            Map<ChangeId, Change> fieldHeads = heads.getOrDefault(field, Map.of());
            if (type != null && !fieldHeads.isEmpty()) {
                shown.put(field, new Shown(FieldFold.of(fieldHeads.values(), type.longText(), () -> allOf(field)),
                        fieldHeads.values()));
            }
        }
        return shown;
    }

    private List<Change> allOf(String field) {
        List<Change> all = new ArrayList<>(
                around.history().apply(new FieldKey(key.type(), key.record(), field)));
        added.stream().filter(change -> field.equals(change.field())).forEach(all::add);
        return all;
    }
}
