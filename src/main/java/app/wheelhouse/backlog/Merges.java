package app.wheelhouse.backlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which request stands for which. A merged request keeps its record, its requesters and its id; undoing a merge is
 * therefore nothing but forgetting who stands for it.
 */
public final class Merges {
    private final Map<UUID, UUID> standsFor = new HashMap<>();
    private final Map<UUID, List<UUID>> merged = new HashMap<>();

    /** Reads who stands for whom from all requests. */
    public Merges(Collection<Rfe> all) {
        Set<UUID> known = new HashSet<>();
        all.forEach(rfe -> known.add(rfe.id()));
        for (Rfe rfe : all) {
            UUID into = rfe.mergedInto();
            if (rfe.state() == RfeState.MERGED && into != null && known.contains(into)) {
                standsFor.put(rfe.id(), into);
            }
        }
        all.stream().map(Rfe::id).filter(this::isFirstOfACircle).toList().forEach(standsFor::remove);
        standsFor.keySet().forEach(id -> {
            UUID last = survivor(id);
            if (!last.equals(id)) {
                merged.computeIfAbsent(last, _ -> new ArrayList<>()).add(id);
            }
        });
    }

    /** Two laptops may merge in a circle: the request of it that was recorded first then stands for the others. */
    private boolean isFirstOfACircle(UUID id) {
        Set<UUID> seen = new HashSet<>();
        boolean first = true;
        UUID at = standsFor.get(id);
        while (at != null && !at.equals(id) && seen.add(at)) {
            first &= id.compareTo(at) < 0;
            at = standsFor.get(at);
        }
        return first && id.equals(at);
    }

    /** The request that stands for one in the end; itself when it was not merged, or into none that is there. */
    public UUID survivor(UUID id) {
        UUID at = id;
        for (UUID next = standsFor.get(at); next != null; next = standsFor.get(at)) {
            at = next;
        }
        return at;
    }

    /** Whether a request is called merged although nothing stands for it: it is looked at as one that was not. */
    public boolean isAlone(Rfe rfe) {
        return rfe.state() == RfeState.MERGED && !standsFor.containsKey(rfe.id());
    }

    /** The requests one stands for, directly or not; empty for most. */
    public List<UUID> behind(UUID survivor) {
        return merged.getOrDefault(survivor, List.of());
    }

    /** Whether merging the first into the second would close a circle. */
    public boolean wouldCircle(UUID id, UUID into) {
        return survivor(into).equals(id) || id.equals(into);
    }
}
