package app.wheelhouse.store;

import app.wheelhouse.store.TextMerge.Merged;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The value a field shows for its set of heads: a pure function of the changes, whatever the order they came in.
 *
 * @param json  the value as JSON text
 * @param heads how many changes no other change has seen; more than one is a conflict to settle
 * @param clash whether something an author wrote is not in the shown value
 */
record FieldFold(String json, int heads, boolean clash) {

    /**
     * Folds a field.
     *
     * @param heads  at least one change
     * @param all    every change of the field, asked for only when long texts must be merged
     */
    static FieldFold of(Collection<Change> heads, boolean longText, Supplier<Collection<Change>> all) {
        List<Change> sorted = heads.stream().sorted(Change.ORDER).toList();
        Change newest = sorted.getLast();
        if (sorted.size() == 1) {
            return new FieldFold(newest.value(), 1, false);
        }
        if (sorted.stream().allMatch(head -> head.value().equals(newest.value()))) {
            return new FieldFold(newest.value(), sorted.size(), false);
        }
        return longText ? merge(sorted, all.get()) : new FieldFold(newest.value(), sorted.size(), true);
    }

    private static FieldFold merge(List<Change> sorted, Collection<Change> all) {
        Change ancestor = commonAncestor(sorted, all);
        Change newest = sorted.getLast();
        if (ancestor == null) {
            return new FieldFold(newest.value(), sorted.size(), true);
        }
        String base = Values.toText(ancestor.value());
        String text = Values.toText(sorted.getFirst().value());
        boolean clash = false;
        for (Change head : sorted.subList(1, sorted.size())) {
            Merged merged = TextMerge.merge(base, text, Values.toText(head.value()));
            text = merged.text();
            clash |= merged.clash();
        }
        return new FieldFold(Values.toJson(text), sorted.size(), clash);
    }

    /** The newest change that every head has seen, directly or through others. */
    private static @Nullable Change commonAncestor(List<Change> heads, Collection<Change> all) {
        Map<ChangeId, Change> byId = new HashMap<>();
        all.forEach(change -> byId.put(change.id(), change));
        Set<ChangeId> common = null;
        for (Change head : heads) {
            Set<ChangeId> seen = new HashSet<>();
            collect(head, byId, seen);
            if (common == null) {
                common = seen;
            } else {
                common.retainAll(seen);
            }
        }
        return common == null
                ? null
                : common.stream().map(byId::get).filter(java.util.Objects::nonNull).max(Change.ORDER).orElse(null);
    }

    private static void collect(Change head, Map<ChangeId, Change> byId, Set<ChangeId> seen) {
        java.util.ArrayDeque<Change> open = new java.util.ArrayDeque<>(List.of(head));
        while (!open.isEmpty()) {
            for (ChangeId id : open.pop().prev()) {
                Change change = byId.get(id);
                if (change != null && seen.add(id)) {
                    open.push(change);
                }
            }
        }
    }
}
