package app.wheelhouse.today.ui;

import app.wheelhouse.scorecard.DayCount;
import app.wheelhouse.scorecard.Settings;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.today.Ahead;
import app.wheelhouse.today.Change;
import app.wheelhouse.today.Due;
import app.wheelhouse.today.Facts;
import app.wheelhouse.today.Meeting;
import app.wheelhouse.today.Today;
import app.wheelhouse.today.store.TodayReader;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the Today room shows and does, without a control in sight. */
public final class TodayViewModel {
    private final Store store;
    private final TodayReader reader;
    private final Background background;
    private final Desk desk;
    private final Clock clock;
    private final Consumer<UUID> run;
    private final List<Live<?>> live = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Today> today;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Ahead> ahead = new ReadOnlyObjectWrapper<>(Ahead.NONE);
    private Facts facts = Facts.NONE;
    private Ahead coming = Ahead.NONE;
    private Set<String> aheadTables = Set.of();
    private Supplier<Ahead> aheadReader = () -> Ahead.NONE;
    private Supplier<Settings> plan = () -> Settings.NONE;
    private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(Settings.NONE);

    /**
     * A room that shows nothing until it is opened.
     *
     * @param run starts a session and opens its page
     */
    public TodayViewModel(Store store, TodayReader reader, Background background, Desk desk, Clock clock,
            Consumer<UUID> run) {
        this.store = store;
        this.reader = reader;
        this.background = background;
        this.desk = desk;
        this.clock = clock;
        this.run = run;
        today = new ReadOnlyObjectWrapper<>(Today.of(facts, clock.instant(), clock.getZone()));
    }

    /** Counts the days of a plan as well; what gives it is asked in the background. */
    public TodayViewModel counting(Supplier<Settings> reader) {
        plan = reader;
        return this;
    }

    /** Tells what the days ahead bring as well; asked in the background, and again whenever one of the tables changes. */
    public TodayViewModel lookingAhead(Set<String> tables, Supplier<Ahead> reader) {
        aheadTables = Set.copyOf(tables);
        aheadReader = reader;
        return this;
    }

    /** Begins to keep the day up to date. */
    public void open() {
        if (!aheadTables.isEmpty()) {
            live.add(Live.of(store.feed(), aheadTables, background, () -> aheadReader.get(), now -> {
                coming = now;
                tick();
            }));
        }
        live.add(Live.of(store.feed(), Set.of("scorecard"), background, () -> plan.get(), settings::set));
        live.add(Live.of(store.feed(), TodayReader.TABLES, background, reader::facts, now -> {
            facts = now;
            loaded.set(true);
            tick();
        }));
    }

    /** Stops keeping it up to date. */
    public void close() {
        live.forEach(Live::close);
        live.clear();
    }

    /** Looks at the clock: what comes next and what is overdue may have changed. */
    public void tick() {
        ahead.set(coming.at(clock.instant()));
        today.set(Today.of(facts, clock.instant(), clock.getZone()));
    }

    /** What the days ahead bring, as it is now. */
    public ReadOnlyObjectProperty<Ahead> aheadProperty() {
        return ahead.getReadOnlyProperty();
    }

    /** The day as it is now. */
    public ReadOnlyObjectProperty<Today> todayProperty() {
        return today.getReadOnlyProperty();
    }

    /** What the plan of days is, as it was read last. */
    ReadOnlyObjectProperty<Settings> planProperty() {
        return settings.getReadOnlyProperty();
    }

    /** Which day of the plan it is, such as "day 37 of 100"; empty while there is no start. */
    String dayOfPlan() {
        return settings.get().on(todayProperty().get().day()).map(DayCount::label).orElse("");
    }

    /** Whether the workspace was read at all. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    Instant now() {
        return clock.instant();
    }

    Days days() {
        return Days.of(clock);
    }

    /** Starts a session and opens its page. */
    public void run(Meeting meeting) {
        run.accept(meeting.id());
    }

    /** Opens the page of a record. */
    public void open(String type, UUID id) {
        desk.go(Place.of(type, id.toString()));
    }

    /** Opens the page of what was changed, if it has one. */
    public void open(Change change) {
        UUID record = change.record();
        if (record != null && !change.type().isEmpty()) {
            open(change.type(), record);
        }
    }

    /** Opens the session of a meeting, or the meeting in the calendar while it has none. */
    public void open(Ahead.Coming meeting) {
        if (meeting.session() == null) {
            desk.go(Place.of("meeting", meeting.cadence() + "/" + meeting.dueOn()));
        } else {
            open("session", meeting.session());
        }
    }

    /** Opens a room or a list of it. */
    public void go(String route) {
        desk.go(Place.of(route));
    }

    /** Checks an action off and offers to take that back. */
    public void checkOff(Due action) {
        store.apply(new Edit("Check off action").put("action", action.id(), "state", "done"));
        desk.say(Toast.of("Done: " + action.title(), Command.of("toast-undo", "Undo", () -> store.undo())));
    }
}
