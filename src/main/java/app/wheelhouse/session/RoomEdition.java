package app.wheelhouse.session;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionPart;
import app.wheelhouse.decision.Part;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Retold;
import app.wheelhouse.library.Risk;
import app.wheelhouse.output.Edition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the readers of the room edition may know of a session. These are gone: host-only topics and all that stands under or
 * was captured at them, reminders whatever their audience, notes, capture lines, receipts not for the room and the names
 * behind those that may be told by role only, risks but for objections raised in the meeting, and the responses prepared
 * for them, where series lead, and whom nobody needs to know.
 */
final class RoomEdition {
    private final SessionPage page;
    private final Set<UUID> hidden;

    private RoomEdition(SessionPage page) {
        this.page = page;
        this.hidden = hiddenTopics(page.topics());
    }

    /** The session as an edition may know it. */
    static SessionPage of(SessionPage page, Edition edition) {
        return switch (edition) {
            case HOST -> page;
            case ROOM -> new RoomEdition(page).copy();
        };
    }

    /** True for an objection that somebody raised in the meeting, unlike one that was expected beforehand. */
    static boolean isRaised(Risk risk) {
        return risk.kind().equals("objection") && !risk.line().isBlank();
    }

    private SessionPage copy() {
        Series series = page.series();
        return new SessionPage(page.session(), series == null
                ? null
                : new Series(series.id(), series.title(), "", series.position()),
                page.topics().stream().filter(topic -> !hidden.contains(topic.id())).toList(), page.attendees(), List
                        .of(),
                page.decisions().stream().filter(it -> isOpen(it.topic())).map(Decision::withoutLine).toList(),
                page.actions().stream().filter(it -> isOpen(it.topic())).map(RoomEdition::withoutLine).toList(),
                page.receipts().stream().filter(it -> isOpen(it.topic()))
                        .flatMap(it -> Retold.toRoom(it, page.people()).stream()).toList(),
                page.risks().stream().filter(it -> isOpen(it.topic()) && isRaised(it)).map(RoomEdition::withoutResponse)
                        .toList(),
                page.parked().stream().filter(it -> isOpen(it.topic())).map(RoomEdition::withoutLine).toList(), page
                        .visits().stream().filter(it -> isOpen(it.topic())).toList(),
                page.people().stream().filter(this::isNamed).toList(),
                page.parts().stream().filter(it -> isOpenDecision(it.decision())).map(RoomEdition::withoutScope)
                        .toList());
    }

    private boolean isOpenDecision(UUID decision) {
        return page.decisions().stream().anyMatch(it -> it.id().equals(decision) && isOpen(it.topic()));
    }

    private static DecisionPart withoutScope(DecisionPart it) {
        Part part = it.part();
        return new DecisionPart(it.decision(), it.framework(),
                new Part(part.person(), part.name(), part.letters(), ""));
    }

    private static Set<UUID> hiddenTopics(List<Topic> topics) {
        Outline outline = Outline.of(topics);
        Set<UUID> hidden = new HashSet<>();
        for (Topic topic : topics) {
            if (topic.audience() == Audience.HOST || topic.kind() == TopicKind.REMINDER) {
                outline.branch(topic.id()).forEach(below -> hidden.add(below.id()));
            }
        }
        return hidden;
    }

    private boolean isOpen(@Nullable UUID topic) {
        return topic == null || !hidden.contains(topic);
    }

    private boolean isNamed(Person person) {
        UUID id = person.id();
        return page.attendees().stream().anyMatch(it -> it.person().equals(id)) || page.topics().stream().anyMatch(
                it -> isOpen(it.id()) && id.equals(it.presenter()))
                || page.actions().stream().anyMatch(it -> isOpen(it.topic()) && id.equals(it.owner()))
                || page.decisions().stream().anyMatch(it -> isOpen(it.topic()) && id.equals(it.decidedBy()))
                || page.risks().stream().anyMatch(it -> isOpen(it.topic()) && isRaised(it) && id.equals(it.owner()));
    }

    private static Action withoutLine(Action it) {
        return new Action(it.id(), it.title(), it.owner(), it.due(), it.state(), it.decision(), it.session(), it
                .topic(), "");
    }

    private static Parked withoutLine(Parked it) {
        return new Parked(it.id(), it.title(), it.state(), it.session(), it.topic(), "");
    }

    /** The line stays, for it tells that the objection was raised; it is never printed. */
    private static Risk withoutResponse(Risk it) {
        return new Risk(it.id(), it.title(), it.kind(), it.owner(), "", it.state(), it.session(), it.topic(), it
                .line());
    }
}
