package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the order, the repeats and the portions in which changes arrive, the tables come out the same. */
class FoldPropertyTest {
    private static final int SCHEDULES = Integer.getInteger("wheelhouse.schedules", 60);
    private static final String[] WORDS = {"cloud", "first", "tenant", "gate", "slo", "crawl", "walk", "run"};

    @TempDir
    Path folder;

    @Test
    void theSameChangesInAnyOrderMakeTheSameTables() throws Exception {
        long seed = Long.getLong("wheelhouse.seed", System.nanoTime());
        for (int schedule = 0; schedule < SCHEDULES; schedule++) {
            Random random = new Random(seed + schedule);
            List<Change> changes = authored(random);
            String straight = tablesAfter(List.of(changes), true, schedule + "a");
            List<List<Change>> portions = portions(changes, random);
            assertEquals(straight, tablesAfter(portions, false, schedule + "b"),
                    "seed " + seed + ", schedule " + schedule);
        }
    }

    @Test
    void theStateCodeDoesNotDependOnTheOrder() {
        List<Change> changes = new ArrayList<>(authored(new Random(1)));
        BigInteger straight = StateCode.add(BigInteger.ZERO, changes);
        Collections.shuffle(changes, new Random(2));
        BigInteger halves = StateCode.add(StateCode.add(BigInteger.ZERO, changes.subList(0, 5)),
                changes.subList(5, changes.size()));
        assertEquals(StateCode.shortForm(straight), StateCode.shortForm(halves));
    }

    /** Three laptops writing scalars, long texts and deletions, each having seen some of the others' changes. */
    private static List<Change> authored(Random random) {
        List<Change> all = new ArrayList<>();
        List<Set<ChangeId>> seen = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>());
        long[] seq = new long[3];
        for (int i = 0; i < 40; i++) {
            int author = random.nextInt(3);
            if (random.nextInt(4) == 0) {
                all.forEach(change -> seen.get(author).add(change.id()));
            }
            UUID record = new UUID(1, random.nextInt(2));
            String field = random.nextBoolean() ? "title" : "text";
            List<Change> known = all.stream()
                    .filter(change -> seen.get(author).contains(change.id()) && change.record().equals(record))
                    .toList();
            boolean delete = random.nextInt(8) == 0;
            List<Change> heads = delete
                    ? known.stream().filter(change -> !change.isDelete() && isHead(change, known)).toList()
                    : known.stream().filter(change -> field.equals(change.field()) && isHead(change, known)).toList();
            if (delete && heads.isEmpty()) {
                continue;
            }
            ChangeId id = new ChangeId("device" + author, ++seq[author]);
            String before = heads.isEmpty() ? "" : Values.toText(heads.getLast().value());
            Change change = new Change(id, new Stamp(1_000_000 + random.nextInt(5_000), 0), new UUID(2, i), "topic",
                    record, delete ? null : field,
                    delete ? "null" : Values.toJson(grow(before, random)),
                    heads.stream().map(Change::id).sorted().toList());
            all.add(change);
            seen.get(author).add(id);
        }
        return all;
    }

    private static boolean isHead(Change change, List<Change> known) {
        return known.stream().noneMatch(other -> !other.isDelete() && other.prev().contains(change.id()));
    }

    private static String grow(String text, Random random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        lines.add(random.nextInt(lines.size() + 1),
                WORDS[random.nextInt(WORDS.length)] + " " + WORDS[random.nextInt(WORDS.length)]);
        return String.join("\n", lines);
    }

    /** Shuffled, cut into portions, some of them given again. */
    private static List<List<Change>> portions(List<Change> changes, Random random) {
        List<Change> shuffled = new ArrayList<>(changes);
        Collections.shuffle(shuffled, random);
        List<List<Change>> portions = new ArrayList<>();
        for (int from = 0; from < shuffled.size();) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(8));
            portions.add(shuffled.subList(from, to));
            from = random.nextInt(3) == 0 ? Math.max(from + 1, to - 2) : to;
        }
        portions.add(shuffled.subList(0, shuffled.size() / 2));
        portions.add(shuffled);
        return portions;
    }

    private String tablesAfter(List<List<Change>> portions, boolean fresh, String name) throws Exception {
        Path workspace = folder.resolve(name);
        java.nio.file.Files.createDirectories(workspace);
        try (Database database = Database.open(workspace); Statements statements = new Statements(database.writer())) {
            Tables tables = new Tables(database.writer(), statements, fresh);
            BigInteger sum = BigInteger.ZERO;
            for (List<Change> portion : portions) {
                sum = StateCode.add(sum, tables.fold(portion, _ -> {
                }));
                database.writer().commit();
            }
            Map<String, String> shown = new HashMap<>();
            shown.put("rows", dump(database.writer(), "select * from topic order by id"));
            shown.put("conflicts", dump(database.writer(),
                    "select type, id, field, clash from log_conflict order by type, id, field"));
            shown.put("heads",
                    dump(database.writer(), "select device, seq, head from log_change order by device, seq"));
            return shown + StateCode.shortForm(sum);
        }
    }

    private static String dump(Connection connection, String sql) throws SQLException {
        StringBuilder out = new StringBuilder();
        try (PreparedStatement select = connection.prepareStatement(sql); ResultSet found = select.executeQuery()) {
            while (found.next()) {
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    out.append(found.getString(i)).append('|');
                }
                out.append('\n');
            }
        }
        return out.toString();
    }
}
