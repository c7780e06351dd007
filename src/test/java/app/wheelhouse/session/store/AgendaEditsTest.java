package app.wheelhouse.session.store;

import static app.wheelhouse.session.TopicKind.DECISION_WANTED;
import static app.wheelhouse.session.TopicKind.DISCUSSION;
import static app.wheelhouse.session.TopicKind.POINT_TO_LAND;
import static app.wheelhouse.session.TopicKind.REMINDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import app.wheelhouse.session.Audience;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Editing the outline in the store. */
class AgendaEditsTest {
    @TempDir
    Path folder;
    private Programme programme;
    private AgendaEdits agenda;
    private UUID a;
    private UUID b;
    private UUID c;

    @BeforeEach
    void open() throws StoreException {
        programme = new Programme(folder);
        agenda = programme.sessions.agenda();
        a = programme.topic(POINT_TO_LAND, "a", 10);
        b = programme.topic(DISCUSSION, "b", 20);
        c = programme.topic(DECISION_WANTED, "c", null);
    }

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void aNewTopicGoesRightBehindTheOneItWasAddedFrom() {
        UUID id = agenda.add(programme.session, a, DISCUSSION, "a2").join();
        assertEquals(List.of("a", "a2", "b", "c"), programme.outline());
        Topic topic = programme.topic(id);
        assertEquals(DISCUSSION, topic.kind());
        assertEquals(Audience.ROOM, topic.audience());
        assertEquals(TopicState.OPEN, topic.state());
        assertNull(topic.minutes());
    }

    @Test
    void aNewReminderIsForTheHost() {
        UUID id = agenda.add(programme.session, null, REMINDER, "stay calm").join();
        assertEquals(Audience.HOST, programme.topic(id).audience());
    }

    @Test
    void everyFieldOfATopicCanBeSet() {
        UUID person = programme.person("President");
        agenda.rename(a, "first").join();
        agenda.setText(a, "- x").join();
        agenda.setMinutes(a, 7).join();
        agenda.setPresenter(a, person).join();
        agenda.setAudience(a, Audience.HOST).join();
        agenda.setKind(a, DISCUSSION).join();
        Topic topic = programme.topic(a);
        assertEquals(new Topic(a, programme.session, null, DISCUSSION, "first", "- x", 7, person, Audience.HOST,
                TopicState.OPEN, topic.position()), topic);
        agenda.setMinutes(a, null).join();
        agenda.setPresenter(a, null).join();
        assertNull(programme.topic(a).minutes());
        assertNull(programme.topic(a).presenter());
    }

    @Test
    void aStepMadeAReminderIsNoLongerForTheRoom() {
        agenda.setKind(a, REMINDER).join();
        assertEquals(Audience.HOST, programme.topic(a).audience());
        agenda.setKind(a, DISCUSSION).join();
        assertEquals(Audience.HOST, programme.topic(a).audience());
    }

    @Test
    void topicsMoveUpAndDown() {
        agenda.moveUp(c).join();
        assertEquals(List.of("a", "c", "b"), programme.outline());
        agenda.moveDown(a).join();
        assertEquals(List.of("c", "a", "b"), programme.outline());
        assertEquals(0, agenda.moveDown(b).join().changes());
        assertEquals(0, agenda.moveUp(c).join().changes());
        programme.store.undo().join();
        assertEquals(List.of("a", "c", "b"), programme.outline());
    }

    @Test
    void topicsAreIndentedAndOutdented() {
        agenda.indent(b).join();
        agenda.indent(c).join();
        assertEquals(List.of("a", "  b", "  c"), programme.outline());
        agenda.indent(c).join();
        assertEquals(List.of("a", "  b", "    c"), programme.outline());
        agenda.outdent(c).join();
        agenda.outdent(b).join();
        assertEquals(List.of("a", "  c", "b"), programme.outline());
        assertEquals(0, agenda.indent(a).join().changes());
    }

