package app.wheelhouse.conflict.store;

import app.wheelhouse.conflict.Clash;
import app.wheelhouse.conflict.Clash.Version;
import app.wheelhouse.decision.DecisionRules;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Conflict;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Parts;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads the open conflicts as people speak of them, and settles them; each settling is one step that can be taken back. */
public final class Settling {
    /** The fields people call otherwise than their columns. */
    private static final Map<String, String> NAMES = Map.of("starts_at", "Start", "rfe", "Request");
    private static final int MOST_LEVELS = 3;
    private final Store store;
    private final Records records;

    public Settling(Store store) {
        this.store = store;
        this.records = new Records(store);
    }

    /** Every table: any change can bring or end a conflict. */
    public static Set<String> tables() {
        return Schema.types();
    }

    /** The conflicts nobody has settled, those of one record together. */
    public List<Clash> open() {
        return store.conflicts().stream().filter(conflict -> Schema.types().contains(conflict.type()))
                .map(this::clash).toList();
    }

    /** Takes one of the versions. Empty when it changed since it was read. */
    public Optional<CompletableFuture<Applied>> take(Clash clash, Version version) {
        return conflict(clash).flatMap(conflict -> conflict.sides().stream()
                .filter(side -> side.at().equals(version.at()) && side.device().equals(version.device())).findFirst()
                .map(side -> store.apply(take(clash, version, conflict, side))));
    }

    private Edit take(Clash clash, Version version, Conflict conflict, Conflict.Side side) {
        if (clash.text() && side.equals(conflict.sides().getFirst()) && conflict.shown().equals(clash.shown())) {
            // What shows is this version with what the others wrote elsewhere in the text.
            return conflict.settle(title(clash), conflict.shown());
        }
        if (!clash.stands() || side.value().equals(conflict.shown())) {
            return conflict.settle(title(clash), side);
        }
        // What was decided stands; what the other laptop said is told beside it.
        UUID amendment = store.ids().next();
        return conflict.settle(title(clash), conflict.sides().getFirst())
                .put("amendment", amendment, "decision", clash.id())
                .put("amendment", amendment, "text", "%s, as said on %s: %s".formatted(clash.name(), version.device(),
                        version.words()))
                .put("amendment", amendment, "made_on", LocalDate.now(store.clock()));
    }

    /** Takes the merged text. Empty when it changed since it was read. */
    public Optional<CompletableFuture<Applied>> takeMerged(Clash clash) {
        return conflict(clash).filter(conflict -> conflict.merged().equals(clash.merged()))
                .map(conflict -> store.apply(conflict.settle(title(clash), conflict.merged())));
    }

    private static String title(Clash clash) {
        return "Settle " + clash.about().toLowerCase(Locale.ROOT);
    }

    private Optional<Conflict> conflict(Clash clash) {
        return store.conflicts().stream().filter(conflict -> conflict.type().equals(clash.type())
                && conflict.id().equals(clash.id()) && conflict.field().equals(clash.field())).findFirst();
    }

    private Clash clash(Conflict conflict) {
        Map<String, @Nullable Object> row = records.find(conflict.type(), conflict.id()).orElse(Map.of());
        List<Version> versions = new ArrayList<>();
        conflict.sides().forEach(side -> versions.add(new Version(side.device(), side.at(),
                said(conflict, side.value()))));
        boolean stands = conflict.type().equals("decision") && DecisionRules.isSubstance(conflict.field())
                && DecisionRules.isDecided(DecisionState.of(text(row, "state"), DecisionState.PROPOSED));
        return new Clash(conflict.type(), conflict.id(), conflict.field(), called(conflict.type(), row),
                words(conflict.type()), NAMES.getOrDefault(conflict.field(), words(conflict.field())), conflict.text(),
                stands, said(conflict, conflict.shown()), stands ? "" : conflict.merged(), page(conflict, row),
                List.copyOf(versions));
    }

    private UUID page(Conflict conflict, Map<String, @Nullable Object> row) {
        if (row.get("session") instanceof UUID session) {
            return session;
        }
        if (row.get("topic") instanceof UUID topic
                && records.find("topic", topic).orElse(Map.of()).get("session") instanceof UUID session) {
            return session;
        }
        return whole(conflict.type(), conflict.id(), row, MOST_LEVELS);
    }

    /** What a record is part of, or what that is part of. */
    private UUID whole(String type, UUID id, Map<String, @Nullable Object> row, int levels) {
        for (String whole : levels == 0 ? Set.<String>of() : Schema.types()) {
            for (Parts.Part part : Parts.of(whole)) {
                if (part.type().equals(type) && row.get(part.field()) instanceof UUID owner) {
                    Map<String, @Nullable Object> found = records.find(whole, owner).orElse(Map.of());
                    if (!found.isEmpty()) {
                        return whole(whole, owner, found, levels - 1);
                    }
                }
            }
        }
        return id;
    }

    /** References are told by what they refer to. */
    private String said(Conflict conflict, String value) {
        Schema.FieldType type = Schema.fields(conflict.type()).get(conflict.field());
        if (type == null || type.javaType() != UUID.class || value.isEmpty()) {
            return value;
        }
        UUID id = UUID.fromString(value);
        return Schema.types().stream().flatMap(each -> records.find(each, id).stream())
                .map(row -> name(row)).filter(name -> !name.isEmpty()).findFirst().orElse(value);
    }

    /** A note is called by its session. */
    private String called(String type, Map<String, @Nullable Object> row) {
        String name = type.equals("note") ? "" : name(row);
        for (String owner : List.of("topic", "session", "decision", "rfe", "kpi", "gate")) {
            if (name.isEmpty() && row.get(owner) instanceof UUID id) {
                name = records.find(owner, id).map(Settling::name).orElse("");
            }
        }
        return name.isEmpty() ? words(type) : name;
    }

    private static String name(Map<String, @Nullable Object> row) {
        for (String field : List.of("title", "name", "text")) {
            String text = text(row, field);
            if (!text.isBlank()) {
                return text.strip().lines().findFirst().orElse("");
            }
        }
        return "";
    }

    private static String text(Map<String, @Nullable Object> row, String field) {
        return row.get(field) instanceof String text ? text : "";
    }

    private static String words(String word) {
        String words = word.replace('_', ' ');
        return words.equals("rfe") ? "Request" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
