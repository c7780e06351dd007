package app.wheelhouse.bundle;

import app.wheelhouse.output.Csv;
import app.wheelhouse.session.Audience;
import app.wheelhouse.session.HostOnly;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be read by somebody who must not have everything: tables and a page of what a workspace says now, without its
 * log. Without what is the host's alone, only fields known to be for the room are in it: in doubt something is left out.
 */
public final class Excerpt {
    /** The fields of each type that the room may know. */
    private static final Map<String, List<String>> ROOM = Map.ofEntries(
            Map.entry("series", List.of("title", "purpose")),
            Map.entry("session", List.of("series", "code", "title", "place", "starts_at", "minutes", "state")),
            Map.entry("topic", List.of("session", "kind", "title", "minutes", "state")),
            Map.entry("decision",
                    List.of("title", "framework", "door", "state", "raised_on", "needed_by", "decided_on", "outcome",
                            "session", "topic")),
            Map.entry("action", List.of("title", "owner", "due", "state", "session", "topic")),
            Map.entry("person", List.of("name", "role", "org")),
            Map.entry("receipt", List.of("title", "speaker", "said_on", "attribution", "session", "topic")),
            Map.entry("rfe", List.of("title", "state")), Map.entry("epic", List.of("title")),
            Map.entry("checkpoint", List.of("title", "day")),
            Map.entry("outcome", List.of("checkpoint", "title", "owner", "state")),
            Map.entry("kpi", List.of("title", "unit", "direction", "target")),
            Map.entry("release", List.of("title")), Map.entry("gate", List.of("title")));
    private final Rules rules;
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
    private final Set<Object> gone = new HashSet<>();

    private Excerpt(Rules rules) {
        this.rules = rules;
    }

    /** How much of a receipt is told. */
    public enum Receipts {
        /** As each is marked; what is not for the room is left out. */
        AS_MARKED,
        /** By role at most. */
        BY_ROLE,
        /** Not at all. */
        NONE
    }

    /**
     * What is left out.
     *
     * @param hostOnly whether what is the host's alone is
     * @param series   the series that are, with everything in them
     */
    public record Rules(boolean hostOnly, Receipts receipts, Set<UUID> series) {
        /** The same in words. */
        List<String> words() {
            List<String> words = new ArrayList<>();
            if (hostOnly) {
                words.add("what is the host's alone");
            }
            words.add(switch (receipts) {
                case AS_MARKED -> "receipts not for the room";
                case BY_ROLE -> "receipts not for the room, and names of speakers";
                case NONE -> "receipts";
            });
            if (!series.isEmpty()) {
                words.add(series.size() == 1 ? "one series" : series.size() + " series");
            }
            return words;
        }
    }

    /** The texts of an excerpt, by file name. */
    static Map<String, byte[]> of(Store store, Rules rules) {
        Excerpt excerpt = new Excerpt(rules);
        Records records = new Records(store);
        for (String type : Schema.types()) {
            excerpt.rows.put(type, records.list(type));
        }
        excerpt.leaveOut();
        return excerpt.texts();
    }

    private void leaveOut() {
        HostOnly open = HostOnly.among(list("topic").stream().map(Excerpt::topic).toList());
        drop("series", row -> rules.series().contains(id(row, "id")));
        drop("session", row -> rules.series().contains(id(row, "series")));
        if (rules.hostOnly()) {
            drop("topic", row -> !open.isOpenAt(id(row, "id")));
            rows.keySet().stream().filter(type -> !ROOM.containsKey(type)).toList()
                    .forEach(type -> drop(type, _ -> true));
            ROOM.keySet().forEach(type -> drop(type,
                    row -> row.get("topic") != null && !open.isOpenAt(id(row, "topic"))));
        }
        drop("receipt", row -> rules.receipts() == Receipts.NONE || !isForRoom(row));
        rows.keySet().stream().toList().forEach(type -> drop(type, row -> gone.contains(row.get("session"))));
        List<Map<String, @Nullable Object>> receipts = list("receipt");
        receipts.forEach(row -> {
            if (rules.receipts() == Receipts.BY_ROLE || !"named".equals(row.get("attribution"))) {
                row.put("speaker", role(String.valueOf(row.get("speaker"))));
            }
        });
    }

    private static boolean isForRoom(Map<String, @Nullable Object> row) {
        return "named".equals(row.get("attribution")) || "role_only".equals(row.get("attribution"));
    }

    /** The role of somebody known by name; nothing when nobody knows it. */
    private String role(String speaker) {
        return list("person").stream().filter(person -> speaker.equals(person.get("name")))
                .map(person -> String.valueOf(person.get("role"))).findFirst().orElse("");
    }

    private List<Map<String, @Nullable Object>> list(String type) {
        return rows.getOrDefault(type, List.of());
    }

    private void drop(String type, java.util.function.Predicate<Map<String, @Nullable Object>> which) {
        List<Map<String, @Nullable Object>> kept = new ArrayList<>();
        for (Map<String, @Nullable Object> row : list(type)) {
            if (which.test(row)) {
                gone.add(row.get("id"));
            } else {
                kept.add(row);
            }
        }
        rows.put(type, kept);
    }

    private static @Nullable UUID id(Map<String, @Nullable Object> row, String field) {
        return row.get(field) instanceof UUID id ? id : null;
    }

    private static Topic topic(Map<String, @Nullable Object> row) {
        UUID nobody = new UUID(0, 0);
        UUID id = id(row, "id");
        UUID session = id(row, "session");
        return new Topic(id == null ? nobody : id, session == null ? nobody : session, id(row, "parent"),
                TopicKind.of(String.valueOf(row.get("kind")), TopicKind.REMINDER), "", "", null, null,
                Audience.of(String.valueOf(row.get("audience")), Audience.HOST), TopicState.OPEN, "");
    }

    private Map<String, byte[]> texts() {
        Map<String, byte[]> texts = new TreeMap<>();
        StringBuilder page = new StringBuilder("# Excerpt\n\nLeft out: %s.\n".formatted(
                String.join(", ", rules.words())));
        rows.forEach((type, all) -> {
            if (!all.isEmpty()) {
                texts.put(type + ".csv", Csv.write(table(type, all)).getBytes(StandardCharsets.UTF_8));
                page.append("\n## ").append(type.replace('_', ' ')).append("\n\n");
                all.forEach(row -> page.append("- ").append(title(row)).append('\n'));
            }
        });
        texts.put("excerpt.md", page.toString().getBytes(StandardCharsets.UTF_8));
        return texts;
    }

    private List<List<String>> table(String type, List<Map<String, @Nullable Object>> all) {
        List<String> fields = new ArrayList<>(List.of("id"));
        fields.addAll(rules.hostOnly() ? ROOM.getOrDefault(type, List.of()) : Schema.fields(type).keySet());
        List<List<String>> table = new ArrayList<>(List.of(fields));
        for (Map<String, @Nullable Object> row : all) {
            table.add(fields.stream().map(row::get)
                    .map(value -> value == null || gone.contains(value) ? "" : value.toString()).toList());
        }
        return table;
    }

    private static String title(Map<String, @Nullable Object> row) {
        for (String field : List.of("title", "name")) {
            if (row.get(field) instanceof String text && !text.isBlank()) {
                return text;
            }
        }
        return String.valueOf(row.get("id"));
    }
}
