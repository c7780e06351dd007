package app.wheelhouse.intake;

import app.wheelhouse.intake.Placement.Member;
import app.wheelhouse.intake.Tally.Fate;
import app.wheelhouse.intake.store.Memory;
import app.wheelhouse.intake.store.MemoryText;
import app.wheelhouse.intake.store.Present;
import app.wheelhouse.intake.store.Remembered;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what one file changes in the workspace. Three versions are compared field by field: what the last import
 * brought, what is there now, what the file says now. What the user changed or deleted stays so.
 */
final class Reconciling {
    private static final String CELL = "matrix_cell";
    /** Among so many records what is remembered of requests is divided, so that one changed row does not write all anew. */
    private static final int SHARES = 64;
    private static final UUID NOBODY = new UUID(0, 0);
    /** What a file may name although nobody has made it yet: a role nobody holds, a point on an agenda. */
    private static final Set<String> OPTIONAL = Set.of("topic", "person");
    private final Store store;
    private final Present present;
    private final List<Part> parts;
    private final Map<String, Remembered> known;
    private final Matching matching;
    private final Map<String, UUID> ids = new HashMap<>();
    private final Set<String> adopted = new HashSet<>();
    private final Set<String> skipped = new HashSet<>();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, List<Remembered>> remember = new LinkedHashMap<>();
    private final KnownRecords there;
    private final Values values;
    private final Adoption adoption;
    private final OwnRecords own;
    private final Edit edit;
    private final Tally tally = new Tally();
    private int changes;

    Reconciling(Store store, Present present, String title, List<Part> parts, List<Memory> memories) {
        this.store = store;
        this.present = present;
        this.parts = parts;
        matching = new Matching(parts, memories.stream().flatMap(memory -> memory.parts().stream()).toList());
        known = matching.found();
        KnownRfes rfes = new KnownRfes(present);
        there = new KnownRecords(present, rfes);
        values = new Values(ids, there, store.clock().getZone());
        adoption = new Adoption(present, rfes, values, ids);
        own = new OwnRecords(present, rfes);
        edit = new Edit(title);
    }

    /** Fills the edit; the bookkeeping is kept under the source. */
    Reconciling run(String source, List<Memory> memories) {
        parts.forEach(this::identify);
        place();
        parts.forEach(this::reconcile);
        vanish();
        writeMemory(source, memories);
        return this;
    }

    Edit edit() {
        return edit;
    }

    Tally tally() {
        return tally;
    }

    /** How many fields and records change, bookkeeping apart. */
    int changes() {
        return changes;
    }

    private void identify(Part part) {
        Optional<UUID> mine = own.of(part, store.ids()::next);
        if (mine.isPresent()) {
            ids.put(part.path(), mine.get());
            return;
        }
        Remembered before = known.get(part.path());
        boolean deleted = before != null && !present.records(part.type()).containsKey(before.record());
        boolean homeless = part.parent() != null && skipped.contains(part.parent());
        boolean nobody = before == null && part.fields().get("person") instanceof Part.Ref ref
                && skipped.contains(ref.path())
                || part.fields().get("decision") instanceof Part.Ref of && skipped.contains(of.path())
                || before == null && isDangling(part);
        boolean nowhere = part.type().equals(CELL) && part.fields().values().stream()
                .anyMatch(said -> said instanceof Part.Ref ref && skipped.contains(ref.path()));
        if (deleted || homeless || nobody || nowhere) {
            skipped.add(part.path());
            return;
        }
        Optional<UUID> found = before == null ? adoption.of(part) : Optional.empty();
        if (found.isPresent()) {
            adopted.add(part.path());
        }
        ids.put(part.path(),
                before == null ? found.or(() -> adoption.derived(part)).orElseGet(store.ids()::next) : before.record());
    }

    /** Says which records a new part names that nobody knows; true when without them there is no point in it. */
    private boolean isDangling(Part part) {
        boolean dangling = false;
        for (Map.Entry<String, Object> field : part.fields().entrySet()) {
            if (field.getValue() instanceof Part.Known other && there.find(other).isEmpty()) {
                dangling |= field.getKey().equals("record") || field.getKey().equals("receipt");
                if (!OPTIONAL.contains(other.type())) {
                    tally.notice("%s: there is no %s “%s” to link it to.".formatted(part.words().isEmpty()
                            ? Report.type(part.type())
                            : Report.type(part.type()) + " “" + part.words() + "”", other.type().replace('_', ' '),
                            other.words()));
                }
            }
        }
        return dangling;
    }

