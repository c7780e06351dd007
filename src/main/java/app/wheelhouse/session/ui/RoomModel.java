package app.wheelhouse.session.ui;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.RightsCard;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomFrame;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.session.LiveClock;
import app.wheelhouse.session.RoomCards;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.store.Feed;
import app.wheelhouse.ui.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the room is shown of this session: follows the meeting, or stays on the card that was chosen. */
final class RoomModel {
    private final SessionModel session;
    private final RoomDirector director;
    private final ObjectProperty<Card> card = new SimpleObjectProperty<>(Card.TOPIC);
    private Optional<RoomView> last = Optional.empty();
    private List<Matrix> matrices = List.of();
    private Optional<RoomView> followedCard = Optional.empty();
    private Optional<TopicCards> gates = Optional.empty();
    private Feed.@Nullable Subscription followed;

    /** The cards a meeting can show. */
    enum Card {
        AGENDA("Agenda", "1"), TOPIC("Topic", "2"), DECISIONS("Decision", "3"), SUMMARY("Summary", "4"),
        RIGHTS("Rights", "5"), BOARD("Board", "6"), SCORECARD("Scorecard", "7"), KPIS("KPIs", "8"), GATE("Gate", "9"),
        // Shortcut+0 is the usual size of everything: nobody who wants that may change what the room sees.
        WEEK("Week", "Shift+9"), SIGNALS("Signals", "Shift+8");

        private final String label;
        private final String key;

        Card(String label, String key) {
            this.label = label;
            this.key = key;
        }

        String label() {
            return label;
        }
    }

    RoomModel(SessionModel session) {
        this.session = session;
        this.director = session.tools().director();
        card.addListener((_, _, chosen) -> {
            close();
            followedCard = Optional.empty();
            gates = Optional.empty();
            open();
            if (chosen == Card.RIGHTS) {
                session.tools().background().submit("Reading", session.tools().matrices(), this::show);
            } else {
                follow();
            }
        });
    }

    private void show(RoomView now) {
        followedCard = Optional.of(now);
        follow();
    }

    /** Follows what another room of the program has to show while that is what the room is to see. */
    void open() {
        SessionTools tools = session.tools();
        if (followed == null) {
            followed = switch (card.get()) {
                case BOARD -> tools.rooms().board().apply(this::show);
                case SCORECARD -> tools.rooms().scorecard().apply(this::show);
                case KPIS -> tools.rooms().kpis().apply(this::show);
                case GATE -> tools.rooms().gates().apply(this::show);
                case WEEK -> tools.rooms().week().apply(this::show);
                case SIGNALS -> tools.rooms().signals().apply(this::show);
                case AGENDA, TOPIC, DECISIONS, SUMMARY, RIGHTS -> null;
            };
        }
    }

    /** Follows it no longer. */
    void close() {
        Feed.Subscription until = followed;
        followed = null;
        if (until != null) {
            until.close();
        }
    }

    private void show(TopicCards now) {
        gates = Optional.of(now);
        follow();
    }

    private void show(List<Matrix> found) {
        matrices = found;
        follow();
    }

    RoomDirector director() {
        return director;
    }

    ObjectProperty<Card> card() {
        return card;
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        for (Card choice : Card.values()) {
            commands.add(Command.of("room." + choice.name().toLowerCase(java.util.Locale.ROOT),
                    "Room: show " + choice.label().toLowerCase(java.util.Locale.ROOT),
                    () -> card.set(choice)).in("Room").keys("Shortcut+" + choice.key).when(session.running()));
        }
        commands.add(Command.of("room.freeze", "Room: freeze or thaw", director::toggleFrozen).in("Room")
                .icon("fth-pause").keys("Shortcut+F").when(session.running()));
        commands.add(Command.of("room.blank", "Room: blank or show", director::toggleBlank).in("Room").icon("fth-moon")
                .keys("Shortcut+B").when(session.running()));
        commands.add(Command.of("room.forward", "Room: next page", director::nextPage).in("Room")
                .keys("Shortcut+Page_Down").when(session.running()));
        commands.add(Command.of("room.back", "Room: previous page", director::previousPage).in("Room")
                .keys("Shortcut+Page_Up").when(session.running()));
        return commands;
    }

    /** Begins with the session's title as the safe card. */
    void begin(SessionPage page) {
        director.begin(page.session().title());
        last = Optional.empty();
    }

    /** Brings the room to where the meeting is. Shows nothing anew while what it would show is the same. */
    void follow() {
        SessionPage page = session.page().get();
        LiveClock clock = session.clock().get();
        if (page == null || clock == null || !session.running().get()) {
            return;
        }
        RoomView view = view(page, clock);
        if (!last.equals(Optional.of(view))) {
            last = Optional.of(view);
            director.show(view);
        }
        director.setProgress(clock.currentStep().filter(step -> step.planned().isPositive())
                .map(step -> Math.min(1, step.actual().toMillis() / (double) step.planned().toMillis()))
                .orElse(RoomFrame.NO_PROGRESS));
    }

    /** Leaves the room with what the meeting achieved. */
    void ended(SessionPage page) {
        director.setProgress(RoomFrame.NO_PROGRESS);
        director.show(new RoomCards(page).summary());
    }

    private RoomView view(SessionPage page, LiveClock clock) {
        RoomCards cards = new RoomCards(page);
        return (switch (card.get()) {
            case AGENDA -> Optional.<RoomView>empty();
            case TOPIC -> clock.currentStep().flatMap(step -> cards.at(step.topic().id()));
            case DECISIONS -> decision(clock).flatMap(cards::at);
            case SUMMARY -> Optional.<RoomView>of(cards.summary());
            case RIGHTS -> rights(page, clock);
            case BOARD, SCORECARD, KPIS, WEEK, SIGNALS -> followedCard;
            case GATE -> gates.map(all -> all.about(clock.currentStep().map(step -> step.topic().title()).orElse("")));
        }).orElseGet(cards::agenda);
    }

    /** The matrix that the decision the meeting is at belongs to, with its row marked; else the first there is. */
    private Optional<RoomView> rights(SessionPage page, LiveClock clock) {
        Optional<UUID> row = decision(clock).flatMap(page::decisionOf).map(Decision::row);
        return row.flatMap(of -> matrices.stream().filter(matrix -> matrix.row(of).isPresent()).findFirst())
                .or(() -> matrices.stream().findFirst())
                .map(matrix -> RightsCard.of(matrix, row.orElse(null)));
    }

    /** The decision the meeting is at, else the next one, else the last. */
    private static Optional<UUID> decision(LiveClock clock) {
        List<LiveClock.Timed> wanted = clock.steps().stream()
                .filter(step -> step.topic().kind() == TopicKind.DECISION_WANTED).toList();
        return wanted.stream().filter(LiveClock.Timed::current).findFirst()
                .or(() -> clock.ahead().stream().filter(wanted::contains).findFirst())
                .or(() -> wanted.isEmpty() ? Optional.empty() : Optional.of(wanted.getLast()))
                .map(step -> step.topic().id());
    }
}
