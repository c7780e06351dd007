package app.wheelhouse.session;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionPart;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Risk;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A session with everything that hangs on it, as read at one moment.
 *
 * @param topics in outline order
 * @param attendees by role, then by name
 * @param decisions those not captured first, then, as the other captured records, in the order of their lines
 * @param people everybody in the workspace, by name
 * @param parts who does what in its decisions
 */
public record SessionPage(Session session, @Nullable Series series, List<Topic> topics, List<Attendee> attendees,
        List<Note> notes, List<Decision> decisions, List<Action> actions, List<Receipt> receipts, List<Risk> risks,
        List<Parked> parked, List<Visit> visits, List<Person> people, List<DecisionPart> parts) {

    public SessionPage {
        topics = Outline.of(topics).rows().stream().map(Outline.Row::topic).toList();
        List<Person> known = people.stream().sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        people = known;
        attendees = attendees.stream().sorted(Comparator.comparing(Attendee::role)
                .thenComparing(attendee -> name(known, attendee.person()), String.CASE_INSENSITIVE_ORDER)).toList();
        notes = List.copyOf(notes);
        decisions = inNoteOrder(decisions, Decision::line, notes);
        actions = inNoteOrder(actions, Action::line, notes);
        receipts = inNoteOrder(receipts, Receipt::line, notes);
        risks = inNoteOrder(risks, Risk::line, notes);
        parked = inNoteOrder(parked, Parked::line, notes);
        visits = List.copyOf(visits);
        parts = List.copyOf(parts);
    }

    /** A page whose decisions nobody has a named part in. */
    public SessionPage(Session session, @Nullable Series series, List<Topic> topics, List<Attendee> attendees,
            List<Note> notes, List<Decision> decisions, List<Action> actions, List<Receipt> receipts, List<Risk> risks,
            List<Parked> parked, List<Visit> visits, List<Person> people) {
        this(session, series, topics, attendees, notes, decisions, actions, receipts, risks, parked, visits, people,
                List.of());
    }

    private static <T> List<T> inNoteOrder(List<T> records, Function<T, String> line, List<Note> notes) {
        String text = String.join("\n", notes.stream().map(Note::text).toList());
        return records.stream().sorted(Comparator.comparingInt(
                record -> line.apply(record).isEmpty() ? -1 : text.indexOf(line.apply(record)))).toList();
    }

    /** The person of an id, when there is one. */
    public Optional<Person> person(@Nullable UUID id) {
        return people.stream().filter(person -> person.id().equals(id)).findFirst();
    }

    /** The name of a person; empty when nobody is meant or the person is gone. */
    public String nameOf(@Nullable UUID id) {
        return name(people, id);
    }

    private static String name(List<Person> people, @Nullable UUID id) {
        return people.stream().filter(person -> person.id().equals(id)).map(Person::name).findFirst().orElse("");
    }

    /** The topic of an id, when it belongs to this session. */
    public Optional<Topic> topic(@Nullable UUID id) {
        return topics.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** The note of a topic, or of the session as a whole for null. */
    public Optional<Note> note(@Nullable UUID topic) {
        return notes.stream().filter(note -> topic == null ? note.topic() == null : topic.equals(note.topic()))
                .findFirst();
    }

    /** The decision a topic asks for: the one made for it, rather than one captured while talking about it. */
    public Optional<Decision> decisionOf(UUID topic) {
        return decisions.stream().filter(decision -> topic.equals(decision.topic()))
                .min(Comparator.comparing(decision -> !decision.line().isEmpty()));
    }

    public Agenda agenda() {
        return Agenda.of(session, topics);
    }

    /** The clocks at a moment. */
    public LiveClock clock(Instant now) {
        return LiveClock.of(session, topics, visits, now);
    }

    /** What can be done about an overrun at a moment. */
    public List<Answer> answers(Instant now) {
        return Answer.to(clock(now), topics, visits);
    }

    /** The running visit, when the meeting is on a topic. */
    public Optional<Visit> runningVisit() {
        return visits.stream().filter(visit -> visit.leftAt() == null).max(Comparator.comparing(Visit::enteredAt));
    }

    public ClosingSummary summary() {
        return ClosingSummary.of(this);
    }
}
