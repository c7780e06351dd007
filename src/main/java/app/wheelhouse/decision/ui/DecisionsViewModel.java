package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.ActionRow;
import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.FollowUp;
import app.wheelhouse.decision.store.DecisionLists;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the Decisions room shows and does: the log of decisions and the actions, without a control in sight. */
public final class DecisionsViewModel {
    private static final List<String> LINKED = List.of("session", "kpi", "slo", "rfe", "document", "receipt", "risk");
    private final Store store;
    private final DecisionLists lists;
    private final Background background;
    private final Desk desk;
    private final Clock clock;
    private final LogModel log;
    private final Records decisionRecords;
    private final Records actionRecords;
    private final Rows<ActionRow> actions = new Rows<>(ActionRow::id, ActionRow::words);
    private final BooleanProperty doneToo = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable UUID> owner = new SimpleObjectProperty<>();
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final List<Live<?>> live = new ArrayList<>();
    private Map<UUID, String> people = Map.of();
    private Consumer<String> openLink = _ -> {
    };
    private FollowUp followUp = new FollowUp(List.of());

    /** A room that shows nothing until it is opened. */
    public DecisionsViewModel(Store store, DecisionLists lists, Background background, Desk desk, Clock clock,
            SavedFilters filters) {
        this.store = store;
        this.lists = lists;
        this.background = background;
        this.desk = desk;
        this.clock = clock;
        log = new LogModel(store, desk, clock, filters);
        decisionRecords = new Records(store, background, desk, "decision", "decision");
        actionRecords = new Records(store, background, desk, "action", "action");
        doneToo.addListener((_, _, _) -> narrowActions());
        owner.addListener((_, _, _) -> narrowActions());
        narrowActions();
    }

    /** Begins to keep the lists up to date. */
    public void open() {
        live.add(Live.of(store.feed(), DecisionLists.TABLES, background, this::read, this::show));
    }

    /** Stops keeping them up to date. */
    public void close() {
        live.forEach(Live::close);
        live.clear();
    }

    private record Lists(LogModel.Content log, List<ActionRow> actions, Map<UUID, String> people) {
    }

    private Lists read() {
        Map<LogModel.Target, String> targets = new LinkedHashMap<>();
        for (String type : LINKED) {
            lists.titles(type).forEach((id, title) -> targets.put(new LogModel.Target(type, id), title));
        }
        return new Lists(new LogModel.Content(lists.decisions(), lists.types(), targets), lists.actions(),
                lists.people());
    }

    private void show(Lists now) {
        people = now.people;
        log.show(now.log);
        actions.show(now.actions);
        followUp = new FollowUp(now.actions);
        waiting.set((int) now.log.decisions().stream().filter(DecisionRow::isWaiting).count());
        open.set((int) now.actions.stream().filter(ActionRow::isOpen).count());
    }

    private void narrowActions() {
        UUID whose = owner.get();
        actions.onlyProperty().set(
                row -> (doneToo.get() || row.isOpen()) && (whose == null || whose.equals(row.action().owner())));
    }

    public Rows<DecisionRow> decisions() {
        return log.rows();
    }

    LogModel log() {
        return log;
    }

    public Rows<ActionRow> actions() {
        return actions;
    }

    /** How many decisions wait for somebody. */
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** How many actions are open. */
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether actions that are done or dropped are shown as well. */
    public BooleanProperty doneTooProperty() {
        return doneToo;
    }

    /** Whose actions are shown; null for everybody's. */
    public ObjectProperty<@Nullable UUID> ownerProperty() {
        return owner;
    }

    /** The ids of all people, by name. */
    public List<UUID> people() {
        return List.copyOf(people.keySet());
    }

    /** What a person is called. */
    public String name(UUID person) {
        return people.getOrDefault(person, "Somebody");
    }

    /** What a person is called, empty when the id is nobody's. */
    public Optional<String> nameOf(UUID person) {
        return Optional.ofNullable(people.get(person));
    }

