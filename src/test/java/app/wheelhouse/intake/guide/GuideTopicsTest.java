package app.wheelhouse.intake.guide;

import static app.wheelhouse.intake.guide.Parsed.notUnderstood;
import static app.wheelhouse.intake.guide.Parsed.only;
import static app.wheelhouse.intake.guide.Parsed.parse;
import static app.wheelhouse.intake.guide.Parsed.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.intake.guide.GuideSession.GuideTopic;
import app.wheelhouse.session.TopicKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the entries below a label become. */
class GuideTopicsTest {
    @Test
    void aListRightBelowTheSessionIsDiscussion() {
        assertEquals(List.of("x", "y"), titles(only("### Session A — a\n\n- x\n- y\n"), TopicKind.DISCUSSION));
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
    void hyphensThatDoNotBreakAreFoundByPlainOnes() {
        GuideSession session = only(
                "### Session A — single‑tenant first\n\n**Discuss**\n- “single‑tenant”\u00a0sites\n");
        assertEquals("single-tenant first", session.title());
        assertEquals("“single-tenant” sites", session.topics().getFirst().title());
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
    void tablesCodeAndHtmlInASessionAreKept() {
        Guide guide = parse(
                "### Session A — a\n\n**Discuss**\n- x\n\n| a | b |\n|---|---|\n| c | d |\n\n```\ncode ### Session Z — no\n```\n\n<div>markup</div>\n");
        assertEquals(1, guide.sessions().size());
        assertEquals(
                List.of("| a | b |\n|---|---|\n| c | d |", "```\ncode ### Session Z — no\n```", "<div>markup</div>"),
                guide.sessions().getFirst().topics().stream().skip(1).map(GuideTopic::text).toList());
    }
}