    @Test
    void topicsAreDroppedAnywhereButUnderThemselves() {
        agenda.moveTo(c, a, null).join();
        assertEquals(List.of("a", "  c", "b"), programme.outline());
        agenda.moveTo(b, a, c).join();
        assertEquals(List.of("a", "  b", "  c"), programme.outline());
        assertEquals(0, agenda.moveTo(a, b, null).join().changes());
        assertEquals(0, agenda.moveTo(a, a, null).join().changes());
        agenda.moveTo(c, null, a).join();
        assertEquals(List.of("c", "a", "  b"), programme.outline());
    }

    @Test
    void movesAskedForInARowSeeEachOther() {
        agenda.moveDown(a);
        agenda.moveDown(a);
        agenda.indent(a);
        agenda.outdent(a).join();
        assertEquals(List.of("b", "c", "a"), programme.outline());
    }

    @Test
    void deletingTakesWhatStandsUnderIt() {
        agenda.indent(b).join();
        agenda.delete(a).join();
        assertEquals(List.of("c"), programme.outline());
        programme.store.undo().join();
        assertEquals(List.of("a", "  b", "c"), programme.outline());
    }

    @Test
    void minutesAreSpreadOverWhatHasNone() {
        agenda.spreadMinutes(programme.session).join();
        assertEquals(15, programme.topic(c).minutes());
        assertEquals("45 of 45 min planned", programme.page().agenda().summary());
        assertEquals(0, agenda.spreadMinutes(programme.session).join().changes());
    }

    @Test
    void topicsAreCarriedOverOnceWithAllTheyHold() {
        UUID next = programme.sessions.addSession(programme.series, "Next").join();
        agenda.add(next, null, DISCUSSION, "own").join();
        agenda.indent(b).join();
        agenda.setText(a, "words").join();
        agenda.carry(List.of(a, c), next).join();
        agenda.carry(List.of(a, c), next).join();
        var page = programme.sessions.page(next).orElseThrow();
        assertEquals(List.of("own", "a", "b", "c"), page.topics().stream().map(Topic::title).toList());
        Topic copy = page.topics().get(1);
        assertEquals("words", copy.text());
        assertEquals(10, copy.minutes());
        assertEquals(copy.id(), page.topics().get(2).parent());
        assertEquals(TopicState.OPEN, copy.state());
        assertEquals(3, programme.page().topics().size());
    }

    @Test
    void openActionsStandAtTheHeadOfTheNextAgendaOnceAndListedOnce() {
        UUID next = programme.sessions.addSession(programme.series, "Next").join();
        agenda.add(next, null, DISCUSSION, "first of its own").join();
        UUID person = programme.person("President");
        UUID action = programme.store.ids().next();
        programme.store.apply(new Edit("Add action").put("action", action, "title", "Draft the gate")
                .put("action", action, "session", programme.session).put("action", action, "state", "open")
                .put("action", action, "owner", person)).join();
        UUID done = programme.store.ids().next();
        programme.store.apply(new Edit("Add action").put("action", done, "title", "Done already")
                .put("action", done, "session", programme.session).put("action", done, "state", "done")).join();
        agenda.carryActions(programme.page(), next).join();
        agenda.carryActions(programme.page(), next).join();

        List<Topic> topics = programme.sessions.page(next).orElseThrow().topics();
        assertEquals(List.of("Open actions", "first of its own"), topics.stream().map(Topic::title).toList());
        assertEquals("- Draft the gate — President", topics.getFirst().text());
        assertEquals("Carry open actions over", programme.store.undoTitle().orElseThrow());

        agenda.setText(topics.getFirst().id(), "- Somebody's own line").join();
        agenda.carryActions(programme.page(), next).join();
        assertEquals("- Somebody's own line\n- Draft the gate — President",
                programme.sessions.page(next).orElseThrow().topics().getFirst().text());
    }
}
