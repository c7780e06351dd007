package app.wheelhouse.backlog.store;

import app.wheelhouse.backlog.ScoreHistory;
import app.wheelhouse.store.HistoryEntry;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads from the log how scores came about, and since when requests are in their state. */
public final class ScoreReader {
    private static final Set<String> INPUTS = Set.of("reach", "impact", "confidence", "effort", "effort_most",
            "factors");
    private static final Set<String> NEEDED = Set.of("reach", "impact", "confidence", "effort");
    private final Store store;

    public ScoreReader(Store store) {
        this.store = store;
    }

    /** The scores of a request one after the other. */
    public List<ScoreHistory.Point> history(UUID rfe) {
        List<ScoreHistory.Set> sets = new ArrayList<>();
        add(sets, "rfe", store.history("rfe", rfe), false);
        add(sets, "board", store.history("board", BoardReader.ID), true);
        return ScoreHistory.of(rfe, sets);
    }

    private static void add(List<ScoreHistory.Set> sets, String type, List<HistoryEntry> entries, boolean ofBoard) {
        for (HistoryEntry entry : entries) {
            if (!entry.isDelete() && (ofBoard || INPUTS.contains(entry.field()))) {
                sets.add(new ScoreHistory.Set(entry.at(), entry.field(), value(type, entry.field(), entry.after()),
                        ofBoard));
            }
        }
    }

    private static @Nullable Object value(String type, String field, String text) {
        Schema.FieldType known = Schema.fields(type).get(field);
        if (text.isEmpty() || known == null) {
            return null;
        }
        try {
            return known.javaType() == Integer.class
                    ? (Object) Integer.valueOf(text)
                    : known.javaType() == Double.class ? (Object) Double.valueOf(text) : text;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** When each request that has all inputs of a score had the last of them for the first time. */
    public Map<UUID, Instant> firstScores() {
        Map<UUID, Map<String, Instant>> first = new HashMap<>();
        store.said("rfe", NEEDED).forEach(each -> first.computeIfAbsent(each.record(), _ -> new HashMap<>())
                .putIfAbsent(each.field(), each.at()));
        Map<UUID, Instant> scored = new HashMap<>();
        first.forEach((id, fields) -> {
            if (fields.keySet().containsAll(NEEDED)) {
                fields.values().stream().max(Instant::compareTo).ifPresent(at -> scored.put(id, at));
            }
        });
        return scored;
    }

    /** Since when these requests are in the state they are in. */
    public Map<UUID, Instant> since(Collection<UUID> rfes, String state) {
        Set<UUID> wanted = Set.copyOf(rfes);
        Map<UUID, Instant> since = new HashMap<>();
        store.said("rfe", List.of("state")).forEach(each -> {
            if (wanted.contains(each.record()) && each.value().equals(state)) {
                since.merge(each.record(), each.at(), (one, other) -> one.isAfter(other) ? one : other);
            }
        });
        return since;
    }
}