    Records decisionRecords() {
        return decisionRecords;
    }

    Records actionRecords() {
        return actionRecords;
    }

    Days days() {
        return Days.of(clock);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Adds a decision, raised today, selects it and gives its id. */
    public UUID addDecision() {
        UUID id = decisionRecords.add(Map.of("title", "New decision", "state", DecisionState.PROPOSED.word(),
                "raised_on", today()));
        log.rows().select(id);
        return id;
    }

    /** Adds an open action, selects it and gives its id. */
    public UUID addAction() {
        Map<String, Object> fields = new HashMap<>(
                Map.of("title", "New action", "state", ActionState.OPEN.word()));
        UUID whose = owner.get();
        if (whose != null) {
            fields.put("owner", whose);
        }
        UUID id = actionRecords.add(fields);
        actions.select(id);
        return id;
    }

    /**
     * Records what became of the selected decision, today; when nobody is named yet who decided, it was the one who is to,
     * if there is exactly one.
     */
    public void decide(DecisionState state) {
        log.decide(state);
    }

    /** Checks the selected action off, or opens it again. */
    public void toggleDone() {
        ActionRow row = actions.selectedProperty().get();
        if (row != null) {
            setState(row, row.isOpen() ? ActionState.DONE : ActionState.OPEN);
            if (row.isOpen() && !doneToo.get()) {
                desk.say(Toast.of("Done: " + row.action().title(),
                        Command.of("toast-undo", "Undo", () -> store.undo())));
            }
        }
    }

    /** Gives up the selected action, or takes it up again. */
    public void toggleDropped() {
        ActionRow row = actions.selectedProperty().get();
        if (row != null) {
            setState(row, row.action().state() == ActionState.DROPPED ? ActionState.OPEN : ActionState.DROPPED);
        }
    }

    private void setState(ActionRow row, ActionState state) {
        actionRecords.set(row.id(), switch (state) {
            case DONE -> "Check off action";
            case OPEN -> "Open action again";
            case DROPPED -> "Drop action";
        }, Map.of("state", state.word()));
    }

    /** Adds a person, to be named at once in a field. */
    public UUID addPerson(String name) {
        UUID id = new Records(store, background, desk, "person", "person").add(Map.of("name", name));
        Map<UUID, String> more = new HashMap<>(people);
        more.put(id, name);
        people = more;
        return id;
    }

    /** Deletes the selected decision. */
    public void deleteDecision() {
        DecisionRow row = log.selected();
        if (row != null) {
            decisionRecords.delete(row.id(), row.decision().title());
        }
    }

    /** Deletes the selected action. */
    public void deleteAction() {
        ActionRow row = actions.selectedProperty().get();
        if (row != null) {
            actionRecords.delete(row.id(), row.action().title());
        }
    }

    /** All actions, as they are followed up. */
    FollowUp followUp() {
        return followUp;
    }

    /** Whom the actions shown are about: whose alone are shown, else the owner of the selected one; empty for nobody. */
    Optional<String> followed() {
        UUID whose = owner.get();
        ActionRow row = actions.selectedProperty().get();
        return whose != null
                ? nameOf(whose)
                : Optional.ofNullable(row).map(ActionRow::owner).filter(name -> !name.isBlank());
    }

    /** Shows the pages of something. */
    void openPages(String what, UUID of) {
        desk.go(Place.of(what, of.toString()));
    }

    /** Says what opens links; until then they go nowhere. */
    public DecisionsViewModel opening(Consumer<String> links) {
        openLink = links;
        return this;
    }

    void openLink(String link) {
        openLink.accept(link);
    }

    void go(Place place) {
        desk.go(place);
    }

    Instant now() {
        return clock.instant();
    }

    /** Says something short. */
    void say(Toast toast) {
        desk.say(toast);
    }

    /** Opens the page of a session. */
    public void openSession(@Nullable UUID session) {
        if (session != null) {
            desk.go(Place.of("session", session.toString()));
        }
    }
}
