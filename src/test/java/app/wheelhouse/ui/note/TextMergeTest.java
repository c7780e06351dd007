package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextMergeTest {
    @Test
    void onlyWhatDiffersIsTouched() {
        assertEquals(List.of(), TextMerge.edits("a\nb", "a\nb"));
        assertEquals(List.of(TextEdit.caretAt(6, 6, "y", 7), TextEdit.caretAt(1, 1, "x", 2)),
                TextMerge.edits("a\nb\nc\nd", "ax\nb\nc\nyd"));
        assertEquals(List.of(TextEdit.caretAt(1, 1, "\nb", 3)), TextMerge.edits("a", "a\nb"));
        assertEquals(List.of(TextEdit.caretAt(2, 4, "", 2)), TextMerge.edits("a\nb\nc", "a\nc"));
    }

    @Test
    void aSurrogatePairIsReplacedAsAWhole() {
        assertEquals(List.of(TextEdit.caretAt(0, 2, "👎", 2)), TextMerge.edits("👍", "👎"));
    }

    @Test
    void theEditsAlwaysLeadToTheOtherText() {
        long seed = 7;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String before = text(random);
            String after = text(random);
            String made = before;
            for (TextEdit edit : TextMerge.edits(before, after)) {
                made = edit.applyTo(made);
            }
            assertEquals(after, made, "seed " + seed + " round " + i);
        }
    }

    @Test
    void changesOfDifferentLinesComeTogether() {
        assertEquals("A\nb\nc\nD", TextMerge.merge("a\nb\nc\nd", "A\nb\nc\nd", "a\nb\nc\nD"));
        assertEquals("a\nB\nC\nd", TextMerge.merge("a\nb\nc\nd", "a\nB\nc\nd", "a\nb\nC\nd"));
        assertEquals("new\na\nb\nlast", TextMerge.merge("a\nb", "a\nb\nlast", "new\na\nb"));
        assertEquals("a\nc", TextMerge.merge("a\nb\nc", "a\nb\nc", "a\nc"));
    }

    @Test
    void changesOfDifferentWordsOfALineComeTogether() {
        assertEquals("a: send it @AKS due 2026-11-27",
                TextMerge.merge("a: send @AKS due fri", "a: send it @AKS due fri", "a: send @AKS due 2026-11-27"));
    }

    @Test
    void whereBothChangedTheSameWordsNothingIsLost() {
        assertEquals("mine\ntheirs", TextMerge.merge("old", "mine", "theirs"));
        assertEquals("a\nfoo\nbar", TextMerge.merge("a", "a\nfoo", "a\nbar"));
        assertEquals("a\nsame", TextMerge.merge("a", "a\nsame", "a\nsame"));
        assertEquals("theirs", TextMerge.merge("", "", "theirs"));
        assertEquals("mine", TextMerge.merge("", "mine", ""));
    }

    @Test
    void anUntouchedSideGivesTheOther() {
        Random random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            String base = text(random);
            String changed = text(random);
            assertEquals(changed, TextMerge.merge(base, base, changed));
            assertEquals(changed, TextMerge.merge(base, changed, base));
        }
    }

    @Test
    void everyLineTypedSurvivesWhateverArrives() {
        long seed = 13;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String base = text(random);
            String theirs = text(random);
            String mine = insert(base, random.nextInt(base.split("\n", -1).length + 1), "typed " + i);
            String merged = TextMerge.merge(base, mine, theirs);
            assertTrue(merged.lines().anyMatch(("typed " + i)::equals), "seed " + seed + ": " + merged);
        }
    }

    private static String insert(String text, int at, String line) {
        List<String> lines = Arrays.stream(text.split("\n", -1)).collect(Collectors.toList());
        lines.add(Math.min(at, lines.size()), line);
        return String.join("\n", lines);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(8), 0, 5).mapToObj(i -> "abcde".substring(i, i + 1).repeat(1 + i % 3))
                .collect(Collectors.joining("\n"));
    }
}
