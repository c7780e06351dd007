package app.wheelhouse.intake.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.intake.guide.GuideSession.GuideTopic;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.TopicKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideParserTest {

    private static Guide parse(String text) {
        Guide guide = GuideParser.parse("guide", text);
        assertEquals(List.of(), Kept.lost(text, guide), "nothing is lost");
        return guide;
    }

    private static GuideSession only(String text) {
        Guide guide = parse(text);
        assertEquals(1, guide.sessions().size());
        return guide.sessions().getFirst();
    }

    private static List<String> titles(GuideSession session, TopicKind kind) {
        return session.topics().stream().filter(topic -> topic.kind() == kind).map(GuideTopic::title).toList();
    }

    private static List<Integer> notUnderstood(Guide guide) {
        return guide.notUnderstood().stream().map(Guide.NotUnderstood::line).toList();
    }

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

    @ParameterizedTest
    @ValueSource(strings = {"**Points to land**\n\n- one\n- two\n", "**Points to land:**\n- one\n- two\n",
            "**Points to land**:\n- one\n- two\n",
            "__Points to land__\n* one\n* two\n", "*Points to land:*\n1. one\n2. two\n",
            "Points to land:\n\n- one\n- two\n",
            "#### Points to land\n\n- one\n- two\n", "##### **Points to Land:**\n\n+ one\n+ two\n",
            "**Points to land:** one; two\n",
            "- **Points to land:**\n  - one\n  - two\n", "- **Points to land**\n- one\n- two\n",
            "**Key points**\n• one\n• two\n",
            "**Points to land**\n\none\n\ntwo\n", "**Points\u00a0to\u00a0land:**\n-\u00a0one\n- two\n",
            "**Points to land —**\n\n- [ ] one\n- [ ] two\n"})
    void everyWayOfWritingALabelIsRead(String section) {
        GuideSession session = only("### Session A — T\n\n" + section);
        assertEquals(List.of("one", "two"), titles(session, TopicKind.POINT_TO_LAND));
        assertEquals(2, session.topics().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Points to land       | POINT_TO_LAND
            Discuss              | DISCUSSION
            Topics               | DISCUSSION
            Discuss / Topics     | DISCUSSION
            Decisions            | DECISION_WANTED
            Decisions to make    | DECISION_WANTED
            Receipts             | RECEIPT
            Receipts / quotes    | RECEIPT
            Notes                | REMINDER
            Talk track           | REMINDER
            Risks                | RISK
            Risks and objections | RISK
            """)
    void labelsGiveTheKindAndTheKindTheAudience(String label, TopicKind kind) {
        GuideTopic topic = only("### Session A — T\n\n**" + label + ":**\n- something\n").topics().getFirst();
        assertEquals(kind, topic.kind());
        assertEquals(!kind.isStep(), topic.hostOnly());
    }

    @Test
    void aLabelRightBehindAListEndsTheList() {
        GuideSession session = only(
                "### Session A — T\n**Points to land**\n- one\n**Discuss**\n- two\n**Decisions**\n1. three\n**Length:** 30 min\n");
        assertEquals(List.of("one"), titles(session, TopicKind.POINT_TO_LAND));
        assertEquals(List.of("two"), titles(session, TopicKind.DISCUSSION));
        assertEquals(List.of("three"), titles(session, TopicKind.DECISION_WANTED));
        assertEquals(30, session.minutes());
    }

    @Test
    void labelsOnSuccessiveLinesAreEachTheirOwn() {
        GuideSession session = only(
                "### Session A — T\n**When:** 2026-11-30 10:00, 45 min\n**Where:** Tel Aviv\n**Attendees:** President\n**Purpose:** Agree.\n");
        assertEquals(LocalDateTime.of(2026, 11, 30, 10, 0), session.startsAt());
        assertEquals(45, session.minutes());
        assertEquals("Tel Aviv", session.place());
        assertEquals("Agree.", session.purpose());
        assertEquals(1, session.attendees().size());
    }

    @Test
    void nestedBulletsBecomeTheTextOfTheirParent() {
        GuideTopic topic = only(
                "### Session A — T\n**Discuss**\n- Stages (5m)\n  - Crawl\n    - thin\n  - Walk\n- Next\n").topics()
                .getFirst();
        assertEquals("Stages", topic.title());
        assertEquals(5, topic.minutes());
        assertEquals("- Crawl\n  - thin\n- Walk", topic.text());
        assertEquals(new Lines(3, 6), topic.lines());
    }

    @Test
    void numberedAgendasGiveMinutesAndOfARangeTheUpperOne() {
        GuideSession session = only(
                "### Session A — T\n**Agenda**\n1. Vision (10 min)\n2. Risks 15–20m\n3. Risks — 15–20m\n4. Close, 5 minutes\n5) Coffee (1 h)\n6. 10 min: Opening\n7. Restore within 15 min\n8. Close in 5m\n");
        assertEquals(List.of("Vision", "Risks", "Risks", "Close", "Coffee", "Opening", "Restore within 15 min",
                "Close in 5m"), titles(session, TopicKind.DISCUSSION));
        assertEquals("10, 20, 20, 5, 60, 10, null, null",
                String.join(", ", session.topics().stream().map(topic -> String.valueOf(topic.minutes())).toList()));
        assertEquals("15–20m", session.topics().get(1).text());
    }

    @Test
    void minutesOfALabelAreSharedByItsEntries() {
        GuideSession session = only(
                "### Session A — T\n**Points to land (10 min)**\n- a\n- b\n- c\n**Discuss (20m)**\n- d (5m)\n- e\n");
        assertEquals("4, 3, 3, 5, null",
                String.join(", ", session.topics().stream().map(topic -> String.valueOf(topic.minutes())).toList()));
    }

    @Test
    void aNameBesideTheMinutesPresents() {
        GuideSession session = only(
                "### Session A — T\n**Attendees:** Chief Architect, Product Manager, multi-tenancy\n**Discuss**\n- a (5m, chief architect)\n- b (5m, Product Manager, multi-tenancy)\n- c (5m, nobody known)\n- d (host only)\n");
        assertEquals(List.of("Chief Architect", "Product Manager, multi-tenancy", "", ""),
                session.topics().stream().map(GuideTopic::presenter).toList());
        assertEquals("nobody known", session.topics().get(2).text());
        assertTrue(session.topics().get(3).hostOnly());
    }

    @Test
    void attendeesComeInEveryShape() {
        GuideSession session = only(
                """
                        ### Session A — T
                        **Attendees:** President (Approver), Driver: Head of Product; Cloud Team Leads (two) · Engineering Driver (Head of Development), and the Chief Architect.
                        **Informed:** Partner MAI leads
                        - **Contributors:** Release Manager, Ops/QA Representative – Input
                        """);
        assertEquals(
                List.of("President APPROVER ", "Head of Product DRIVER ", "Cloud Team Leads (two) null ",
                        "Engineering Driver null Head of Development",
                        "Chief Architect null ", "Partner MAI leads INFORMED ", "Release Manager CONTRIBUTOR ",
                        "Ops/QA Representative INPUT "),
                session.attendees().stream().map(who -> who.name() + " " + who.role() + " " + who.title()).toList());
    }

    @Test
    void attendeesAsBulletsAndTheSameAsBefore() {
        Guide guide = parse(
                "### Session A — T\n**Attendees**\n- President (Approver)\n- Head of Product\n\n### Session B — U\n**Attendees:** same as Session A, plus Support Lead (Input)\n\n- x\n");
        assertEquals(List.of("President", "Head of Product", "Support Lead"),
                guide.sessions().get(1).attendees().stream().map(who -> who.name()).toList());
        assertEquals(AttendeeRole.APPROVER, guide.sessions().get(1).attendees().getFirst().role());
    }

    @Test
    void aPersonNamedTwiceAttendsOnce() {
        assertEquals(1, only("### Session A — T\n**Attendees:** President, the president, PRESIDENT\n\n- x\n")
                .attendees().size());
    }

    @Test
    void wordsThatNameNobodyAreUnfiled() {
        Guide guide = parse(
                "### Session A — T\n**Attendees:** whoever happens to be in the building on that particular day\n\n- x\n");
        assertEquals(List.of(), guide.sessions().getFirst().attendees());
        assertEquals(List.of(2), notUnderstood(guide));
    }

    @Test
    void quotesKeepSpeakerAndOrigin() {
        GuideSession session = only("""
                ### Session A — T
                **Receipts / quotes**
                - “Storage is what we wait for.” — site lead
                - Support Lead: "Two weeks per minor release."
                - See [the study](https://example.org/s?id=7&utm_source=chatgpt.com&x=1) for 55 %

                > “One namespace
                > and we stop copying.”
                > — partner lead
                """);
        assertEquals(
                List.of("“Storage is what we wait for.”|site lead|", "\"Two weeks per minor release.\"|Support Lead|",
                        "See the study for 55 %||https://example.org/s?id=7&x=1",
                        "“One namespace and we stop copying.”|partner lead|"),
                session.topics().stream().map(GuideTopic::receipt)
                        .map(receipt -> receipt.title() + "|" + receipt.speaker() + "|" + receipt.origin()).toList());
        assertEquals("- [the study](https://example.org/s?id=7&x=1)", session.topics().get(2).text());
    }

    @Test
    void aQuoteWithALabelIsWhatItsLabelSays() {
        GuideSession session = only("""
                ### Session A — T
                **Discuss**
                - a

                > **Quality gates** The stage counts when its SLOs held.

                > **Quality gates**
                > - SLOs held
                > - budget left

                - b
                """);
        assertEquals(List.of("a", "b"), titles(session, TopicKind.DISCUSSION));
        assertEquals(List.of("The stage counts when its SLOs held.", "- SLOs held\n> - budget left".replace("> ", "")),
                session.topics().stream().filter(topic -> topic.kind() == TopicKind.REMINDER).map(GuideTopic::text)
                        .toList());
    }

    @Test
    void risksKeepTheirResponses() {
        GuideSession session = only("""
                ### Session G — Risks
                **Risks and responses**
                - Slow qualification. **Response:** a track of its own
                - **Risk:** Fragile control plane — Mitigation: keep it thin
                - Optimistic dates
                  - Response: gates show drift
                - No answer yet
                """);
        assertEquals(
                List.of("Slow qualification|a track of its own", "Fragile control plane|keep it thin",
                        "Optimistic dates|gates show drift", "No answer yet|"),
                session.topics().stream().map(GuideTopic::risk).map(risk -> risk.title() + "|" + risk.response())
                        .toList());
    }

    @Test
    void thirtySixtyNinetyBecomesAPageOfItsOwn() {
        Guide guide = parse(
                "### Session C — T\n\n**30/60/90**\n\n- 30: criteria\n- 60: proof\n\n**Day 90**\n- scale\n\n**Receipts**\n- r\n");
        assertEquals("Session C: 30/60/90", guide.pages().getFirst().title());
        assertEquals("- 30: criteria\n- 60: proof\n\n**Day 90**\n\n- scale", guide.pages().getFirst().text());
        assertEquals(List.of(TopicKind.REMINDER, TopicKind.RECEIPT),
                guide.sessions().getFirst().topics().stream().map(GuideTopic::kind).toList());
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
    void aListThatLostItsHeadingIsKeptFromTheRoomAndListed() {
        Guide guide = parse("- stray one\n- stray two\n\n### Session A — a\n\n**Discuss**\n\n- x\n\n---\n\n- adrift\n");
        assertEquals(List.of(1, 2, 12), notUnderstood(guide));
        GuideTopic adrift = guide.sessions().getFirst().topics().getLast();
        assertEquals("adrift", adrift.title());
        assertTrue(adrift.hostOnly());
        assertEquals("unfiled", guide.pages().getLast().kind());
    }

    @Test
    void aListRightBelowTheSessionIsDiscussion() {
        assertEquals(List.of("x", "y"), titles(only("### Session A — a\n\n- x\n- y\n"), TopicKind.DISCUSSION));
    }

    @Test
    void aLabelNobodyKnowsIsKeptForTheHostAndListed() {
        Guide guide = parse(
                "### Session A — a\n\n**Appetite**\n\n- none\n\n**Mood:** fair\n\n#### Site facts\n\nPhoenix.\n");
        assertEquals(List.of("Appetite|- none", "Mood|fair", "Site facts|Phoenix."),
                guide.sessions().getFirst().topics().stream().map(topic -> topic.title() + "|" + topic.text())
                        .toList());
        assertEquals(List.of(3, 7, 9), notUnderstood(guide));
    }

    @Test
    void aTimeThatIsNotClearIsKeptInItsOwnWords() {
        Guide guide = parse("### Session A — a\n**When:** some Tuesday before lunch\n\n- x\n");
        assertEquals(List.of("When: some Tuesday before lunch"),
                titles(guide.sessions().getFirst(), TopicKind.REMINDER));
        assertEquals(List.of(2), notUnderstood(guide));
    }

    @Test
    void tablesCodeAndHtmlInASessionAreKept() {
        Guide guide = parse(
                "### Session A — a\n\n**Discuss**\n- x\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode ### Session Z — no\n```\n\n<div>markup</div>\n");
        assertEquals(1, guide.sessions().size());
        assertEquals(
                List.of("| a | b |\n|---|---|\n| c | d |", "```\ncode ### Session Z — no\n```", "<div>markup</div>"),
                guide.sessions().getFirst().topics().stream().skip(1).map(GuideTopic::text).toList());
    }

    @Test
    void hyphensThatDoNotBreakAreFoundByPlainOnes() {
        GuideSession session = only(
                "### Session A — single‑tenant first\n\n**Discuss**\n- “single‑tenant”\u00a0sites\n");
        assertEquals("single-tenant first", session.title());
        assertEquals("“single-tenant” sites", session.topics().getFirst().title());
    }

    @Test
    void aLongBulletIsCutWhereASentenceEnds() {
        String first = "We qualify hardware with the partner while the control plane stays thin.";
        String rest = "That takes two quarters, **three reviews** and a site that nobody has named so far, and it is worth it.";
        GuideTopic topic = only("### Session A — a\n**Discuss**\n- " + first + " " + rest + " (10m)\n").topics()
                .getFirst();
        assertEquals(first, topic.title());
        assertEquals(rest, topic.text());
        assertEquals(10, topic.minutes());
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