    private void place() {
        Map<String, List<Part>> lists = new LinkedHashMap<>();
        parts.stream().filter(part -> part.list() != null && !skipped.contains(part.path()))
                .forEach(part -> lists.computeIfAbsent(part.list(), _ -> new ArrayList<>()).add(part));
        Map<String, Set<String>> taken = new HashMap<>();
        for (String type : List.of("series", "session", "topic", "document", "matrix", "matrix_row", "matrix_column",
                "bucket", "epic", "team", "cadence", "gate", "criterion", "train", "release", "late_change", "stage",
                "checkpoint", "outcome", "track", "horizon", "kpi", "source", "slo", "openslo_object")) {
            present.records(type).values().stream().filter(record -> record.get("position") != null)
                    .forEach(record -> taken.computeIfAbsent(listOf(type, record), _ -> new HashSet<>())
                            .add(String.valueOf(record.get("position"))));
        }
        for (List<Part> members : lists.values()) {
            Part first = members.getFirst();
            String list = listOf(first.type(), storedFields(first));
            places.putAll(
                    Placement.place(members.stream().map(this::member).toList(), taken.getOrDefault(list, Set.of())));
        }
    }

    private Member member(Part part) {
        Remembered before = known.get(part.path());
        Map<String, Object> now = current(part);
        boolean elsewhere = !listOf(part.type(), now).equals(listOf(part.type(), storedFields(part)));
        return before == null || elsewhere
                ? new Member(part.path(), null, null)
                : new Member(part.path(), (String) before.given("position"), (String) now.get("position"));
    }

    private Map<String, Object> storedFields(Part part) {
        Map<String, Object> stored = new HashMap<>();
        part.fields().forEach((field, said) -> stored.put(field, Objects.requireNonNullElse(values.stored(said), "")));
        return stored;
    }

    private static String listOf(String type, Map<String, Object> record) {
        return switch (type) {
            case "session" -> "session of " + record.get("series");
            case "topic" -> "topic of " + record.get("session");
            case "criterion" -> "criterion of " + record.get("gate");
            case "matrix_row", "matrix_column" -> type + " of " + record.get("matrix");
            default -> type;
        };
    }

    private Map<String, Object> current(Part part) {
        return present.records(part.type())
                .getOrDefault(Objects.requireNonNullElse(ids.get(part.path()), NOBODY), Map.of());
    }

    private void reconcile(Part part) {
        if (own.has(part)) {
            overwrite(part);
            return;
        }
        Remembered before = known.get(part.path());
        if (skipped.contains(part.path())) {
            if (before != null) {
                keepInMind(before);
                tally.add(part.type(), Fate.KEPT);
            }
            return;
        }
        if (before != null) {
            update(part, before);
        } else if (adopted.contains(part.path())) {
            adopt(part);
        } else {
            create(part);
        }
    }

    /** What the file says goes. */
    private void overwrite(Part part) {
        Map<String, Object> now = current(part);
        int before = changes;
        part.fields().forEach((field, said) -> {
            if (!own.isSame(said, values.stored(said), now.get(field))) {
                put(part, field, said);
            }
        });
        if (part.own() != null) {
            part.own().cleared().stream().filter(now::containsKey).forEach(field -> put(part, field, null));
        }
        tally.add(part.type(), now.isEmpty() ? Fate.ADDED : changes > before ? Fate.CHANGED : Fate.UNCHANGED);
    }

    private void create(Part part) {
        Map<String, Object> put = new TreeMap<>();
        Map<String, Object> first = new LinkedHashMap<>(part.first());
        if (part.type().equals("attendee") && !part.fields().containsKey("role")) {
            first.put("role", usualRole(part));
        }
        if (places.containsKey(part.path())) {
            first.put("position", places.get(part.path()));
        }
        part.fields().forEach((field, said) -> put(part, field, said));
        first.forEach((field, said) -> {
            put(part, field, said);
            put.put(field, said);
        });
        timesIn(part, put);
        keepInMind(part, part.key(), fieldsOf(part), put, false);
        tally.add(part.type(), Fate.ADDED);
    }

    private String usualRole(Part part) {
        UUID person = part.fields().get("person") instanceof Part.Ref ref ? ids.get(ref.path()) : null;
        Object role = person == null
                ? null
                : present.records("person").getOrDefault(person, Map.of()).get("default_role");
        return AttendeeRole.of(role == null ? null : role.toString(), AttendeeRole.CONTRIBUTOR).word();
    }

    /** The user's fields stay; empty ones are filled. What is only named leaves nothing to remember. */
    private void adopt(Part part) {
        Map<String, Object> now = current(part);
        Map<String, Object> put = new TreeMap<>();
        int before = changes;
        part.fields().forEach((field, said) -> {
            if (now.containsKey(field)) {
                put.put(field, Objects.requireNonNullElse(Values.plain(now.get(field)), ""));
            } else {
                put(part, field, said);
            }
        });
        if (changes > before || part.fields().size() > 1) {
            keepInMind(part, part.key(), fieldsOf(part), put, true);
        }
        tally.add(part.type(), changes > before ? Fate.CHANGED : Fate.UNCHANGED);
    }

