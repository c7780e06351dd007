package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.store.Change.RecordKey;
import app.wheelhouse.store.Schema.FieldType;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One random life of a programme on two to five laptops: edits of every type, undo, deletions against edits, parents against
 * children, and exchanges of any part of what is known, in any order and repeatedly; with clocks years wrong and around the
 * change to summer time. In the end all laptops know everything.
 */
final class SimSchedule {
    private static final List<Instant> EDGES = List.of(Instant.parse("2026-03-29T00:59:58Z"),
            Instant.parse("2026-10-25T00:59:58Z"), Instant.parse("2026-12-31T23:59:58Z"),
            Instant.parse("2028-02-28T23:59:58Z"));
    private static final List<String> TYPES = new ArrayList<>(Schema.types());
    private final Random random;
    private final List<SimLaptop> laptops;
    private final List<RecordKey> records = new ArrayList<>();
    private final Map<RecordKey, Set<String>> authored = new HashMap<>();
    private final Set<String> removed = new HashSet<>();
    private int nextWord;

    /** @param all at least six laptops, reused from schedule to schedule; the last is used to rebuild */
    SimSchedule(long seed, List<SimLaptop> all) throws SQLException {
        random = new Random(seed);
        laptops = all.subList(0, 2 + random.nextInt(4));
        long wall = EDGES.get(random.nextInt(EDGES.size())).toEpochMilli();
        long[] skews = {0, 0, Duration.ofHours(1).toMillis(), -Duration.ofHours(1).toMillis(),
                Duration.ofDays(365).toMillis(), -Duration.ofDays(365).toMillis()};
        for (int i = 0; i < laptops.size(); i++) {
            laptops.get(i).begin(i, wall + skews[random.nextInt(skews.length)]);
        }
        all.getLast().begin(99, wall);
    }

    void run(SimLaptop rebuilt, boolean everyTable) throws SQLException, IOException {
        int steps = 20 + random.nextInt(30);
        for (int i = 0; i < steps; i++) {
            SimLaptop laptop = any(laptops);
            laptop.pass(random.nextInt(8) == 0 ? -Duration.ofHours(1).toMillis() : random.nextInt(1_500));
            switch (random.nextInt(12)) {
                case 0 -> create(laptop);
                case 1 -> delete(laptop);
                case 2 -> undo(laptop);
                case 9 -> settle(laptop);
                case 3, 4, 5 -> exchange(any(laptops), laptop);
                case 6, 7, 8 -> write(laptop);
                default -> set(laptop);
            }
        }
        settleDown(rebuilt, everyTable);
    }

    /** Everybody learns everything, in an order and portions of their own. */
    private void settleDown(SimLaptop rebuilt, boolean everyTable) throws SQLException, IOException {
        Map<ChangeId, byte[]> all = new HashMap<>();
        Set<String> used = new TreeSet<>();
        for (SimLaptop laptop : laptops) {
            for (byte[] line : laptop.lines()) {
                all.put(ChangeLine.read(line).id(), line);
            }
            used.addAll(laptop.used());
        }
        List<byte[]> lines = new ArrayList<>(all.values());
        for (SimLaptop laptop : laptops) {
            Collections.shuffle(lines, random);
            for (int from = 0; from < lines.size();) {
                int to = Math.min(lines.size(), from + 1 + random.nextInt(30));
                laptop.receive(lines.subList(from, to));
                from = random.nextInt(4) == 0 ? Math.max(from + 1, to - 3) : to;
            }
            laptop.receive(lines);
        }
        Collections.shuffle(lines, random);
        rebuilt.rebuild(lines, true);
        Set<String> tables = everyTable ? Schema.tables() : used;
        Map<String, String> expected = rebuilt.dump(tables);
        for (SimLaptop laptop : laptops) {
            assertEquals(rebuilt.stateCode(), laptop.stateCode());
            assertEquals(expected, laptop.dump(tables));
        }
        for (Map.Entry<RecordKey, Set<String>> entry : authored.entrySet()) {
            Set<String> lost = new TreeSet<>(entry.getValue());
            lost.removeAll(removed);
            lost.removeAll(rebuilt.words(entry.getKey()));
            assertEquals(Set.of(), lost, "words of " + entry.getKey() + " are neither shown nor in a conflict\n"
                    + rebuilt.life(entry.getKey()));
        }
    }

