package app.wheelhouse.session.ui;

import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.session.Answer;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.LiveClock;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.session.store.MeetingEdits;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Toast;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/** Running a meeting: going through the topics, saying what became of each, and the answers to an overrun. */
final class MeetingModel {
    private final SessionModel session;
    private final MeetingEdits edits;
    private final Runnable beforeMoving;
    private final ObjectProperty<@Nullable UUID> decider = new SimpleObjectProperty<>();

    /** @param beforeMoving run before the topic changes or the meeting ends, so that what was typed is written first */
    MeetingModel(SessionModel session, Runnable beforeMoving) {
        this.session = session;
        this.edits = session.tools().sessions().meeting();
        this.beforeMoving = beforeMoving;
    }

    /** Who decides when a decision is recorded; null for the attendee who approves. */
    ObjectProperty<@Nullable UUID> decider() {
        return decider;
    }

    /** The person named when a decision is recorded: the one chosen, else the first approver. */
    Optional<UUID> decidedBy() {
        return Optional.ofNullable(decider.get()).or(() -> page().flatMap(page -> page.attendees().stream()
                .filter(attendee -> attendee.role() == AttendeeRole.APPROVER).map(attendee -> attendee.person())
                .findFirst()));
    }

    List<Command> commands() {
        ObservableBooleanValue running = session.running();
        ObservableBooleanValue resting = Bindings.not(session.running());
        ObservableBooleanValue onTopic = Bindings.createBooleanBinding(
                () -> session.running().get() && current().isPresent(), session.running(),
                session.clock());
        return List.of(
                Command.of("session.run", "Run meeting", this::start).in("Meeting").icon("fth-play").keys("F5")
                        .when(resting),
                Command.of("session.next", "Next topic", this::next).in("Meeting").icon("fth-arrow-right")
                        .keys("Shortcut+Right").when(running),
                Command.of("session.previous", "Previous topic", this::previous).in("Meeting").icon("fth-arrow-left")
                        .keys("Shortcut+Left").when(running),
                Command.of("session.good", "Landed, or decision approved",
                        () -> settle(TopicState.LANDED, DecisionState.ACCEPTED)).in("Meeting")
                        .icon("fth-check-circle").keys("Shortcut+Enter").when(onTopic),
                Command.of("session.half", "Partly landed, or decision deferred",
                        () -> settle(TopicState.PARTLY, DecisionState.DEFERRED)).in("Meeting")
                        .icon("fth-corner-down-right").keys("Shortcut+Alt+Enter").when(onTopic),
                Command.of("session.bad", "Not landed, or decision rejected",
                        () -> settle(TopicState.NOT_LANDED, DecisionState.REJECTED)).in("Meeting")
                        .icon("fth-x-circle").keys("Shortcut+Shift+Enter").when(onTopic),
                Command.of("session.cut", "Cut this topic",
                        () -> current().ifPresent(topic -> leaveWith(topic, edits::cut))).in("Meeting")
                        .icon("fth-scissors").keys("Shortcut+Shift+X").when(onTopic),
                Command.of("session.park", "Park this topic",
                        () -> current().ifPresent(topic -> leaveWith(topic, edits::park))).in("Meeting")
                        .icon("fth-archive").keys("Shortcut+Shift+P").when(onTopic),
                Command.of("session.extend", "Extend by five minutes", () -> edits.extend(session.id(), 5))
                        .in("Meeting").icon("fth-plus-circle")
                        .keys("Shortcut+Shift+E").when(running),
                Command.of("session.close", "Close meeting", this::close).in("Meeting").icon("fth-square")
                        .keys("Shortcut+Shift+W").when(running));
    }

    /** A command by its id. */
    static Command find(List<Command> commands, String id) {
        return commands.stream().filter(command -> command.id().equals(id)).findFirst().orElseThrow();
    }

    void start() {
        beforeMoving.run();
        edits.start(session.id());
    }

    void goTo(UUID topic) {
        beforeMoving.run();
        edits.goTo(session.id(), topic);
    }

    void next() {
        clock().flatMap(LiveClock::next).ifPresentOrElse(step -> goTo(step.topic().id()),
                () -> session.tools().desk()
                        .say(Toast.of("That was the last topic.", find(commands(), "session.close"))));
    }

    void previous() {
        clock().ifPresent(clock -> {
            List<LiveClock.Timed> steps = clock.steps();
            int at = clock.currentStep().map(steps::indexOf).orElse(0);
            if (at > 0) {
                goTo(steps.get(at - 1).topic().id());
            }
        });
    }

    /** Says what became of a topic, or of the decision it asks for. Saying the same again takes it back. */
    void settle(TopicState landed, DecisionState decided) {
        current().ifPresent(topic -> settle(topic, landed, decided));
    }

    void settle(Topic topic, TopicState landed, DecisionState decided) {
        if (topic.kind() == TopicKind.DECISION_WANTED) {
            DecisionState before = page().flatMap(page -> page.decisionOf(topic.id())).map(decision -> decision.state())
                    .orElse(DecisionState.PROPOSED);
            DecisionState after = before == decided ? DecisionState.PROPOSED : decided;
            edits.decide(topic.id(), after, decidedBy().orElse(null), "");
        } else {
            edits.mark(topic.id(), topic.state() == landed ? TopicState.OPEN : landed);
        }
    }

    void answer(Answer answer) {
        Topic topic = answer.topic();
        switch (answer.kind()) {
            case CUT -> Optional.ofNullable(topic).ifPresent(gone -> leaveWith(gone, edits::cut));
            case PARK -> Optional.ofNullable(topic).ifPresent(gone -> leaveWith(gone, edits::park));
            case EXTEND -> edits.extend(session.id(), answer.minutes());
        }
    }

    private void leaveWith(Topic topic, Consumer<UUID> edit) {
        boolean here = current().filter(now -> now.id().equals(topic.id())).isPresent();
        Optional<LiveClock.Timed> next = clock().flatMap(LiveClock::next);
        edit.accept(topic.id());
        if (here) {
            next.ifPresent(step -> goTo(step.topic().id()));
        }
    }

    void close() {
        beforeMoving.run();
        edits.close(session.id());
    }

    Optional<Topic> current() {
        return clock().flatMap(LiveClock::currentStep).map(LiveClock.Timed::topic);
    }

    private Optional<LiveClock> clock() {
        return page().filter(page -> page.session().state() == SessionState.RUNNING)
                .map(page -> page.clock(session.tools().store().clock().instant()));
    }

    private Optional<SessionPage> page() {
        return Optional.ofNullable(session.page().get());
    }
}