    private void update(Part part, Remembered before) {
        Map<String, Object> now = current(part);
        Map<String, Object> said = fieldsOf(part);
        Map<String, Object> put = new TreeMap<>(before.put());
        Set<String> fields = new LinkedHashSet<>(said.keySet());
        fields.addAll(before.fields().keySet());
        int changesBefore = changes;
        boolean kept = false;
        for (String field : fields) {
            if (Objects.equals(said.get(field), before.fields().get(field))) {
                continue;
            }
            Object mine = Values.plain(now.get(field));
            Object wanted = values.stored(part.fields().get(field));
            if (Objects.equals(mine, before.given(field)) || Objects.equals(mine, Values.plain(wanted))) {
                put.remove(field);
                if (!Objects.equals(mine, Values.plain(wanted))) {
                    put(part, field, part.fields().get(field));
                }
                if (wanted != null && !Objects.equals(Values.plain(wanted), said.get(field))) {
                    put.put(field, Objects.requireNonNull(Values.plain(wanted)));
                }
            } else {
                kept = true;
                put.put(field, Objects.requireNonNullElse(before.given(field), ""));
                tally.notice("%s %s: your %s was kept; the file now says %s.".formatted(Report.type(part.type()),
                        Report.name(now),
                        field.replace('_', ' '), Report.value(part.fields().get(field), said.get(field))));
            }
        }
        String place = places.get(part.path());
        if (place != null) {
            put(part, "position", place);
            put.put("position", place);
        }
        keepInMind(part, part.key(), said, put, before.adopted());
        tally.add(part.type(), kept ? Fate.KEPT : changes > changesBefore ? Fate.CHANGED : Fate.UNCHANGED);
    }

    private void put(Part part, String field, @Nullable Object said) {
        Object stored = values.stored(said);
        if (said instanceof Part.Known && stored == null && current(part).get(field) == null) {
            return;
        }
        edit.put(part.type(), Objects.requireNonNull(ids.get(part.path())), field, stored);
        changes++;
    }

    private Map<String, Object> fieldsOf(Part part) {
        Map<String, Object> fields = new TreeMap<>();
        part.fields().forEach((field, said) -> {
            Object plain = values.remembered(said);
            if (plain != null) {
                fields.put(field, plain);
            }
        });
        return fields;
    }

    /** A time is remembered as the file has it, and beside it the moment the record was given. */
    private void timesIn(Part part, Map<String, Object> put) {
        part.fields().forEach((field, said) -> {
            Object stored = Values.plain(values.stored(said));
            if (stored != null && !stored.equals(values.remembered(said))) {
                put.put(field, stored);
            }
        });
    }

    private void keepInMind(Remembered before) {
        remember.computeIfAbsent(scope(before), _ -> new ArrayList<>()).add(before);
    }

    private void keepInMind(Part part, String key, Map<String, Object> fields, Map<String, Object> put,
            boolean isAdopted) {
        UUID record = Objects.requireNonNull(ids.get(part.path()));
        Remembered now = new Remembered(key, part.type(), record, fields, put, isAdopted, false);
        remember.computeIfAbsent(scope(now), _ -> new ArrayList<>()).add(now);
    }

    private static String scope(Remembered one) {
        Object rfe = one.type().equals("rfe") ? one.record() : one.fields().get("rfe");
        if (rfe != null) {
            return "requests " + Math.floorMod(rfe.toString().hashCode(), SHARES);
        }
        Object session = one.type().equals("session") ? one.record() : one.fields().get("session");
        return session == null ? "rest" : "session " + session;
    }

    private void vanish() {
        Vanished vanished = Vanished.of(store, present, matching.vanished());
        for (Remembered one : vanished.toDelete()) {
            edit.delete(one.type(), one.record());
            changes++;
            tally.add(one.type(), Fate.DELETED);
        }
        for (Remembered one : vanished.toKeep()) {
            if (!one.gone()) {
                tally.notice(
                        "%s %s is no longer in the file; it was left because you have used or changed it.".formatted(
                                Report.type(one.type()),
                                Report.name(present.records(one.type()).getOrDefault(one.record(), Map.of()))));
            }
            tally.add(one.type(), Fate.KEPT);
            remember.computeIfAbsent(scope(one), _ -> new ArrayList<>()).add(new Remembered(one.key(), one.type(),
                    one.record(), one.fields(), one.put(), one.adopted(), true));
        }
    }

    private void writeMemory(String source, List<Memory> memories) {
        Map<String, Memory> before = memories.stream()
                .collect(Collectors.toMap(Memory::scope, memory -> memory, (one, _) -> one));
        remember.forEach((scope, now) -> {
            Memory old = before.remove(scope);
            UUID id = old == null ? store.ids().next() : old.id();
            if (old == null) {
                edit.put("imported", id, "source", source).put("imported", id, "part", scope);
            }
            if (old == null || !text(old.parts()).equals(text(now))) {
                edit.put("imported", id, "base", text(now));
            }
        });
        before.values().forEach(memory -> edit.delete("imported", memory.id()));
    }

    private static String text(Collection<Remembered> parts) {
        return MemoryText.write(parts);
    }
}
