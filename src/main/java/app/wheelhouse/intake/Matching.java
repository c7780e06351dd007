package app.wheelhouse.intake;

import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.intake.store.Remembered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each part of a file the record an earlier import made of it. Reordered parts are found by their words,
 * reworded ones by likeness to what stood in the same place; each record is given to one part at most.
 */
final class Matching {
    private static final double ALIKE = 0.5;
    private static final double SOMEWHAT_ALIKE = 0.3;
    /** Beyond this many pairs the search for likeness would take longer than anybody waits. */
    private static final int MOST_PAIRS = 250_000;
    private static final List<String> ORDER = List.of("series", "session", "person", "document", "attendee", "topic",
            "receipt", "team", "capacity", "bucket", "epic", "rfe", "requester", "citation", "deal", "risk", "matrix",
            "matrix_row", "matrix_column", "matrix_cell", "decision", "role", "link",
            "action", "cadence", "cadence_member", "cadence_change", "gate", "criterion", "train", "release",
            "evidence",
            "late_change", "stage", "incident", "scorecard", "checkpoint", "outcome", "track", "proof", "horizon",
            "kpi",
            "reading", "annotation", "checkin", "promise", "holiday", "travel", "source", "slo",
            "openslo_object");
    /** What is known by its name alone: a new name is another one. */
    private static final List<String> NAMED = List.of("person", "attendee", "team", "capacity", "bucket", "epic",
            "cadence_member", "cadence_change", "gate", "criterion", "train", "release", "evidence", "late_change",
            "stage", "incident", "scorecard", "checkpoint", "track", "horizon", "kpi", "reading", "annotation",
            "checkin", "holiday", "travel", "source",
            "slo", "openslo_object");
    private static final List<String> HISTORY = List.of("kpi", "reading", "annotation", "checkin");
    private static final List<String> FREE = List.of("session", "decision", "role", "link", "action");

    private final Map<String, Remembered> found = new LinkedHashMap<>();
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();
    private final Map<String, Set<Remembered>> free = new HashMap<>();

    Matching(List<Part> all, List<Remembered> remembered) {
        all.forEach(part -> parts.computeIfAbsent(part.type(), _ -> new ArrayList<>()).add(part));
        remembered.forEach(one -> free.computeIfAbsent(one.type(), _ -> new LinkedHashSet<>()).add(one));
        ORDER.forEach(this::match);
    }

    /** The record of each part that has one, by the part's path. */
    Map<String, Remembered> found() {
        return found;
    }

    /** What the file no longer has. */
    List<Remembered> vanished() {
        // A history that begins later than the one before takes no reading away.
        return ORDER.stream().filter(type -> !HISTORY.contains(type))
                .flatMap(type -> free.getOrDefault(type, Set.of()).stream()).toList();
    }

    private void match(String type) {
        if (type.equals("matrix_cell")) {
            matchBy(type, part -> record(part, "matrix_row") + record(part, "matrix_column"),
                    one -> one.fields().get("matrix_row") + " " + one.fields().get("matrix_column") + " ");
            return;
        }
        if (type.equals("role") || type.equals("link")) {
            matchBy(type, part -> decision(part) + "\n" + words(part.key()),
                    one -> one.fields().get("decision") + "\n" + words(one.key()));
            return;
        }
        if (type.equals("requester") || type.equals("citation")) {
            matchBy(type, part -> record(part, "rfe") + kind(part.key()),
                    one -> one.fields().get("rfe") + " " + kind(one.key()));
            return;
        }
        matchBy(type, part -> home(part) + "\n" + part.key(), one -> home(one) + "\n" + one.key());
        if (type.equals("session")) {
            matchBy(type, part -> words(part.key()), one -> words(one.key()));
            matchAlike(type, SOMEWHAT_ALIKE, (part, one) -> code(part.key()).equals(code(one.key())));
        }
        if (NAMED.contains(type)) {
            return;
        }
        if (type.equals("rfe")) {
            matchBy(type, part -> kind(part.key()), one -> kind(one.key()));
            matchAlike(type, ALIKE, (part, one) -> kind(part.key()).isEmpty() && kind(one.key()).isEmpty());
            return;
        }
        matchAlike(type, ALIKE,
                (part, one) -> home(part).equals(home(one)) && kind(part.key()).equals(kind(one.key())));
        matchAlike(type, ALIKE, (part, one) -> home(part).equals(home(one)));
        matchAlike(type, SOMEWHAT_ALIKE,
                (part, one) -> home(part).equals(home(one)) && kind(part.key()).equals(kind(one.key())));
        if (type.equals("session")) {
            matchBy(type, part -> code(part.key()), one -> code(one.key()));
        }
        matchBy(type, part -> words(part.key()), one -> words(one.key()));
    }