    private void exchange(SimLaptop from, SimLaptop to) throws SQLException, IOException {
        List<byte[]> lines = from.lines();
        if (lines.isEmpty()) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> to.receive(lines);
            case 1 -> to.receive(lines.subList(0, random.nextInt(lines.size()) + 1));
            case 2 -> {
                int at = random.nextInt(lines.size());
                to.receive(lines.subList(at, Math.min(lines.size(), at + 20)));
            }
            default -> {
                Collections.shuffle(lines, random);
                to.receive(lines.subList(0, random.nextInt(lines.size()) + 1));
            }
        }
    }

    private void create(SimLaptop laptop) throws SQLException {
        String type = random.nextInt(3) == 0
                ? any(TYPES)
                : any(List.of("session", "topic", "note", "decision", "document", "rfe"));
        RecordKey key = new RecordKey(type, new UUID(1, records.size()));
        records.add(key);
        Edit edit = new Edit("Add");
        Schema.fields(type).forEach((field, what) -> {
            if (random.nextInt(3) > 0) {
                edit.put(type, key.record(), field, value(key, field, what, ""));
            }
        });
        laptop.apply(edit);
    }

    private void set(SimLaptop laptop) throws SQLException {
        RecordKey key = known(laptop);
        if (key == null) {
            create(laptop);
            return;
        }
        List<Map.Entry<String, FieldType>> fields = new ArrayList<>(Schema.fields(key.type()).entrySet());
        Collections.shuffle(fields, random);
        Edit edit = new Edit("Change");
        for (Map.Entry<String, FieldType> field : fields.subList(0, Math.min(fields.size(), 1 + random.nextInt(3)))) {
            if (!field.getValue().longText()) {
                edit.put(key.type(), key.record(), field.getKey(), value(key, field.getKey(), field.getValue(),
                        laptop.text(key, field.getKey())));
            }
        }
        deliberately(laptop, List.of(key), edit);
    }

    /** Changes a long text as a writer does: what is gone afterwards was taken out on purpose. */
    private void write(SimLaptop laptop) throws SQLException {
        RecordKey key = known(laptop);
        List<String> fields = key == null
                ? List.of()
                : Schema.fields(key.type()).entrySet().stream().filter(field -> field.getValue().longText())
                        .map(Map.Entry::getKey).toList();
        if (key == null || fields.isEmpty()) {
            set(laptop);
            return;
        }
        String field = any(fields);
        String before = laptop.text(key, field);
        String after = rewritten(key, before);
        laptop.apply(new Edit("Write").put(key.type(), key.record(), field, after));
        Set<String> taken = SimLaptop.wordsOf(before);
        taken.removeAll(SimLaptop.wordsOf(after));
        removed.addAll(taken);
    }

    private String rewritten(RecordKey key, String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(7)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.set(at, word(key));
            case 2 -> lines.set(at, lines.get(at) + " " + word(key));
            case 3 -> lines.set(at, word(key) + " " + lines.get(at));
            case 4 -> {
                List<String> words = new ArrayList<>(Arrays.asList(lines.get(at).split(" ")));
                words.set(random.nextInt(words.size()), word(key));
                lines.set(at, String.join(" ", words));
            }
            case 5 -> lines.add(word(key));
            default -> lines.add(at, word(key) + " " + word(key));
        }
        return String.join("\n", lines);
    }

    private void delete(SimLaptop laptop) throws SQLException {
        RecordKey key = known(laptop);
        if (key != null) {
            // its parts go with it
            deliberately(laptop, records, new Edit("Delete").delete(key.type(), key.record()));
        }
    }

    private void undo(SimLaptop laptop) throws SQLException {
        if (!laptop.edits().isEmpty()) {
            UUID edit = random.nextBoolean() ? laptop.edits().getLast() : any(laptop.edits());
            Map<RecordKey, Set<String>> before = words(laptop, records);
            laptop.undo(edit);
            gone(before, words(laptop, records));
        }
    }

    private void settle(SimLaptop laptop) throws SQLException {
        List<Conflict> open = laptop.conflicts();
        if (open.isEmpty()) {
            set(laptop);
            return;
        }
        Conflict conflict = any(open);
        RecordKey key = new RecordKey(conflict.type(), conflict.id());
        deliberately(laptop, List.of(key), conflict.text() && random.nextBoolean()
                ? conflict.settle("Settle", conflict.merged())
                : conflict.settle("Settle", any(conflict.sides())));
    }

    /** What the user saw before and not after was taken away by their own doing. */
    private void deliberately(SimLaptop laptop, List<RecordKey> keys, Edit edit) throws SQLException {
        Map<RecordKey, Set<String>> before = words(laptop, keys);
        laptop.apply(edit);
        gone(before, words(laptop, keys));
    }

    private void gone(Map<RecordKey, Set<String>> before, Map<RecordKey, Set<String>> after) {
        before.forEach((key, words) -> {
            Set<String> taken = new TreeSet<>(words);
            taken.removeAll(after.getOrDefault(key, Set.of()));
            removed.addAll(taken);
        });
    }

    private static Map<RecordKey, Set<String>> words(SimLaptop laptop, List<RecordKey> keys) throws SQLException {
        Map<RecordKey, Set<String>> words = new HashMap<>();
        for (RecordKey key : keys) {
            words.put(key, laptop.words(key));
        }
        return words;
    }

    private @Nullable RecordKey known(SimLaptop laptop) throws SQLException {
        List<RecordKey> alive = new ArrayList<>();
        for (RecordKey key : records) {
            if (laptop.isAlive(key)) {
                alive.add(key);
            }
        }
        return alive.isEmpty() ? null : any(alive);
    }

    private @Nullable Object value(RecordKey key, String field, FieldType what, String before) {
        Class<?> type = what.javaType();
        if (random.nextInt(12) == 0) {
            return null;
        } else if (field.equals("position")) {
            return Position.between(before, "");
        } else if (type == String.class) {
            return word(key) + (what.longText() ? " " + word(key) + "\n" + word(key) : "");
        } else if (type == UUID.class) {
            return records.isEmpty() ? new UUID(3, 3) : any(records).record();
        } else if (type == Integer.class) {
            return random.nextInt(100);
        } else if (type == Long.class) {
            return random.nextLong();
        } else if (type == BigDecimal.class) {
            return new BigDecimal("12.50");
        } else if (type == Double.class) {
            return random.nextDouble();
        } else if (type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 1).plusDays(random.nextInt(300));
        }
        return Instant.parse("2026-03-29T01:00:00Z").plusSeconds(random.nextInt(90_000));
    }

    private String word(RecordKey key) {
        String word = "w" + nextWord++ + "x";
        authored.computeIfAbsent(key, _ -> new TreeSet<>()).add(word);
        return word;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
