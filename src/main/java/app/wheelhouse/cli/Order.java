package app.wheelhouse.cli;

import app.wheelhouse.store.Records;
import app.wheelhouse.store.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts records in order. */
final class Order {
    private Order() {
    }

    /** All records of a type in the order of the window: by what they belong to, topics as an outline. */
    static List<Map<String, @Nullable Object>> usual(String type, Records records) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(records.list(type));
        String owner = type.equals("session") ? "series" : Schema.fields(type).containsKey("session") ? "session" : "";
        if (!owner.isEmpty()) {
            Map<Object, Integer> rank = new HashMap<>();
            usual(owner, records).forEach(row -> rank.put(String.valueOf(row.get("id")), rank.size()));
            rows.sort(Comparator
                    .comparing(row -> rank.getOrDefault(String.valueOf(row.get(owner)), Integer.MAX_VALUE)));
        }
        return type.equals("topic") ? outline(rows) : rows;
    }

    /** Each topic followed by those that stand under it; one whose parent is gone stands for itself. */
    private static List<Map<String, @Nullable Object>> outline(List<Map<String, @Nullable Object>> rows) {
        Map<Object, List<Map<String, @Nullable Object>>> under = new HashMap<>();
        rows.forEach(row -> {
            Object parent = row.get("parent");
            if (parent != null) {
                under.computeIfAbsent(parent, _ -> new ArrayList<>()).add(row);
            }
        });
        Set<Object> ids = new HashSet<>();
        rows.forEach(row -> ids.add(String.valueOf(row.get("id"))));
        List<Map<String, @Nullable Object>> ordered = new ArrayList<>();
        Set<Object> placed = new HashSet<>();
        rows.stream().filter(row -> !ids.contains(String.valueOf(row.get("parent"))))
                .forEach(row -> place(row, under, placed, ordered));
        rows.forEach(row -> place(row, under, placed, ordered));
        return ordered;
    }

    private static void place(Map<String, @Nullable Object> row,
            Map<Object, List<Map<String, @Nullable Object>>> under,
            Set<Object> placed, List<Map<String, @Nullable Object>> ordered) {
        Object id = row.get("id");
        if (id != null && placed.add(id)) {
            ordered.add(row);
            under.getOrDefault(id, List.of()).forEach(below -> place(below, under, placed, ordered));
        }
    }

    /** By one field: numbers, dates and times by size, text by alphabet whatever its case, what is missing last. */
    static Comparator<Map<String, @Nullable Object>> by(String field) {
        return (left, right) -> compare(left.get(field), right.get(field));
    }

    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        } else if (left instanceof Number one && right instanceof Number other) {
            return Double.compare(one.doubleValue(), other.doubleValue());
        }
        // Dates and times in ISO 8601 sort as text.
        return String.CASE_INSENSITIVE_ORDER.compare(left.toString(), right.toString());
    }
}
