package app.wheelhouse.rhythm.store;

import static app.wheelhouse.store.gen.Tables.ATTENDEE;
import static app.wheelhouse.store.gen.Tables.LINK;
import static app.wheelhouse.store.gen.Tables.SERIES;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TOPIC;

import app.wheelhouse.rhythm.AssembledAgenda;
import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Matter;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.OpenMatters;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the session of a meeting: who comes, and an agenda assembled from what is open. All of it is one step. */
public final class MeetingMaker {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private final Store store;
    private final OpenMatters open;
    private final Function<UUID, Optional<SessionPage>> sessions;

    /** @param sessions reads a session with its topics */
    public MeetingMaker(Store store, OpenMatters open, Function<UUID, Optional<SessionPage>> sessions) {
        this.store = store;
        this.open = open;
        this.sessions = sessions;
    }

    /** What would be on the agenda of a meeting. Read in the background. */
    public AssembledAgenda agenda(Rhythm rhythm, Occurrence meeting) {
        Cadence cadence = meeting.cadence();
        Optional<SessionPage> before = rhythm.previous(meeting).flatMap(sessions);
        List<Matter> matters = new ArrayList<>();
        before.ifPresent(page -> page.parked().stream().filter(each -> each.topic() == null || !each.line().isEmpty())
                .filter(each -> each.state().isEmpty() || each.state().equals("open"))
                .forEach(each -> matters.add(Matter.of(each.id(), each.title(), 5))));
        matters.addAll(open.open(cadence.template(), meeting.day()));
        AssembledAgenda agenda = AssembledAgenda.of(before.map(SessionPage::topics).orElse(List.of()), matters,
                cadence.minutes());
        return agenda.entries().isEmpty() && !cadence.purpose().isBlank()
                ? AssembledAgenda.of(List.of(), List.of(Matter.of(Ids.of("purpose", cadence.id()),
                        cadence.purpose().strip().lines().findFirst().orElse(""), cadence.minutes())),
                        cadence.minutes())
                : agenda;
    }

    /** Makes the session of a meeting, or gives the one there is. Waits for the disk. */
    public UUID make(Rhythm rhythm, Occurrence meeting) {
        Cadence cadence = meeting.cadence();
        UUID id = RhythmEdits.session(cadence.id(), meeting.dueOn());
        boolean there = store.read(sql -> sql.fetchExists(SESSION, SESSION.ID.eq(id)));
        if (!there) {
            Edit edit = new Edit("Make " + cadence.title() + " of " + DAY.format(meeting.day()));
            session(edit, id, meeting);
            attendees(edit, id, rhythm, cadence);
            topics(edit, id, agenda(rhythm, meeting));
            store.apply(edit).join();
        }
        return id;
    }

    private void session(Edit edit, UUID id, Occurrence meeting) {
        Cadence cadence = meeting.cadence();
        UUID series = Ids.of("series", cadence.id());
        if (store.read(sql -> !sql.fetchExists(SERIES, SERIES.ID.eq(series)))) {
            String last = store.read(sql -> sql.select(SERIES.POSITION).from(SERIES)
                    .where(SERIES.POSITION.isNotNull()).orderBy(SERIES.POSITION.desc()).limit(1)
                    .fetchOne(SERIES.POSITION));
            edit.set(SERIES.TITLE, series, cadence.title()).set(SERIES.POSITION, series, Position.between(last, null));
            if (!cadence.purpose().isBlank()) {
                edit.set(SERIES.PURPOSE, series, cadence.purpose());
            }
        }
        edit.set(SESSION.TITLE, id, cadence.title() + ", " + DAY.format(meeting.day()))
                .set(SESSION.SERIES, id, series).set(SESSION.CADENCE, id, cadence.id())
                .set(SESSION.DUE_ON, id, meeting.dueOn()).set(SESSION.STARTS_AT, id, meeting.begins())
                .set(SESSION.MINUTES, id, cadence.minutes()).set(SESSION.STATE, id, SessionState.PLANNED.word())
                .set(SESSION.POSITION, id,
                        DateTimeFormatter.BASIC_ISO_DATE.format(meeting.dueOn()) + "V");
        if (!cadence.purpose().isBlank()) {
            edit.set(SESSION.PURPOSE, id, cadence.purpose());
        }
        if (!cadence.place().isBlank()) {
            edit.set(SESSION.PLACE, id, cadence.place());
        }
    }

    private static void attendees(Edit edit, UUID session, Rhythm rhythm, Cadence cadence) {
        Map<UUID, String> roles = new HashMap<>();
        Set<UUID> known = new TreeSet<>(rhythm.people().keySet());
        rhythm.members().getOrDefault(cadence.id(), List.of()).forEach(each -> roles.put(each.person(),
                each.role().isEmpty() ? AttendeeRole.CONTRIBUTOR.word() : each.role()));
        if (cadence.content() != null) {
            roles.putIfAbsent(cadence.content(), AttendeeRole.CONTRIBUTOR.word());
        }
        if (cadence.owner() != null) {
            roles.put(cadence.owner(), AttendeeRole.DRIVER.word());
        }
        roles.forEach((person, role) -> {
            UUID id = Ids.of("attendee", session, person);
            if (known.contains(person)) {
                edit.set(ATTENDEE.SESSION, id, session).set(ATTENDEE.PERSON, id, person).set(ATTENDEE.ROLE, id, role);
            }
        });
    }

    private static void topics(Edit edit, UUID session, AssembledAgenda agenda) {
        String last = null;
        for (AssembledAgenda.Entry entry : agenda.entries()) {
            UUID id = Ids.of("agenda", session, entry.record());
            last = Position.between(last, null);
            TopicKind kind = entry.kind();
            edit.set(TOPIC.SESSION, id, session).set(TOPIC.KIND, id, kind.word()).set(TOPIC.TITLE, id, entry.title())
                    .set(TOPIC.AUDIENCE, id, kind.usualAudience().word()).set(TOPIC.STATE, id, TopicState.OPEN.word())
                    .set(TOPIC.POSITION, id, last);
            say(edit, id, entry);
            UUID under = entry.under();
            if (under != null) {
                edit.set(TOPIC.PARENT, id, Ids.of("agenda", session, under));
            }
            UUID decision = entry.decision();
            if (decision != null) {
                UUID link = Ids.of("link", decision, id);
                edit.set(LINK.DECISION, link, decision).set(LINK.TYPE, link, "topic").set(LINK.RECORD, link, id);
            }
        }
    }

    private static void say(Edit edit, UUID id, AssembledAgenda.Entry entry) {
        @Nullable
        Integer minutes = entry.minutes();
        if (minutes != null) {
            edit.set(TOPIC.MINUTES, id, minutes);
        }
        if (!entry.text().isEmpty()) {
            edit.set(TOPIC.TEXT, id, entry.text());
        }
        if (entry.carried() != null) {
            edit.set(TOPIC.CARRIED_FROM, id, entry.carried());
        }
        if (entry.presenter() != null) {
            edit.set(TOPIC.PRESENTER, id, entry.presenter());
        }
    }
}
