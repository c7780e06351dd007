package app.wheelhouse.session;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionPart;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Option;
import app.wheelhouse.decision.Part;
import app.wheelhouse.present.RoomView;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns a session into what the room may see of it. Only these words get through: the titles of series and session;
 * title, kind, text, minutes and state of topics that are open to the room; question, options, state, outcome and who
 * decided of decisions made at such topics or at none; the names of those with a role, with its letter; and counts. A field added to a
 * record stays out until it is named here.
 */
public final class RoomCards {

    private static final List<AttendeeRole> SHOWN_ROLES = List.of(AttendeeRole.APPROVER, AttendeeRole.DRIVER,
            AttendeeRole.CONTRIBUTOR);

    private static final String INFORMED = "Informed";
    private final SessionPage page;
    private final HostOnly hostOnly;
    private final List<Topic> open;
    private final Agenda agenda;

    /** The cards of a session as it stands. */
    public RoomCards(SessionPage page) {
        this.page = page;
        hostOnly = HostOnly.among(page.topics());
        open = page.topics().stream().filter(topic -> hostOnly.isOpenAt(topic.id())).toList();
        agenda = Agenda.of(page.session(), open);
    }

    /** The agenda with the entry the meeting is at. */
    public AgendaCard agenda() {
        UUID current = page.session().currentTopic();
        UUID at = current == null ? null : Outline.of(page.topics()).topOf(current).map(Topic::id).orElse(null);
        List<AgendaItem> items = agenda.entries().stream()
                .filter(entry -> entry.depth() == 0 && entry.topic().kind().isStep())
                .map(entry -> new AgendaItem(entry.topic().title(), minutes(entry), sign(entry.topic().state()),
                        entry.topic().id().equals(at)))
                .toList();
        Series series = page.series();
        return new AgendaCard(page.session().title(), series == null ? "" : series.title(), items);
    }

    /** What the room sees while the meeting is at a topic; empty when the topic is the host's alone. */
    public Optional<RoomView> at(UUID topic) {
        return openTopic(topic).map(found -> found.kind() == TopicKind.DECISION_WANTED ? question(found) : card(found));
    }

    /** A topic with its text and the entries under it; empty when it is the host's alone. */
    public Optional<TopicCard> topic(UUID topic) {
        return openTopic(topic).map(this::card);
    }

    /** A decision with those who take part in it; empty when it belongs to a topic that is the host's alone. */
    public Optional<DecisionCard> decision(UUID decision) {
        return page.decisions().stream().filter(it -> it.id().equals(decision) && hostOnly.isOpenAt(it.topic()))
                .findFirst().map(this::card);
    }

    /** What the meeting came to, in figures. */
    public SummaryCard summary() {
        ClosingSummary sums = ClosingSummary.of(new SessionPage(page.session(), page.series(), open, List.of(),
                List.of(), page.decisions().stream().filter(it -> hostOnly.isOpenAt(it.topic())).toList(),
                page.actions().stream().filter(it -> hostOnly.isOpenAt(it.topic())).toList(), List.of(), List.of(),
                page.parked().stream().filter(it -> hostOnly.isOpenAt(it.topic())).toList(),
                page.visits().stream().filter(it -> hostOnly.isOpenAt(it.topic())).toList(), List.of()));
        List<Figure> figures = new ArrayList<>();
        if (sums.toLand() > 0) {
            figures.add(new Figure(sums.landed() + " of " + sums.toLand(), "landed"));
        }
        figures.add(new Figure(String.valueOf(sums.decided()), "decided"));
        if (sums.deferred() > 0) {
            figures.add(new Figure(String.valueOf(sums.deferred()), "deferred"));
        }
        figures.add(new Figure(String.valueOf(sums.actions()), sums.actions() == 1 ? "action" : "actions"));
        if (sums.parked() > 0) {
            figures.add(new Figure(String.valueOf(sums.parked()), "parked"));
        }
        Series series = page.series();
        return new SummaryCard(series == null ? "" : series.title(), page.session().title(), figures);
    }

