package app.wheelhouse.intake.guide;

import static app.wheelhouse.intake.guide.Parsed.notUnderstood;
import static app.wheelhouse.intake.guide.Parsed.only;
import static app.wheelhouse.intake.guide.Parsed.parse;
import static app.wheelhouse.intake.guide.Parsed.titles;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.intake.guide.GuideSession.GuideTopic;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.TopicKind;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the labels within a session say of it: its kinds of topics, time, place and attendees. */
class GuideLabelsTest {
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
}
