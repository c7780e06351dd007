package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines are written with {@code |} for the caret and {@code [ }…{@code ]} for a selection; {@code ⏎} is a line break. */
class TypingTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, value = {"- one|;- one⏎- |",
            "- one| two;- one⏎- |two", "    * one|;    * one⏎    * |", "1. one|;1. one⏎2. |", "9) one|;9) one⏎10) |",
            "- [ ] one|;- [ ] one⏎- [ ] |", "- [x] one|;- [x] one⏎- [ ] |", "> one|;> one⏎> |", ">one|;>one⏎> |",
            "> > one|;> > one⏎> > |", "- a: do|;- a: do⏎- |", "- |one;- ⏎- |one"})
    void enterContinuesAListACheckListAndAQuote(String before, String after) {
        assertEquals(after, typed(before, Typing.enter(line(before), caret(before))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, value = {"- |;|", "3. |;|", "- [ ] |;|",
            "> |;|", "    - |;- |", "        - [ ] |;    - [ ] |"})
    void enterOnAnEmptyItemEndsIt(String before, String after) {
        assertEquals(after, typed(before, Typing.enter(line(before), caret(before))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, value = {"plain|", "a: do|", "# head|", "|",
            "|- one", "-|", "d: |", "1.|"})
    void elsewhereEnterIsALineBreak(String before) {
        assertEquals(Optional.empty(), Typing.enter(line(before), caret(before)));
    }

    @Test
    void tabMovesListItemsInAndOut() {
        assertEquals("    - a|", typed("- a|", Typing.indent("- a", 3)));
        assertEquals("    1. [ ] a|", typed("1. [ ] a|", Typing.indent("1. [ ] a", 8)));
        assertEquals(Optional.empty(), Typing.indent("plain", 2));
        assertEquals("- a|", typed("    - a|", Typing.outdent("    - a", 7)));
        assertEquals("|- a", typed("  |- a", Typing.outdent("  - a", 2)));
        assertEquals("p|", typed("\tp|", Typing.outdent("\tp", 2)));
        assertEquals(Optional.empty(), Typing.outdent("- a", 3));
        assertEquals(Optional.empty(), Typing.outdent("", 0));
    }

    @Test
    void whatMakesALineSpecialIsTakenAwayLevelByLevel() {
        assertEquals("|a", typed("- [ ] |a", Optional.of(Typing.unmark("- [ ] a", 6))));
        assertEquals("- |a", typed("    - |a", Optional.of(Typing.unmark("    - a", 6))));
        assertEquals("|do", typed("a: |do", Optional.of(Typing.unmark("a: do", 3))));
        assertEquals("|a", typed("> |a", Optional.of(Typing.unmark("> a", 2))));
    }

    @Test
    void aBoxIsTickedAndCleared() {
        assertEquals("- [x] a|", typed("- [ ] a|", Typing.tick("- [ ] a", 7)));
        assertEquals("|1. [ ] a", typed("|1. [X] a", Typing.tick("1. [X] a", 0)));
        assertEquals(Optional.empty(), Typing.tick("- a [ ]", 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', ignoreLeadingAndTrailingWhitespace = false, value = {"a |b;a **|**b",
            "a [word] b;a **[word]** b", "a **[word]** b;a [word] b", "a [**word**] b;a [word] b", "a **|** b;a | b",
            "a **word|** b;a **word**| b", "|;**|**", "[👩🏽‍💻];**[👩🏽‍💻]**"})
    void emphasisIsPutOnAndTakenOff(String before, String after) {
        int start = before.indexOf(before.contains("[") ? '[' : '|');
        int end = before.contains("[") ? before.indexOf(']') - 1 : start;
        String line = before.replaceAll("[\\[\\]|]", "");
        TextEdit edit = Typing.emphasise(line, start, end, "**");
        String now = edit.applyTo(line);
        assertEquals(after,
                edit.anchor() == edit.caret()
                        ? now.substring(0, edit.caret()) + "|" + now.substring(edit.caret())
                        : now.substring(0, edit.anchor()) + "[" + now.substring(edit.anchor(), edit.caret()) + "]"
                                + now.substring(edit.caret()));
    }

    private static String line(String before) {
        return before.replace("|", "");
    }

    private static int caret(String before) {
        return before.indexOf('|');
    }

    private static String typed(String before, Optional<TextEdit> edit) {
        String after = edit.orElseThrow().applyTo(line(before));
        int caret = edit.orElseThrow().caret();
        return (after.substring(0, caret) + "|" + after.substring(caret)).replace('\n', '⏎');
    }
}
