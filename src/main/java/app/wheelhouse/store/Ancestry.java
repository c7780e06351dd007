package app.wheelhouse.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which changes of a field came after which, by what their authors had seen. Clocks have no say in it. */
final class Ancestry {
    private final Map<ChangeId, Change> known = new HashMap<>();

    /** @param all every change of one field that is here */
    Ancestry(Collection<Change> all) {
        all.forEach(change -> known.put(change.id(), change));
    }

    boolean knows(ChangeId id) {
        return known.containsKey(id);
    }

    /** One of the changes that are here. */
    Change of(ChangeId id) {
        return Objects.requireNonNull(known.get(id));
    }

    /** A change and everything its author had seen, directly or through others. */
    Set<ChangeId> upTo(Change change) {
        Set<ChangeId> seen = new HashSet<>(Set.of(change.id()));
        Deque<Change> open = new ArrayDeque<>(List.of(change));
        while (!open.isEmpty()) {
            for (ChangeId id : open.pop().prev()) {
                Change before = known.get(id);
                if (before != null && seen.add(id)) {
                    open.push(before);
                }
            }
        }
        return seen;
    }

    /** What all of some changes came after, last. */
    List<ChangeId> common(List<Change> changes) {
        Set<ChangeId> common = upTo(changes.getFirst());
        changes.forEach(change -> common.retainAll(upTo(change)));
        return latest(common, common).stream().map(Change::id).toList();
    }

    /** What two sides have in common and nothing common came after, in the order of changes. */
    List<Change> latest(Set<ChangeId> one, Set<ChangeId> other) {
        Set<ChangeId> common = new HashSet<>(one);
        common.retainAll(other);
        Set<ChangeId> earlier = new HashSet<>();
        for (ChangeId id : common) {
            Change change = known.get(id);
            if (change != null) {
                earlier.addAll(change.prev());
            }
        }
        return common.stream().filter(id -> !earlier.contains(id)).map(known::get).filter(Objects::nonNull)
                .sorted(Change.ORDER).toList();
    }
}
