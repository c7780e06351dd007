package app.wheelhouse.session.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.Series;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Series, sessions and attendees in the store. */
class SessionStoreTest {
    @TempDir
    Path folder;
    private Programme programme;
    private SessionStore sessions;

    @BeforeEach
    void open() throws StoreException {
        programme = new Programme(folder);
        sessions = programme.sessions;
    }

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void seriesAndSessionsKeepTheOrderTheyWereAddedIn() {
        UUID second = sessions.addSeries("Execution").join();
        sessions.addSession(programme.series, "Org").join();
        sessions.addSession(second, "North star").join();
        assertEquals(List.of("Charter", "Execution"), sessions.series().stream().map(Series::title).toList());
        assertEquals(List.of("1 Cloud first", "2 Org"), titles(programme.series));
        assertEquals(List.of("1 North star"), titles(second));
        assertEquals(3, sessions.sessions().size());
    }

    @Test
    void aSessionMovesBeforeAnotherAndToAnotherSeries() {
        UUID org = sessions.addSession(programme.series, "Org").join();
        UUID risks = sessions.addSession(programme.series, "Risks").join();
        sessions.move(risks, programme.series, programme.session).join();
        assertEquals(List.of("3 Risks", "1 Cloud first", "2 Org"), titles(programme.series));
        sessions.move(risks, programme.series, org).join();
        assertEquals(List.of("1 Cloud first", "3 Risks", "2 Org"), titles(programme.series));
        sessions.move(org, null, null).join();
        assertEquals(List.of("2 Org"), titles(null));
    }

    @Test
    void everyFieldOfASessionCanBeSet() {
        UUID id = programme.session;
        Instant start = Instant.parse("2026-12-01T14:00:00Z");
        sessions.rename(id, "Cloud").join();
        sessions.setCode(id, "B").join();
        sessions.setPurpose(id, "Agree on stages").join();
        sessions.setPlace(id, "Room 4").join();
        sessions.setStart(id, start).join();
        sessions.setMinutes(id, 60).join();
        Session session = sessions.session(id).orElseThrow();
        assertEquals(List.of("Cloud", "B", "Agree on stages", "Room 4", start, 60), List.of(session.title(),
                session.code(), session.purpose(), session.place(), start, session.minutes()));
        assertEquals(start, session.startsAt());
        sessions.setStart(id, null).join();
        assertNull(sessions.session(id).orElseThrow().startsAt());
        assertEquals("Set start", programme.store.undoTitle().orElseThrow());
    }

    @Test
    void aNewSessionIsAsLongAsTheLast() {
        sessions.setMinutes(programme.session, 90).join();
        UUID next = sessions.addSession(programme.series, "Org").join();
        assertEquals(90, sessions.session(next).orElseThrow().minutes());
        assertEquals(45, sessions.session(sessions.addSession(null, "Ad hoc").join()).orElseThrow().minutes());
    }

    @Test
    void theUpcomingSessionIsTheFirstPlannedOne() {
        Instant now = programme.clock.instant();
        UUID later = sessions.addSession(programme.series, "Org").join();
        sessions.setStart(later, now.plus(Duration.ofDays(2))).join();
        sessions.setStart(programme.session, now.minus(Duration.ofDays(1))).join();
        assertEquals("Org", sessions.upcoming(now).orElseThrow().title());
        assertEquals(Optional.empty(), sessions.upcoming(now.plus(Duration.ofDays(3))));
    }

    @Test
    void theFollowingSessionOfASeriesIsTheNextToBeHeld() {
        UUID org = sessions.addSession(programme.series, "Org").join();
        UUID risks = sessions.addSession(programme.series, "Risks").join();
        assertEquals("Org", sessions.following(programme.session).orElseThrow().title());
        sessions.meeting().start(org).join();
        assertEquals("Risks", sessions.following(programme.session).orElseThrow().title());
        assertEquals(Optional.empty(), sessions.following(risks));
    }

    @Test
    void peopleAreInvitedOnceAndTheirRoleChanges() {
        UUID president = programme.person("President");
        UUID head = programme.person("Head of Product");
        UUID first = sessions.invite(programme.session, president, AttendeeRole.INFORMED).join();
        UUID again = sessions.invite(programme.session, president, AttendeeRole.APPROVER).join();
        UUID driver = sessions.invite(programme.session, head, AttendeeRole.CONTRIBUTOR).join();
        sessions.setRole(driver, AttendeeRole.DRIVER).join();
        assertEquals(first, again);
        assertEquals(List.of("President APPROVER", "Head of Product DRIVER"), programme.page().attendees().stream()
                .map(attendee -> programme.page().nameOf(attendee.person()) + " " + attendee.role()).toList());
        sessions.uninvite(first).join();
        assertEquals(1, programme.page().attendees().size());
    }

    @Test
    void attendanceIsNotInvitation() {
        UUID attendee = sessions.invite(programme.session, programme.person("President"), AttendeeRole.APPROVER).join();
        assertNull(programme.page().attendees().getFirst().attended());
        sessions.setAttended(attendee, false).join();
        assertEquals(false, programme.page().attendees().getFirst().attended());
        sessions.setAttended(attendee, null).join();
        assertNull(programme.page().attendees().getFirst().attended());
    }

    @Test
    void deletingASessionTakesItsAgendaAndIsUndoable() {
        UUID topic = programme.topic(TopicKind.DISCUSSION, "Talk", 10);
        sessions.invite(programme.session, programme.person("President"), AttendeeRole.APPROVER).join();
        sessions.notes().append(programme.session, null, "a: do it").join();
        sessions.deleteSession(programme.session).join();
        assertEquals(Optional.empty(), sessions.page(programme.session));
        assertEquals(1, (int) programme.store.read(sql -> sql.fetchCount(app.wheelhouse.store.gen.Tables.ACTION)));
        assertEquals(0, (int) programme.store.read(sql -> sql.fetchCount(app.wheelhouse.store.gen.Tables.TOPIC)));
        programme.store.undo().join();
        assertEquals("Talk", programme.topic(topic).title());
        assertEquals(1, programme.page().attendees().size());
        assertEquals("a: do it", programme.page().notes().getFirst().text());
    }

    @Test
    void deletingASeriesKeepsItsSessions() {
        sessions.deleteSeries(programme.series).join();
        assertEquals(List.of("1 Cloud first"), titles(null));
        assertTrue(sessions.series().isEmpty());
        assertNull(programme.page().series());
    }

    private List<String> titles(@org.jspecify.annotations.Nullable UUID series) {
        return sessions.sessions(series).stream().map(session -> session.code() + " " + session.title()).toList();
    }
}