    /** Pairs what has the same name, the first with the first. */
    private void matchBy(String type, Function<Part, String> partName, Function<Remembered, String> rememberedName) {
        Map<String, List<Remembered>> byName = new HashMap<>();
        free.getOrDefault(type, Set.of())
                .forEach(one -> byName.computeIfAbsent(rememberedName.apply(one), _ -> new ArrayList<>()).add(one));
        for (Part part : open(type)) {
            List<Remembered> same = byName.getOrDefault(partName.apply(part), List.of());
            if (!same.isEmpty() && !partName.apply(part).isBlank()) {
                take(part, same.removeFirst());
            }
        }
    }

    private void matchAlike(String type, double least, BiPredicate<Part, Remembered> mayMatch) {
        List<Part> open = open(type);
        Set<Remembered> left = free.getOrDefault(type, Set.of());
        if (open.isEmpty() || left.isEmpty() || (long) open.size() * left.size() > MOST_PAIRS) {
            return;
        }
        record Pair(Part part, Remembered one, double likeness) {
        }
        List<Pair> pairs = new ArrayList<>();
        for (Part part : open) {
            left.stream().filter(one -> mayMatch.test(part, one))
                    .map(one -> new Pair(part, one, Words.likeness(part.words(), title(one))))
                    .filter(pair -> pair.likeness() >= least)
                    .forEach(pairs::add);
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (Pair pair : pairs) {
            if (!found.containsKey(pair.part().path()) && left.contains(pair.one())) {
                take(pair.part(), pair.one());
            }
        }
    }

    private List<Part> open(String type) {
        return parts.getOrDefault(type, List.of()).stream().filter(part -> !found.containsKey(part.path())).toList();
    }

    private void take(Part part, Remembered one) {
        found.put(part.path(), one);
        Objects.requireNonNull(free.get(part.type())).remove(one);
    }

    /** The session or matrix a part belongs to, by the id of its record. */
    private String home(Part part) {
        Remembered parent = part.parent() == null ? null : found.get(part.parent());
        return part.parent() == null ? "" : parent == null ? "new " + part.parent() : parent.record().toString();
    }

    /** The record of a part that another refers to. */
    private String record(Part part, String field) {
        Remembered one = part.fields().get(field) instanceof Part.Ref ref ? found.get(ref.path()) : null;
        return one == null ? "" : one.record() + " ";
    }

    private String decision(Part part) {
        Remembered of = part.fields().get("decision") instanceof Part.Ref ref ? found.get(ref.path()) : null;
        return of == null ? "new" : of.record().toString();
    }

    private static String home(Remembered one) {
        Object home = FREE.contains(one.type())
                ? null
                : one.fields().getOrDefault("session", one.fields().get("matrix"));
        return home == null ? "" : home.toString();
    }

    private static String title(Remembered one) {
        @Nullable
        Object title = one.fields().get("title");
        return title == null ? "" : title.toString();
    }

    private static String kind(String key) {
        int end = key.indexOf('|');
        return end < 0 ? "" : key.substring(0, end);
    }

    private static String code(String key) {
        return kind(key);
    }

    private static String words(String key) {
        return key.substring(key.indexOf('|') + 1);
    }
}
