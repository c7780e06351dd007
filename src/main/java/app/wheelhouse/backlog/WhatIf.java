package app.wheelhouse.backlog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes that are tried out on the board and not kept: what each request would be with them. */
public final class WhatIf {
    private final Map<UUID, Map<String, @Nullable Object>> changes = new LinkedHashMap<>();

    /** Tries one value of one field; {@code same} says that the record has it already, so that nothing remains to try. */
    public void set(UUID rfe, String field, @Nullable Object value, boolean same) {
        Map<String, @Nullable Object> mine = changes.computeIfAbsent(rfe, _ -> new LinkedHashMap<>());
        if (same) {
            mine.remove(field);
        } else {
            mine.put(field, value);
        }
        if (mine.isEmpty()) {
            changes.remove(rfe);
        }
    }

    /** What is tried, by request and field. */
    public Map<UUID, Map<String, @Nullable Object>> changes() {
        return Map.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Forgets all that was tried. */
    public void clear() {
        changes.clear();
    }

    /** The requests as they would be. */
    public List<Rfe> of(List<Rfe> real) {
        return real.stream().map(this::of).toList();
    }

    /** One request as it would be. */
    public Rfe of(Rfe real) {
        Rfe tried = real;
        Map<String, @Nullable Object> mine = changes.get(real.id());
        if (mine != null) {
            for (Map.Entry<String, @Nullable Object> each : mine.entrySet()) {
                tried = tried.with(each.getKey(), each.getValue());
            }
        }
        return tried;
    }

    /** What becomes of a plan: the requests that come in and those that fall out. */
    public record Outcome(Set<UUID> in, Set<UUID> out) {

        /** Compares the real plan with the tried one. */
        public static Outcome of(Plan real, Plan tried) {
            Set<UUID> before = ids(real);
            Set<UUID> after = ids(tried);
            Set<UUID> in = new java.util.LinkedHashSet<>(after);
            in.removeAll(before);
            Set<UUID> out = new java.util.LinkedHashSet<>(before);
            out.removeAll(after);
            return new Outcome(in, out);
        }

        private static Set<UUID> ids(Plan plan) {
            return plan.placings().stream().filter(each -> each.fit().isIn()).map(Placing::rfe)
                    .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
        }
    }
}
