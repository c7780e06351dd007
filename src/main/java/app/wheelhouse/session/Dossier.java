package app.wheelhouse.session;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Risk;
import app.wheelhouse.output.Edition;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything on file about one session, from which pre-read and minutes are made; topics and records in their order. */
public record Dossier(String series, Session session, List<Topic> topics, List<Attendee> attendees,
        List<Person> persons, List<Decision> decisions, List<Action> actions, List<Receipt> receipts, List<Risk> risks,
        List<Parked> parked, List<Note> notes, List<Visit> visits) {
    public Dossier {
        topics = List.copyOf(topics);
        attendees = List.copyOf(attendees);
        persons = List.copyOf(persons);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
        receipts = List.copyOf(receipts);
        risks = List.copyOf(risks);
        parked = List.copyOf(parked);
        notes = List.copyOf(notes);
        visits = List.copyOf(visits);
    }

    /**
     * What the readers of an edition may know. For the room these are gone: host-only topics and all that stands under or
     * was captured at them, reminders whatever their audience, notes, capture lines, receipts not for the room and the
     * names behind those that may be told by role only, risks but for objections raised in the meeting, and the responses
     * prepared for them.
     */
    public Dossier in(Edition edition) {
        if (edition == Edition.HOST) {
            return this;
        }
        Set<UUID> hidden = hiddenTopics();
        Predicates open = new Predicates(hidden);
        return new Dossier(series, session, topics.stream().filter(topic -> !hidden.contains(topic.id())).toList(),
                attendees, persons,
                decisions.stream().filter(it -> open.at(it.topic())).map(Dossier::withoutLine).toList(),
                actions.stream().filter(it -> open.at(it.topic())).map(Dossier::withoutLine).toList(),
                receipts.stream().filter(it -> open.at(it.topic())).flatMap(it -> forRoom(it).stream()).toList(),
                risks.stream().filter(it -> open.at(it.topic()) && isRaised(it)).map(Dossier::withoutResponse).toList(),
                parked.stream().filter(it -> open.at(it.topic())).map(Dossier::withoutLine).toList(), List.of(),
                visits.stream().filter(it -> open.at(it.topic())).toList());
    }

    /** True for an objection that somebody raised in the meeting, unlike one that was expected beforehand. */
    static boolean isRaised(Risk risk) {
        return risk.kind().equals("objection") && !risk.line().isBlank();
    }

    /** The entries that stand at the top of the agenda. */
    List<Topic> agenda() {
        Set<UUID> known = new HashSet<>(topics.stream().map(Topic::id).toList());
        return topics.stream().filter(topic -> topic.parent() == null || !known.contains(topic.parent())).toList();
    }

    /** The entries that stand right under this one. */
    List<Topic> under(Topic parent) {
        return topics.stream().filter(topic -> parent.id().equals(topic.parent())).toList();
    }

    /** The entries of a kind that are more than a heading over others of that kind. */
    List<Topic> ofKind(TopicKind kind) {
        return topics.stream().filter(topic -> topic.kind() == kind)
                .filter(topic -> !topic.text().isBlank() || under(topic).stream().noneMatch(it -> it.kind() == kind))
                .toList();
    }

    /** Planned minutes of an entry, those of the entries under it when it has none itself; null when nobody planned any. */
    @Nullable
    Integer planned(Topic topic) {
        if (topic.minutes() != null) {
            return topic.minutes();
        }
        List<Integer> below = under(topic).stream().map(this::planned).flatMap(it -> Optional.ofNullable(it).stream())
                .toList();
        return below.isEmpty() ? null : Integer.valueOf(below.stream().mapToInt(Integer::intValue).sum());
    }

    Optional<Topic> topic(@Nullable UUID id) {
        return find(topics, Topic::id, id);
    }

    Optional<Person> person(@Nullable UUID id) {
        return find(persons, Person::id, id);
    }

    /** Name of a person, empty when there is none. */
    String name(@Nullable UUID id) {
        return person(id).map(Person::name).orElse("");
    }

    /** Names of those invited in a role. */
    List<String> names(AttendeeRole role) {
        return attendees.stream().filter(it -> it.role() == role).map(it -> name(it.person()))
                .filter(it -> !it.isBlank()).toList();
    }

    private static <T> Optional<T> find(List<T> all, Function<T, UUID> id, @Nullable UUID wanted) {
        return all.stream().filter(it -> id.apply(it).equals(wanted)).findFirst();
    }

    private Set<UUID> hiddenTopics() {
        Set<UUID> hidden = new HashSet<>();
        for (Topic topic : topics) {
            if (topic.audience() == Audience.HOST || topic.kind() == TopicKind.REMINDER) {
                hidden.add(topic.id());
            }
        }
        boolean more = true;
        while (more) {
            more = topics.stream().filter(it -> it.parent() != null && hidden.contains(it.parent()))
                    .map(it -> hidden.add(it.id())).reduce(false, Boolean::logicalOr);
        }
        return hidden;
    }

    private record Predicates(Set<UUID> hidden) {
        boolean at(@Nullable UUID topic) {
            return topic == null || !hidden.contains(topic);
        }
    }

    /** A receipt as the room may have it; one told by role only is kept back when its own words give the name away. */
    private Optional<Receipt> forRoom(Receipt it) {
        return switch (it.attribution()) {
            case NOT_FOR_ROOM -> Optional.empty();
            case NAMED -> Optional.of(new Receipt(it.id(), it.title(), it.speaker(), it.saidOn(), it.origin(),
                    it.attribution(), it.session(), it.topic(), ""));
            case ROLE_ONLY -> givesAway(it)
                    ? Optional.empty()
                    : Optional.of(new Receipt(it.id(), it.title(), role(it.speaker()), it.saidOn(), "",
                            Attribution.ROLE_ONLY, it.session(), it.topic(), ""));
        };
    }

    private static boolean givesAway(Receipt it) {
        return !it.speaker().isBlank() && lower(it.title()).contains(lower(it.speaker()));
    }

    private String role(String speaker) {
        for (Person person : persons) {
            if (lower(person.role()).equals(lower(speaker)) || lower(person.name()).equals(lower(speaker))) {
                return person.role();
            }
        }
        return "";
    }

    private static String lower(String words) {
        return words.strip().toLowerCase(Locale.ROOT);
    }

    private static Decision withoutLine(Decision it) {
        return new Decision(it.id(), it.title(), it.context(), it.options(), it.recommendation(), it.door(), it.state(),
                it.raisedOn(), it.neededBy(), it.decidedOn(), it.outcome(), it.reason(), it.decidedBy(), it.session(),
                it.topic(), "");
    }

    private static Action withoutLine(Action it) {
        return new Action(it.id(), it.title(), it.owner(), it.due(), it.state(), it.decision(), it.session(), it
                .topic(), "");
    }

    private static Parked withoutLine(Parked it) {
        return new Parked(it.id(), it.title(), it.state(), it.session(), it.topic(), "");
    }

    private static Risk withoutResponse(Risk it) {
        return new Risk(it.id(), it.title(), it.kind(), it.owner(), "", it.state(), it.session(), it.topic(), it
                .line());
    }
}
