package app.wheelhouse.store;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which changes a laptop has: of each device all up to a number.
 *
 * @param seqs the last number of each device up to which nothing is missing; devices of whom nothing is there are left out
 */
public record Have(SortedMap<String, Long> seqs) {
    /** What an empty workspace has. */
    public static final Have NOTHING = new Have(new TreeMap<>());

    public Have {
        seqs = Collections.unmodifiableSortedMap(new TreeMap<>(seqs));
    }

    /** The last number of a device; 0 when nothing of it is there. */
    public long of(String device) {
        return seqs.getOrDefault(device, 0L);
    }

    public Set<String> devices() {
        return seqs.keySet();
    }

    /** Whether everything the other has is here too. */
    public boolean covers(Have other) {
        return other.seqs.entrySet().stream().allMatch(entry -> of(entry.getKey()) >= entry.getValue());
    }

    /** How many changes there are. */
    public long total() {
        return seqs.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many changes of this the other lacks. */
    public long beyond(Have other) {
        return seqs.entrySet().stream().mapToLong(entry -> Math.max(0, entry.getValue() - other.of(entry.getKey())))
                .sum();
    }

    /** What both have. */
    public Have common(Have other) {
        Map<String, Long> common = new TreeMap<>();
        seqs.forEach((device, seq) -> {
            long least = Math.min(seq, other.of(device));
            if (least > 0) {
                common.put(device, least);
            }
        });
        return new Have(new TreeMap<>(common));
    }

    /** What one of them has. */
    public Have joined(Have other) {
        Set<String> all = new TreeSet<>(seqs.keySet());
        all.addAll(other.seqs.keySet());
        TreeMap<String, Long> joined = new TreeMap<>();
        all.forEach(device -> joined.put(device, Math.max(of(device), other.of(device))));
        return new Have(joined);
    }
}