    /** What is shown while screens come and go. */
    public SafeCard safe() {
        return new SafeCard(page.session().title());
    }

    private Optional<Topic> openTopic(UUID id) {
        return open.stream().filter(topic -> topic.id().equals(id)).findFirst();
    }

    private TopicCard card(Topic topic) {
        List<String> bullets = Stream.concat(PlainLines.of(topic.text()).stream(), open.stream()
                .filter(child -> topic.id().equals(child.parent())).map(Topic::title)).toList();
        int number = Outline.of(open).topOf(topic.id()).map(top -> agenda.entry(top.id()))
                .map(Agenda.Entry::number).orElse(0);
        return new TopicCard(page.session().title(), topic.title(), topic.kind().label(), bullets, sign(topic.state()),
                number, agenda.steps().size());
    }

    private DecisionCard question(Topic topic) {
        return page.decisionOf(topic.id()).map(this::card).orElseGet(() -> new DecisionCard(page.session().title(),
                topic.title(), List.of(), roles(), sign(topic.state()), ""));
    }

    private DecisionCard card(Decision decision) {
        return new DecisionCard(page.session().title(), decision.title(),
                decision.choices().stream().map(Option::title).toList(), roles(decision),
                sign(decision.state(), page.nameOf(decision.decidedBy())),
                String.join(" ", PlainLines.of(decision.outcome())));
    }

    /** By name and letter, whoever decides first; those who are only told of it are left out. */
    private List<Role> roles(Decision decision) {
        List<DecisionPart> parts = page.parts().stream().filter(each -> each.decision().equals(decision.id())).toList();
        if (parts.isEmpty()) {
            return roles();
        }
        Framework framework = parts.getFirst().framework();
        List<Role> roles = new ArrayList<>();
        for (Framework.Letter letter : framework.letters()) {
            String names = parts.stream().map(DecisionPart::part).filter(part -> part.has(letter.sign()))
                    .map(Part::name).collect(Collectors.joining(", "));
            if (!names.isEmpty() && !letter.meaning().equals(INFORMED)) {
                Role role = new Role(letter.sign() + "  " + letter.meaning(), names);
                roles.add(letter.sign() == framework.decider() ? 0 : roles.size(), role);
            }
        }
        return roles;
    }

    private List<Role> roles() {
        List<Role> roles = new ArrayList<>();
        for (AttendeeRole role : SHOWN_ROLES) {
            List<String> names = page.attendees().stream().filter(attendee -> attendee.role() == role)
                    .map(attendee -> page.nameOf(attendee.person())).filter(name -> !name.isBlank()).toList();
            if (!names.isEmpty()) {
                roles.add(new Role(role.label(), String.join(", ", names)));
            }
        }
        return roles;
    }

    private static @Nullable Integer minutes(Agenda.Entry entry) {
        return entry.minutes() == 0 ? null : Integer.valueOf(entry.minutes());
    }

    private static Sign sign(TopicState state) {
        return new Sign(switch (state) {
            case OPEN -> Mark.OPEN;
            case LANDED, DONE -> Mark.GOOD;
            case PARTLY -> Mark.HALF;
            case NOT_LANDED -> Mark.BAD;
            case PARKED -> Mark.LATER;
            case CUT -> Mark.DROPPED;
        }, state.label());
    }

    private static Sign sign(DecisionState state, String by) {
        boolean taken = state == DecisionState.ACCEPTED || state == DecisionState.REJECTED;
        return new Sign(switch (state) {
            case PROPOSED -> Mark.OPEN;
            case ACCEPTED -> Mark.GOOD;
            case REJECTED -> Mark.BAD;
            case DEFERRED -> Mark.LATER;
            case DEPRECATED, SUPERSEDED -> Mark.DROPPED;
        }, taken && !by.isBlank() ? state.label() + " by " + by : state.label());
    }
}
