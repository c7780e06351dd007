package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionPart;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Given;
import app.wheelhouse.decision.Part;
import app.wheelhouse.library.Person;
import app.wheelhouse.present.RoomView.AgendaCard;
import app.wheelhouse.present.RoomView.AgendaItem;
import app.wheelhouse.present.RoomView.DecisionCard;
import app.wheelhouse.present.RoomView.Figure;
import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.Role;
import app.wheelhouse.present.RoomView.SafeCard;
import app.wheelhouse.present.RoomView.Sign;
import app.wheelhouse.present.RoomView.SummaryCard;
import app.wheelhouse.present.RoomView.TopicCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoomCardsTest {

    private static final Sign OPEN = new Sign(Mark.OPEN, "Open");

    private final List<Topic> topics = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<DecisionPart> parts = new ArrayList<>();
    private final List<Attendee> attendees = new ArrayList<>();
    private @Nullable UUID current;

    @Test
    void theAgendaListsTheStepsOfTheRoomWithMinutesStateAndTheCurrentOne() {
        topic("No lift and shift", null, TopicKind.POINT_TO_LAND, Audience.ROOM, 10, TopicState.LANDED);
        topic("Crawl", null, TopicKind.DISCUSSION, Audience.ROOM, null, TopicState.OPEN);
        topic("below", "Crawl", TopicKind.DISCUSSION, Audience.ROOM, 5, TopicState.OPEN);
        topic("Keep calm", null, TopicKind.REMINDER, Audience.HOST, 1, TopicState.OPEN);
        topic("Price talk", null, TopicKind.DISCUSSION, Audience.HOST, 5, TopicState.OPEN);
        topic("Too much", null, TopicKind.DECISION_WANTED, Audience.ROOM, 5, TopicState.CUT);
        current = id("below");

        assertEquals(new AgendaCard("Cloud first", "Program charter", List.of(new AgendaItem("No lift and shift", 10,
                new Sign(Mark.GOOD, "Landed"), false), new AgendaItem("Crawl", 5, OPEN, true),
                new AgendaItem("Too much",
                        null, new Sign(Mark.DROPPED, "Cut"), false))),
                cards().agenda());
    }

    @Test
    void aTopicShowsItsTextTheOpenEntriesUnderItAndItsPlace() {
        topic("First", null, TopicKind.POINT_TO_LAND, Audience.ROOM, 10, TopicState.OPEN);
        topics.add(new Topic(id("Crawl"), id("session"), null, TopicKind.DISCUSSION, "Crawl",
                "- private offer\n- *one* tenant",
                10, null, Audience.ROOM, TopicState.PARTLY, "q"));
        topic("Below", "Crawl", TopicKind.DISCUSSION, Audience.ROOM, null, TopicState.OPEN);
        topic("Secret", "Crawl", TopicKind.DISCUSSION, Audience.HOST, null, TopicState.OPEN);

        assertEquals(
                Optional.of(new TopicCard("Cloud first", "Crawl", "Discussion", List.of("private offer", "one tenant",
                        "Below"), new Sign(Mark.HALF, "Partly landed"), 2, 2)),
                cards().topic(id("Crawl")));
    }

    @Test
    void aHostOnlyTopicGivesNoCardOfAnyKind() {
        topic("Price talk", null, TopicKind.DECISION_WANTED, Audience.HOST, 5, TopicState.OPEN);
        decision("Price", DecisionState.PROPOSED, id("Price talk"), null);

        assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()), List.of(cards().topic(id(
                "Price talk")), cards().at(id("Price talk")), cards().decision(id("Price"))));
    }

    @Test
    void aDecisionShowsQuestionOptionsRolesAndWhoDecided() {
        topic("Gates", null, TopicKind.DECISION_WANTED, Audience.ROOM, 5, TopicState.DONE);
        decision("Do we gate?", DecisionState.ACCEPTED, id("Gates"), id("President"));
        attendee("President", AttendeeRole.APPROVER);
        attendee("Head of Product", AttendeeRole.DRIVER);
        attendee("Release Manager", AttendeeRole.CONTRIBUTOR);
        attendee("Chief Architect", AttendeeRole.CONTRIBUTOR);
        attendee("Support Lead", AttendeeRole.INFORMED);

        DecisionCard card = new DecisionCard("Cloud first", "Do we gate?", List.of("gate all", "gate none"), List.of(
                new Role("Approver", "President"), new Role("Driver", "Head of Product"), new Role("Contributor",
                        "Chief Architect, Release Manager")),
                new Sign(Mark.GOOD, "Approved by President"), "All gated.");

        assertEquals(Optional.of(card), cards().decision(id("Do we gate?")));
        assertEquals(Optional.of(card), cards().at(id("Gates")));
    }

    @Test
    void rolesOfTheDecisionItselfAreShownByLetterWhoDecidesFirst() {
        topic("Gates", null, TopicKind.DECISION_WANTED, Audience.ROOM, 5, TopicState.OPEN);
        decision("Do we gate?", DecisionState.PROPOSED, id("Gates"), null);
        attendee("President", AttendeeRole.APPROVER);
        part("Head of Product", "RP", "");
        part("Chief Architect", "A", "run-books only");
        part("President", "D", "");

        assertEquals(List.of(new Role("D  Decide", "President"), new Role("R  Recommend", "Head of Product"),
                new Role("A  Agree", "Chief Architect"), new Role("P  Perform", "Head of Product")),
                cards().decision(id("Do we gate?")).orElseThrow().roles());
    }

    private void part(String name, String letters, String scope) {
        parts.add(new DecisionPart(id("Do we gate?"), Framework.RAPID, new Part(id(name), name, letters, scope)));
    }

    @Test
    void aDecisionWantedWithoutARecordShowsTheTopicAsTheQuestion() {
        topic("Gates", null, TopicKind.DECISION_WANTED, Audience.ROOM, 5, TopicState.OPEN);

        assertEquals(Optional.of(new DecisionCard("Cloud first", "Gates", List.of(), List.of(), OPEN, "")),
                cards().at(id(
                        "Gates")));
    }

    @Test
    void aDecisionAtNoTopicIsTheSessionsAndOpen() {
        decision("Hire six", DecisionState.REJECTED, null, null);

        assertEquals(new Sign(Mark.BAD, "Rejected"), cards().decision(id("Hire six")).orElseThrow().state());
    }

    @Test
    void theSummaryCountsWhatTheRoomKnowsOf() {
        topic("One", null, TopicKind.POINT_TO_LAND, Audience.ROOM, 5, TopicState.LANDED);
        topic("Two", null, TopicKind.POINT_TO_LAND, Audience.ROOM, 5, TopicState.OPEN);
        topic("Hidden", null, TopicKind.POINT_TO_LAND, Audience.HOST, 5, TopicState.LANDED);
        decision("Yes", DecisionState.ACCEPTED, null, null);
        decision("Hidden yes", DecisionState.ACCEPTED, id("Hidden"), null);

        assertEquals(
                new SummaryCard("Program charter", "Cloud first", List.of(new Figure("1 of 2", "landed"), new Figure(
                        "1", "decided"), new Figure("0", "actions"))),
                cards().summary());
    }

    @Test
    void theSafeCardHasTheSessionsTitle() {
        assertEquals(new SafeCard("Cloud first"), cards().safe());
    }

    private RoomCards cards() {
        Session session = new Session(id("session"), id("series"), "B", "Cloud first", "purpose", "place", null, 45, 0,
                SessionState.RUNNING, null, null, current, "a");
        List<Person> people = List.of("President", "Head of Product", "Release Manager", "Chief Architect",
                "Support Lead").stream().map(name -> new Person(id(name), name, "role", "org")).toList();
        return new RoomCards(new SessionPage(session, new Series(id("series"), "Program charter", "purpose", "a"),
                topics,
                attendees, List.of(), decisions, List.of(), List.of(), List.of(), List.of(), List.of(), people, parts));
    }

    private void topic(String title, @Nullable String parent, TopicKind kind, Audience audience,
            @Nullable Integer minutes,
            TopicState state) {
        topics.add(
                new Topic(id(title), id("session"), parent == null ? null : id(parent), kind, title, "", minutes, null,
                        audience, state, "p%03d".formatted(topics.size())));
    }

    private void decision(String title, DecisionState state, @Nullable UUID topic, @Nullable UUID by) {
        decisions.add(
                Given.decision(id(title), "title", title, "context", "context", "options", "gate all\ngate none",
                        "recommendation", "recommendation", "door", "one-way", "state", state.word(), "outcome",
                        "All **gated**.", "reason", "reason", "decided_by", by, "session", id("session"), "topic",
                        topic,
                        "line", "d: line"));
    }

    private void attendee(String name, AttendeeRole role) {
        attendees.add(new Attendee(id("attendee " + name), id("session"), id(name), role, null));
    }
}
