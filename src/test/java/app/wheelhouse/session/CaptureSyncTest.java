package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Records following the lines they were captured from. */
class CaptureSyncTest {
    private final CaptureGrammar grammar = new CaptureGrammar(LocalDate.of(2026, 11, 23), RosterTest.ROSTER);

    @Test
    void aNewLineMakesARecord() {
        assertEquals(List.of("create a: two"), steps("a: one", "a: one\na: two"));
    }

    @Test
    void aDeletedLineTakesItsRecordAway() {
        assertEquals(List.of("delete 0"), steps("a: one\na: two", "a: two"));
        assertEquals(List.of("delete 0", "delete 1"), steps("a: one\na: two", ""));
    }

    @Test
    void anEditedLineTakesItsRecordAlong() {
        assertEquals(List.of("update 0 a: topology plan @AKS"), steps("a: topology plan", "a: topology plan @AKS"));
    }

    @Test
    void aLineRewrittenInPlaceKeepsItsRecord() {
        assertEquals(List.of("update 1 a: zzz"), steps("a: one\na: two\na: three", "a: one\na: zzz\na: three"));
    }

    @Test
    void nothingChangesForTheSameLines() {
        assertEquals(List.of(), steps("a: one\nd: two", "words\n\na: one\nmore words\n  d: two  \n"));
    }

    @Test
    void movedLinesKeepTheirRecords() {
        assertEquals(List.of(), steps("a: one\na: two\nd: three", "d: three\na: two\na: one"));
    }

    @Test
    void aLineMovedAndEditedKeepsItsRecord() {
        assertEquals(List.of("update 0 a: topology proposal for the site due fri"),
                steps("a: topology proposal for the site\nd: x\nd: y",
                        "d: x\nd: y\na: topology proposal for the site due fri"));
    }

    @Test
    void equalLinesStayTwoRecords() {
        assertEquals(List.of("create a: one"), steps("a: one", "a: one\na: one"));
        assertEquals(List.of(), steps("a: one\na: one", "a: one\na: one"));
        assertEquals(1, steps("a: one\na: one", "a: one").size());
    }

    @Test
    void editingOneOfTwoEqualLinesLeavesTheOtherAlone() {
        assertEquals(List.of("update 0 a: one more"), steps("a: one\na: one", "a: one more\na: one"));
        assertEquals(List.of("update 1 a: one more"), steps("a: one\na: one", "a: one\na: one more"));
    }

    @Test
    void anotherKindIsAnotherRecord() {
        assertEquals(List.of("delete 0", "create d: one"), steps("a: one", "d: one"));
    }

    @Test
    void aNewLineBeforeAnEditedOneDoesNotTakeItsRecord() {
        assertEquals(List.of("create a: quite another thing", "update 0 a: topology plans"),
                steps("a: topology plan", "a: quite another thing\na: topology plans"));
    }

    @Test
    void recordsWhoseLineIsGoneFromTheTextComeLast() {
        List<CaptureSync.Captured> records = List.of(captured("lost", "a: lost"), captured("b", "a: b"),
                captured("a", "a: a"));
        assertEquals(List.of(id("a"), id("b"), id("lost")), CaptureSync
                .inOrder(records, grammar.parse("a: a\na: b")).stream().map(CaptureSync.Captured::id).toList());
    }

    @Test
    void aWholeNotePastedAnewIsHandledQuickly() {
        String before = lines(0, 3000);
        String after = lines(1500, 4500);
        List<CaptureSync.Step> steps = CaptureSync.between(records(before), grammar.parse(after));
        assertTrue(steps.stream().noneMatch(CaptureSync.Create.class::isInstance));
        assertEquals(1500, steps.size());
    }

