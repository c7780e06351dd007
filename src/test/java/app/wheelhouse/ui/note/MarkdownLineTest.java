package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.ui.note.MarkdownLine.Prefix;
import java.text.BreakIterator;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownLineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '"', value = {
            "plain words|PARAGRAPH", "# One|HEADING_1", "## Two|HEADING_2", "### Three|HEADING_3",
            "###### Six|HEADING_3", "####### seven|PARAGRAPH", "#tag first|PARAGRAPH", "#|PARAGRAPH", "# |HEADING_1",
            "   # three spaces|HEADING_1", "- a|BULLET", "* a|BULLET", "+ a|BULLET", "    - deep|BULLET", "-|PARAGRAPH",
            "-a|PARAGRAPH", "1. a|NUMBERED", "12) a|NUMBERED", "1.a|PARAGRAPH", "- [ ] a|TODO", "- [x] a|DONE",
            "- [X] a|DONE", "- [ ]|TODO", "- [y] a|BULLET", "- [ ]a|BULLET", "1. [ ] a|TODO", "> a|QUOTE", ">a|QUOTE",
            "> > a|QUOTE", "---|RULE", "* * *|RULE", "___|RULE", "--|PARAGRAPH", "- - -|RULE", "```|FENCE",
            "```java|FENCE", "~~~|FENCE", "```a```|PARAGRAPH", "``|PARAGRAPH", "d: yes|DECISION", "a: do|ACTION",
            "o: no|OBJECTION", "q: \"so\"|RECEIPT", "p: later|PARKED", "A: do|ACTION", "  a: do|ACTION",
            "- a: do|ACTION", "a:|ACTION", "a:do|ACTION", "d:/file|PARAGRAPH", "p:\\\\x|PARAGRAPH", "b: do|PARAGRAPH",
            "aa: do|PARAGRAPH", "a : do|PARAGRAPH",
            "- [ ] a: do|ACTION", "1. d: yes|DECISION", "• a: do|ACTION", "> a: do|QUOTE"})
    void everyLineIsOfOneKind(String line, LineKind kind) {
        assertEquals(kind, MarkdownLine.of(line, "").kind());
    }

    @Test
    void aLineOfSpacesIsBlank() {
        assertEquals(new MarkdownLine(LineKind.BLANK, List.of(), Prefix.NONE, "", false), MarkdownLine.of(" \t ", ""));
        assertEquals(LineKind.BLANK, MarkdownLine.of("", "").kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {"# One|2|0|#", "## Two|3|0|##",
            "- a|2|0|-", "    - a|6|4|-", "\t- a|3|4|-", "10. a|4|0|10.", "- [ ] a|6|0|-", "- [x]|5|0|-", "> a|2|0|>",
            "> > a|4|0|>", "a: do|3|0|a", "D:  yes|4|0|d", "- a: do|5|0|a", "a:|2|0|a", "a:do|2|0|a",
            "- [ ] a: do|9|0|a", "words|0|0|"})
    void whatSaysTheKindIsThePrefix(String line, int length, int indent, String sign) {
        assertEquals(new Prefix(length, indent, sign == null ? "" : sign), MarkdownLine.of(line, "").prefix());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
            "one **two** three|one [mark:**][strong:two][mark:**] three",
            "__two__|[mark:__][strong:two][mark:__]",
            "_em_ and *em*|[mark:_][emphasis:em][mark:_] and [mark:*][emphasis:em][mark:*]",
            "~~gone~~|[mark:~~][struck:gone][mark:~~]", "~one~|~one~",
            "snake_case_name|snake_case_name", "2 * 3 * 4|2 * 3 * 4", "**open|**open", "a ** b **|a ** b **",
            "`code` x|[mark:`][code:code][mark:`] x", "``a`b``|[mark:``][code:a`b][mark:``]", "`open|`open",
            "`**not bold**`|[mark:`][code:**not bold**][mark:`]", "\\*not\\*|[mark:\\]*not[mark:\\]*",
            "[words](http://x.y)|[mark:[][link:words][mark:](][address:http://x.y][mark:)]", "[words]|[words]",
            "![pic](a.png)|[mark:![][link:pic][mark:](][address:a.png][mark:)]",
            "see https://x.y/z.|see [link:https://x.y/z].", "<https://x.y>|[mark:<][link:https://x.y][mark:>]",
            "(https://x.y)|([link:https://x.y])", "@AKS says|[person:@AKS] says", "mail me@x.y|mail me@x.y",
            "(@Head-of-Product)|([person:@Head-of-Product])", "@|@", "ask @AKS, then|ask [person:@AKS], then",
            "#azure #2|[hashtag:#azure] #2", "C# and a#b|C# and a#b", "due fri|due fri"})
    void charactersLookAsMarkdownSays(String line, String shown) {
        assertEquals(shown, show(line));
    }

    @Test
    void boldAndItalicNestAndOverlapAsInCommonMark() {
        assertEquals("[mark:*][mark+emphasis:**][strong+emphasis:both][mark+emphasis:**][mark:*]", show("***both***"));
        assertEquals("[mark:**][strong:a ][mark+strong:_][strong+emphasis:b][mark+strong:_][strong: c][mark:**]",
                show("**a _b_ c**"));
        assertEquals("[mark:*][emphasis:a][mark:*]*", show("*a**"));
        assertEquals("*a *[mark:*][emphasis:b][mark:*]", show("*a **b*"));
        assertEquals(
                "[mark:*][emphasis:foo][mark+emphasis:**][strong+emphasis:bar][mark+emphasis:**][emphasis:baz][mark:*]",
                show("*foo**bar**baz*"));
    }

    @Test
    void emphasisWorksWithinLinksAndHeadings() {
        assertEquals("[mark:[][mark+link:**][strong+link:a][mark+link:**][mark:](][address:b][mark:)]",
                show("[**a**](b)"));
        assertEquals("[mark+prefix:#][prefix: ][heading:a ][mark+heading:_][heading+emphasis:b][mark+heading:_]",
                show("# a _b_"));
    }

    @ParameterizedTest
    @CsvSource({"fri", "Friday", "next mon", "2026-12-01", "today", "tomorrow", "next week", "1.12.", "12/1", "3 dec",
            "dec 3", "1.12.2026"})
    void aCaptureLineShowsWhenItIsDue(String when) {
        String line = "a: do it due " + when + " or else";
        Span due = MarkdownLine.of(line, "").spans().stream().filter(s -> s.looks().contains(Look.DUE)).findFirst()
                .orElseThrow();
        assertEquals("due " + when, line.substring(due.start(), due.end()) + (when.endsWith(".") ? "." : ""));
    }

    @Test
    void aDateOnlyMattersInACaptureAndNotInCode() {
        assertEquals("[mark+prefix:a][prefix:: ]overdue fridge, residue mon", show("a: overdue fridge, residue mon"));
        assertEquals("[mark+prefix:a][prefix:: ][mark:`][code:due fri][mark:`]", show("a: `due fri`"));
        assertEquals("[mark+prefix:a][prefix:: ]x [due:due fri] [person:@AKS] [hashtag:#cost]",
                show("a: x due fri @AKS #cost"));
    }

    @Test
    void aNameOfSeveralWordsIsHighlightedAsFarAsItIsKnown() {
        Mentions known = text -> text.startsWith("Head of Product") ? "Head of Product".length() : 0;
        Span who = MarkdownLine.of("a: draft @Head of Product due fri", "", known).spans().stream()
                .filter(span -> span.looks().contains(Look.PERSON)).findFirst().orElseThrow();
        assertEquals(new Span(9, 25, who.looks()), who);
        Span unknown = MarkdownLine.of("a: draft @Head of Sales due fri", "", known).spans().stream()
                .filter(span -> span.looks().contains(Look.PERSON)).findFirst().orElseThrow();
        assertEquals(new Span(9, 14, unknown.looks()), unknown);
    }

    @Test
    void aPrefixThatNothingFollowsKeepsOneCharacterToGiveTheLineItsHeight() {
        assertEquals("[mark+prefix:-][stub: ]", show("- "));
        assertEquals("[mark+prefix:a][stub::]", show("a:"));
        assertEquals("[mark+prefix:#][heading+stub: ]", show("# "));
        assertEquals("[stub:>]", show(">"));
    }

    @Test
    void aFenceHoldsUntilItsOwnKindClosesIt() {
        assertEquals("```", MarkdownLine.of("```java", "").fence());
        assertEquals("````", MarkdownLine.of("````", "").fence());
        MarkdownLine code = MarkdownLine.of("# **no** heading", "```");
        assertEquals(LineKind.CODE, code.kind());
        assertEquals("```", code.fence());
        assertEquals("", MarkdownLine.of("```", "```").fence());
        assertEquals("", MarkdownLine.of("  `````  ", "```").fence());
        assertEquals("```", MarkdownLine.of("~~~", "```").fence());
        assertEquals("````", MarkdownLine.of("```", "````").fence());
        assertEquals("```", MarkdownLine.of("``` x", "```").fence());
        assertEquals("```", MarkdownLine.of("", "```").fence());
    }

    @Test
    void theFirstLetterSaysWhichWayALineReads() {
        assertTrue(MarkdownLine.of("- שלום", "").rightToLeft());
        assertTrue(MarkdownLine.of("a: 12 שלום and more", "").rightToLeft());
        assertTrue(MarkdownLine.of("مرحبا", "").rightToLeft());
        assertFalse(MarkdownLine.of("hello שלום", "").rightToLeft());
        assertFalse(MarkdownLine.of("123", "").rightToLeft());
    }

    @Test
    void emojiAndCombiningCharactersAreNeverCutInTwo() {
        assertEquals("👩🏽‍💻 [mark:**][strong:é👍🏽][mark:**] [person:@Ágnes]",
                show("👩🏽‍💻 **é👍🏽** @Ágnes"));
        assertEquals("a[mark:**][strong:b][mark:**́] c", show("a**b**́ c"));
    }

    @Test
    void anyTextAtAllGivesOrderedSpansOnWholeCharacters() {
        long seed = 20_261_123;
        Random random = new Random(seed);
        String[] pieces = {"*", "**", "_", "~~", "`", "[", "](", ")", "#", "@", "a:", "- ", "[ ] ", "> ", "\\", " ",
                "word", "due fri", "👩🏽‍💻", "é", "שלום", "http://x.y", "<", "!", "1. ", "\t"};
        for (int i = 0; i < 5_000; i++) {
            String line = random.ints(random.nextInt(14), 0, pieces.length).mapToObj(p -> pieces[p])
                    .collect(Collectors.joining());
            assertOrdered(line, "seed " + seed + ": " + line);
        }
    }

    private static void assertOrdered(String line, String message) {
        TreeSet<Integer> boundaries = new TreeSet<>();
        BreakIterator characters = BreakIterator.getCharacterInstance();
        characters.setText(line);
        for (int at = characters.first(); at != BreakIterator.DONE; at = characters.next()) {
            boundaries.add(at);
        }
        int end = 0;
        for (Span span : MarkdownLine.of(line, "").spans()) {
            assertTrue(span.start() >= end && span.end() > span.start() && span.end() <= line.length(), message);
            assertTrue(boundaries.contains(span.start()) && boundaries.contains(span.end()), message + " " + span);
            end = span.end();
        }
    }

    @Test
    void hostileLinesTakeNoTime() {
        for (String piece : new String[]{"[", "`", "*a ", "_a*", "**", "](", "@", "a**b", "~~a ", "\\", "<", "((", ">",
                "- ", "#", "due "}) {
            String line = piece.repeat(MarkdownLine.LONGEST / piece.length());
            assertTimeout(Duration.ofSeconds(2), () -> MarkdownLine.of(line, ""), piece);
        }
        assertEquals(0, MarkdownLine.of("*a* ".repeat(MarkdownLine.LONGEST), "").spans().size());
    }

    /** The line with its looks in brackets. */
    private static String show(String line) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (Span span : MarkdownLine.of(line, "").spans()) {
            shown.append(line, at, span.start()).append('[')
                    .append(span.looks().stream().map(look -> look.styleClass().substring(5))
                            .collect(Collectors.joining("+")))
                    .append(':').append(line, span.start(), span.end()).append(']');
            at = span.end();
        }
        return shown.append(line.substring(at)).toString();
    }
}
