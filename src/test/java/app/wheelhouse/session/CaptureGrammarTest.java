package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.wheelhouse.decision.DecisionState;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a note that become records. */
class CaptureGrammarTest {
    private final CaptureGrammar grammar = new CaptureGrammar(LocalDate.of(2026, 11, 23), RosterTest.ROSTER);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "d: staged plan approved | DECISION",
            "a: topology proposal | ACTION",
            "o: too expensive | OBJECTION",
            "q: it works | QUOTE",
            "p: pricing | PARKED",
            "A: topology proposal | ACTION",
            "a:topology proposal | ACTION",
            "- a: topology proposal | ACTION",
            "* a: topology proposal | ACTION",
            "+ a: topology proposal | ACTION",
            "1. a: topology proposal | ACTION",
            "2) a: topology proposal | ACTION",
            "• a: topology proposal | ACTION",
            "- [ ] a: topology proposal | ACTION",
            "- [x] a: topology proposal | ACTION",
            "[ ] a: topology proposal | ACTION",
            "`    - a: topology proposal` | ACTION",
            "`\ta: topology proposal` | ACTION",
            "`\u00a0a: topology proposal` | ACTION"})
    void aMarkerAtTheStartOfALineMakesItsKind(String line, CaptureKind kind) {
        assertEquals(List.of(kind), grammar.parse(line).stream().map(CaptureLine::kind).toList());
    }

    @ParameterizedTest(name = "‹{0}›")
    @ValueSource(strings = {"", "a:", "a:   ", "- a:", "a topology proposal", "x: unknown", "data: value", "see a: b",
            "> a: quoted", "`a: code`", "ab: c", "# a: heading", "a://host/path", "d:\\temp", "a : b", "| a: b |",
            "-a: b", "**a:** b"})
    void otherLinesMakeNothing(String line) {
        assertEquals(List.of(), grammar.parse(line));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "a: topology proposal @AKS due fri | topology proposal",
            "a: @AKS topology proposal | topology proposal",
            "a: @AKS: topology proposal, due fri | topology proposal",
            "a: topology proposal (@AKS, due fri) | topology proposal",
            "a: topology proposal – @AKS – due fri #p0 | topology proposal",
            "a: topology #cloud proposal | topology cloud proposal",
            "a: tell @President about it | tell President about it",
            "a: tell @\"Head of Product\" about it | tell Head of Product about it",
            "a: send by due fri the slides | send by the slides",
            "a: slides due fri, then rest | slides, then rest",
            "a: payment due soon | payment due soon",
            "a: overdue fri list | overdue fri list",
            "a: mail x@y.org about C#7 and /#frag | mail x@y.org about C#7 and /#frag",
            "a: fix issue #12 | fix issue #12",
            "a: review \"Plan due fri #x @AKS\" | review \"Plan due fri #x @AKS\"",
            "a: run `git log @AKS` | run `git log @AKS`",
            "a: done. | done.",
            "a: is it? | is it?",
            "a:   much    space   | much space",
            "a: @AKS due fri | @AKS due fri",
            "a: #p0 | #p0",
            "a: pros/cons (short) @AKS | pros/cons (short)",
            "a: מסמך עבור @AKS | מסמך עבור"})
    void theTitleIsWhatIsLeft(String line, String title) {
        assertEquals(title, only(line).title());
    }

    @Test
    void aLineIsReadInFull() {
        String note = "before\r\n- [ ] a: topology proposal @AKS due fri #Cloud #p0 #cloud\r\nafter";
        CaptureLine line = only(note);
        assertEquals(new CaptureLine(CaptureKind.ACTION,
                "- [ ] a: topology proposal @AKS due fri #Cloud #p0 #cloud", "topology proposal", "",
                List.of(new CaptureLine.Mention("AKS", List.of(id("AKS/Apollo leads")))), LocalDate.of(2026, 11, 27),
                List.of("cloud", "p0"), line.spans(), "", 8, 65), line);
        assertEquals(id("AKS/Apollo leads"), line.person());
        assertEquals("cloud p0", line.tagText());
        assertEquals(List.of("MARKER a:", "PERSON @AKS", "DUE due fri", "TAG #Cloud", "TAG #p0", "TAG #cloud"),
                spans(note, line));
    }

    @Test
    void unclearMentionsAreShownAsSuch() {
        String note = "a: slides @Head @nobody";
        CaptureLine line = only(note);
        assertEquals(List.of("MARKER a:", "UNCLEAR_PERSON @Head", "UNCLEAR_PERSON @nobody"), spans(note, line));
        assertNull(line.person());
        assertEquals(2, line.mentions().getFirst().candidates().size());
        assertEquals(List.of(), line.mentions().getLast().candidates());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"a: x due fri | 2026-11-27", "a: x due: fri | 2026-11-27",
            "a: x DUE Friday | 2026-11-27", "a: x due by 1 dec | 2026-12-01", "a: x due on 2026-12-01. | 2026-12-01",
            "a: x due before eow | 2026-11-27", "a: x (due tomorrow) | 2026-11-24", "a: due in 2 weeks x | 2026-12-07",
            "a: x due fri due mon | 2026-11-27", "a: due diligence due fri | 2026-11-27"})
    void theDueDayIsRead(String line, LocalDate due) {
        assertEquals(due, only(line).due());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "q: \"Storage is the bottleneck\" @President | Storage is the bottleneck | President",
            "q: \"Storage is the bottleneck\" @nobody | Storage is the bottleneck | nobody",
            "q: @President: \"Storage is the bottleneck\" | Storage is the bottleneck | President",
            "q: “Storage is the bottleneck” — Azure Hardware lead | Storage is the bottleneck | Azure Hardware lead",
            "q: President: \"We go\" | We go | President",
            "q: „Das ist so“ – President | Das ist so | President",
            "q: «C'est ça» -- Field | C'est ça | Field",
            "q: We go all in — President | We go all in | President",
            "q: We go all in @President | We go all in | President",
            "q: We go all in | We go all in | ``",
            "q: the so-called \"cloud\" is somebody else's computer in a hall | the so-called \"cloud\" is somebody else's computer in a hall | ``",
            "q: \"All in, #1 due fri\" @AKS | All in, #1 due fri | AKS/Apollo leads"})
    void aQuoteHasItsWordsAndItsSpeaker(String line, String words, String speaker) {
        CaptureLine quote = only(line);
        assertEquals(words, quote.title());
        assertEquals(speaker, quote.speaker());
    }

    @Test
    void onlyQuotesHaveASpeaker() {
        assertEquals("", only("a: ask @President").speaker());
        assertEquals("ask — then act", only("a: ask — then act").title());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {"d: staged plan approved | ACCEPTED", "d: we go with core first | ACCEPTED",
            "d: lift and shift rejected | REJECTED", "d: budget not approved | REJECTED",
            "d: No-go for site 3 | REJECTED",
            "d: pricing deferred to January | DEFERRED", "d: Postponed: hiring | DEFERRED",
            "d: who owns the site? | PROPOSED", "d: declining costs by design | ACCEPTED"})
    void aDecisionSaysHowItWasDecided(String line, DecisionState state) {
        assertEquals(state, only(line).verdict());
    }

    @Test
    void linesInACodeFenceAreLeftAlone() {
        String note = """
                a: one
                ```
                a: in code
                ```
                ~~~~ text
                a: in code
                ~~~
                a: still in code
                ~~~~
                - ```java
                  d: in code
                  ```
                a: two
                """;
        assertEquals(List.of("one", "two"), titles(note));
    }

    @Test
    void aFenceThatIsNeverClosedHidesNothing() {
        assertEquals(List.of("one", "two"), titles("a: one\n```\na: two\n"));
        assertEquals(List.of("one", "two"), titles("a: one\n```code``` inline\na: two\n```x\n"));
    }

    @Test
    void everyLineEndIsUnderstood() {
        String note = "a: one\r\na: two\na: three";
        assertEquals(List.of("one", "two", "three"), titles(note));
        grammar.parse(note).forEach(line -> assertEquals(line.line(), note.substring(line.from(), line.to())));
    }

    @Test
    void aLineKnowsTheTopicOfTheStampAboveIt() {
        String note = "a: zero\n### 14:07 · Crawl → Walk\na: one\n### Heading\na: two\n### 14:20 · Owners\na: three";
        assertEquals(List.of("", "Crawl → Walk", "Crawl → Walk", "Owners"),
                grammar.parse(note).stream().map(CaptureLine::heading).toList());
    }

    @Test
    void aLongNoteIsReadQuickly() {
        String note = "some words without a marker, as most lines are\na: do it @AKS due fri #x\n".repeat(5000);
        assertEquals(5000, grammar.parse(note).size());
    }

    private CaptureLine only(String note) {
        List<CaptureLine> lines = grammar.parse(note);
        assertEquals(1, lines.size(), note);
        return lines.getFirst();
    }

    private List<String> titles(String note) {
        return grammar.parse(note).stream().map(CaptureLine::title).toList();
    }

    private static List<String> spans(String note, CaptureLine line) {
        return line.spans().stream().map(span -> span.part() + " " + note.substring(span.from(), span.to())).toList();
    }
}