    @Test
    void randomEditsNeverLoseOrDoubleARecord() {
        long seed = System.nanoTime();
        System.err.println("CaptureSyncTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<String> lines = new ArrayList<>();
            Map<UUID, String> records = new HashMap<>();
            List<CaptureSync.Captured> stored = new ArrayList<>();
            for (int edit = 0; edit < 25; edit++) {
                List<CaptureSync.Captured> before = CaptureSync.inOrder(stored,
                        grammar.parse(String.join("\n", lines)));
                List<String> earlier = List.copyOf(lines);
                change(lines, random);
                List<CaptureLine> parsed = grammar.parse(String.join("\n", lines));
                apply(CaptureSync.between(before, parsed), records);
                assertEquals(sorted(parsed.stream().map(CaptureLine::line).toList()),
                        sorted(List.copyOf(records.values())), () -> "seed " + seed);
                for (CaptureSync.Captured record : before) {
                    String line = record.line();
                    boolean untouched = Collections.frequency(earlier, line) == 1
                            && Collections.frequency(lines, line) == 1;
                    if (untouched) {
                        assertEquals(line, records.get(record.id()), () -> "seed " + seed);
                    }
                }
                stored = records.entrySet().stream()
                        .map(entry -> new CaptureSync.Captured(entry.getKey(), kind(entry.getValue()),
                                entry.getValue()))
                        .collect(Collectors.toCollection(ArrayList::new));
            }
        }
    }

    private static void apply(List<CaptureSync.Step> steps, Map<UUID, String> records) {
        for (CaptureSync.Step step : steps) {
            switch (step) {
                case CaptureSync.Create(CaptureLine line) -> records.put(UUID.randomUUID(), line.line());
                case CaptureSync.Update(CaptureSync.Captured record, CaptureLine line) -> {
                    assertEquals(record.kind(), line.kind());
                    records.put(record.id(), line.line());
                }
                case CaptureSync.Delete(CaptureSync.Captured record) -> records.remove(record.id());
            }
        }
    }

    private static void change(List<String> lines, Random random) {
        int changes = random.nextInt(1, 4);
        for (int i = 0; i < changes; i++) {
            int at = lines.isEmpty() ? 0 : random.nextInt(lines.size());
            switch (lines.isEmpty() ? 0 : random.nextInt(7)) {
                case 0, 1 -> lines.add(at, line(random));
                case 2 -> lines.remove(at);
                case 3 -> lines.set(at, lines.get(at) + " " + word(random));
                case 4 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
                case 5 -> lines.add(at, lines.get(at));
                default -> lines.set(at, line(random));
            }
        }
    }

    private static String line(Random random) {
        String marker = List.of("a: ", "d: ", "o: ", "q: ", "p: ", "").get(random.nextInt(6));
        return marker + word(random) + " " + word(random);
    }

    private static String word(Random random) {
        return List.of("plan", "topology", "site", "budget", "@AKS", "due fri", "#x").get(random.nextInt(7));
    }

    private List<String> steps(String before, String after) {
        return CaptureSync.between(records(before), grammar.parse(after)).stream().map(step -> switch (step) {
            case CaptureSync.Create(CaptureLine line) -> "create " + line.line();
            case CaptureSync.Update(CaptureSync.Captured record, CaptureLine line) -> "update " + number(record) + " "
                    + line.line();
            case CaptureSync.Delete(CaptureSync.Captured record) -> "delete " + number(record);
        }).toList();
    }

    private List<CaptureSync.Captured> records(String note) {
        List<CaptureSync.Captured> records = new ArrayList<>();
        for (CaptureLine line : grammar.parse(note)) {
            records.add(new CaptureSync.Captured(new UUID(0, records.size()), line.kind(), line.line()));
        }
        return records;
    }

    private static String lines(int from, int to) {
        StringBuilder note = new StringBuilder();
        for (int i = from; i < to; i++) {
            note.append("a: item number ").append(i).append('\n');
        }
        return note.toString();
    }

    private static long number(CaptureSync.Captured record) {
        return record.id().getLeastSignificantBits();
    }

    private static CaptureSync.Captured captured(String name, String line) {
        return new CaptureSync.Captured(id(name), kind(line), line);
    }

    private static CaptureKind kind(String line) {
        return CaptureKind.of(line.charAt(0)).orElseThrow();
    }

    private static List<String> sorted(List<String> lines) {
        return lines.stream().sorted().toList();
    }
}
