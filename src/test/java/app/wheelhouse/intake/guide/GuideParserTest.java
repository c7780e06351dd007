package app.wheelhouse.intake.guide;

import static app.wheelhouse.intake.guide.Parsed.notUnderstood;
import static app.wheelhouse.intake.guide.Parsed.only;
import static app.wheelhouse.intake.guide.Parsed.parse;
import static app.wheelhouse.intake.guide.Parsed.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.session.TopicKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which headings of a guide make sessions, series and pages. */
class GuideParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ### Session A — Vision and scope        | A  | Vision and scope
            ### Session 3 — **Scope and road map**  | 3  | Scope and road map
            ### **Session 3 — Scope**               | 3  | Scope
            ## Session 4. Release discipline        | 4  | Release discipline
            ## Session 11: Site visit, 23–26 Nov    | 11 | Site visit, 23–26 Nov
            #### Session B - Cloud first            | B  | Cloud first
            ### Session B – Cloud first             | B  | Cloud first
            ### session c: lower case               | C  | lower case
            ### Session 5                           | 5  | Session 5
            ### Session 6 —                         | 6  | Session 6
            ###Session 7 — No space                 | 7  | No space
            ### 🎯 Session 8: Emoji                  | 8  | Emoji
            **Session 9 — Bold for a heading**      | 9  | Bold for a heading
            ### Session #2: Numbered                | 2  | Numbered
            ### Session 12 (60 min) — Minutes first | 12 | Minutes first
            # Session A — At the top                | A  | At the top
            """)
    void everyWayOfHeadingASessionIsRead(String heading, String code, String title) {
        GuideSession session = only(heading + "\n\n**Attendees:** President\n");
        assertEquals(code + "|" + title, session.code() + "|" + session.title());
        assertEquals(List.of("President"), session.attendees().stream().map(who -> who.name()).toList());
    }

    @Test
    void aHeadingCanCarryTheLength() {
        GuideSession session = only("### Session B — Cloud first (45 min)\n\n- x\n");
        assertEquals("Cloud first", session.title());
        assertEquals(45, session.minutes());
    }

    @Test
    void aHeadingUnderlinedWithDashesIsOne() {
        assertEquals("Cloud first", only("Session B — Cloud first\n-----------------------\n\n- x\n").title());
    }

    @Test
    void headingsThatMerelySpeakOfSessionsAreNone() {
        Guide guide = parse("# Sessions\n\ntext\n\n## Session notes\n\nmore\n\n## Sessions A–G\n\nlast\n");
        assertEquals(List.of(), guide.sessions());
        assertEquals(List.of("Sessions", "Session notes", "Sessions A–G"),
                guide.pages().stream().map(page -> page.title()).toList());
    }

    @Test
    void anEmptyHeadingIsListedAndWhatFollowsStaysInPlace() {
        Guide guide = parse(
                "### Session A — a\n\n**Discuss**\n\n- x\n\n###\n\n**Decisions**\n\n- y\n\n## \n\n## KPIs\n\n- z\n");
        assertEquals(1, guide.sessions().size());
        assertEquals(List.of("y"), titles(guide.sessions().getFirst(), TopicKind.DECISION_WANTED));
        assertEquals(List.of(7, 13), notUnderstood(guide));
    }

    @Test
    void anEmptyHeadingBeforeASecondSetOfLabelsIsASessionWithoutATitle() {
        Guide guide = parse(
                "### Session A — a\n**Attendees:** P\n**Discuss**\n- x\n\n###\n\n**Attendees:** Q\n**Discuss**\n- y\n");
        assertEquals(List.of("a", "Untitled session"), guide.sessions().stream().map(GuideSession::title).toList());
        assertEquals(List.of(6), notUnderstood(guide));
    }

    @Test
    void aSectionWithTheLabelsOfASessionIsOneWhateverItIsCalled() {
        Guide guide = parse(
                "## Plan\n\n### A. Vision\n\n**Attendees:** President\n\n**Discuss**\n- x\n\n### Budget talk\n\n#### Points to land\n\n- y\n\n#### Decisions\n\n- z\n");
        assertEquals(List.of("A|Vision", "|Budget talk"),
                guide.sessions().stream().map(session -> session.code() + "|" + session.title()).toList());
    }

    @Test
    void theHeadingAboveTheSessionsIsTheirSeries() {
        Guide guide = parse(
                "# Guide\n\nIntro.\n\n## Series 1 — Program charter\n\nWhy.\n\n### Session A — a\n\n- x\n\n## Execution\n\n## Session 1. b\n\n- y\n\n### Session 2: c\n\n- z\n");
        assertEquals(List.of("Program charter", "Execution"),
                guide.series().stream().map(series -> series.title()).toList());
        assertEquals("Why.", guide.series().getFirst().purpose());
        assertEquals(List.of(0, 1, 1), guide.sessions().stream().map(GuideSession::series).toList());
        assertEquals("Intro.", guide.pages().getFirst().text());
    }

    @Test
    void sessionsWithoutASeriesAreOneSeriesCalledAfterTheGuide() {
        Guide guide = parse("### Session A — a\n\n- x\n\n### Session B — b\n\n- y\n");
        assertEquals(List.of("guide"), guide.series().stream().map(series -> series.title()).toList());
    }

    @Test
    void whatStandsBelowASeriesIsKept() {
        Guide guide = parse(
                "## Execution\n\nWhy we do it.\n\n**Overview agenda**\n\n1. one (5m)\n2. two (15–20m)\n\n### Session 1 — a\n\n- x\n");
        assertEquals("agenda|Execution: Overview agenda",
                guide.pages().getFirst().kind() + "|" + guide.pages().getFirst().title());
    }

    @Test
    void sectionsThatAreNoSessionBecomePagesOfTheirKind() {
        String text = """
                # Guide
                ## Overview agenda
                1. One (15–20m)
                ## Rhythm of business
                | cadence | length |
                |---|---|
                | Mon WBR | 45 min |
                ## First 100 days
                - Day 30
                ## KPIs
                - GPU idle
                ## Risks & responses
                | Risk | Response |
                |---|---|
                | Slow | faster |
                ## Quotes
                - “Hm.” — President
                ## References
                - [a](https://example.org?utm_source=chatgpt.com)
                ## Talk track
                - say it
                ## Playbook
                - play it
                ## Artefact list
                - charter
                ## Open decisions
                - scope
                ## Scope
                - all
                ## Something else
                - entirely
                """;
        Guide guide = parse(text);
        assertEquals(
                List.of("agenda", "rhythm", "scorecard", "kpis", "risks", "quotes", "references", "talk_track",
                        "playbook",
                        "artefacts", "open_decisions", "scope", "page", "unfiled"),
                guide.pages().stream().map(page -> page.kind()).toList());
        assertEquals("| cadence | length |\n|---|---|\n| Mon WBR | 45 min |", guide.pages().get(1).text());
        assertEquals("- [a](https://example.org)", guide.pages().get(6).text());
        assertEquals("Slow|faster", guide.risks().getFirst().title() + "|" + guide.risks().getFirst().response());
        assertEquals("“Hm.”|President",
                guide.receipts().getFirst().title() + "|" + guide.receipts().getFirst().speaker());
        assertEquals(List.of(1), notUnderstood(guide), "a heading with nothing below it is unfiled");
    }

    @Test
    void windowsLineEndsMakeNoDifference() throws IOException {
        String text = Files
                .readString(Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data", "program-guide.md"));
        assertEquals(parse(text), parse(text.replace("\n", "\r\n")));
    }

    @Test
    void theSampleGuideIsUnderstoodToTheLastLine() throws IOException {
        Guide guide = parse(Files
                .readString(Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data", "program-guide.md")));
        assertEquals(List.of(), guide.notUnderstood());
        assertEquals(
                List.of("A", "B", "C", "D", "E", "F", "G", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"),
                guide.sessions().stream().map(GuideSession::code).toList());
    }
}
