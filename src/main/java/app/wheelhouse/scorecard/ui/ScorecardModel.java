package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.DayCount;
import app.wheelhouse.scorecard.Horizon;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.OutcomeRow;
import app.wheelhouse.scorecard.Promise;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.scorecard.Track;
import app.wheelhouse.scorecard.store.ScorecardEdits;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What the Scorecard room shows and does, without a control in sight. */
public final class ScorecardModel {
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final ScorecardTools tools;
    private final ScorecardEdits edits;
    private final ReadOnlyObjectWrapper<Scorecard> scorecard = new ReadOnlyObjectWrapper<>(Scorecard.NONE);
    private final ReadOnlyObjectWrapper<List<KpiSeries>> series = new ReadOnlyObjectWrapper<>(List.of());
    private final Rows<OutcomeRow> outcomes = new Rows<>(OutcomeRow::id, OutcomeRow::words);
    private final Rows<Checkpoint> checkpoints = new Rows<>(Checkpoint::id, each -> low(each.title()));
    private final Rows<KpiSeries> kpis = new Rows<>(each -> each.kpi().id(),
            each -> low(each.kpi().title() + " " + each.owner() + " " + each.state().label()));
    private final Rows<Track> tracks = new Rows<>(Track::id, each -> low(each.title() + " " + nameOf(each.owner())));
    private final Rows<Horizon> horizons = new Rows<>(Horizon::id, each -> low(each.title() + " " + each.willDo()));
    private final Rows<Promise> promises = new Rows<>(Promise::id,
            each -> low(each.title() + " " + nameOf(each.person()) + " " + each.to()));
    private final List<Live<?>> live = new ArrayList<>();

    /** A room that shows nothing until it is opened. */
    public ScorecardModel(Store store, Background background, Desk desk, ScorecardTools tools) {
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.tools = tools;
        edits = new ScorecardEdits(store);
    }

    private static String low(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Begins to keep everything up to date. */
    public void open() {
        live.add(Live.of(store.feed(), ScorecardReader.TABLES, background, () -> {
            Scorecard read = tools.scorecard().get();
            return Map.entry(read, read.rows());
        }, read -> {
            Scorecard now = read.getKey();
            scorecard.set(now);
            outcomes.show(read.getValue());
            checkpoints.show(now.checkpoints());
            tracks.show(now.tracks());
            horizons.show(now.horizons());
            promises.show(now.promises());
        }));
        live.add(Live.of(store.feed(), ScorecardReader.KPI_TABLES, background, tools.kpis(), now -> {
            series.set(now);
            kpis.show(now);
        }));
    }

    /** Stops keeping it up to date. */
    public void close() {
        live.forEach(Live::close);
        live.clear();
    }

    /** All that was promised, as it is now. */
    public ReadOnlyObjectProperty<Scorecard> scorecardProperty() {
        return scorecard.getReadOnlyProperty();
    }

    /** All KPIs with their readings. */
    public ReadOnlyObjectProperty<List<KpiSeries>> seriesProperty() {
        return series.getReadOnlyProperty();
    }

    Scorecard scorecard() {
        return scorecard.get();
    }

    /** Which day of the plan it is; empty while there is no start. */
    public Optional<DayCount> day() {
        return scorecard.get().settings().on(today());
    }

    LocalDate today() {
        return LocalDate.now(store.clock());
    }

    Days days() {
        return Days.of(store.clock());
    }

    public Rows<OutcomeRow> outcomes() {
        return outcomes;
    }

    public Rows<Checkpoint> checkpoints() {
        return checkpoints;
    }

    public Rows<KpiSeries> kpis() {
        return kpis;
    }

    public Rows<Track> tracks() {
        return tracks;
    }

    public Rows<Horizon> horizons() {
        return horizons;
    }

    public Rows<Promise> promises() {
        return promises;
    }

    ScorecardEdits edits() {
        return edits;
    }

    ScorecardTools tools() {
        return tools;
    }

    /** Changes fields of records of a type. */
    Records records(String type, String noun) {
        return new Records(store, background, desk, type, noun);
    }

    /** Adds a record behind the others of its list. */
    <R> UUID add(String type, String noun, Rows<R> rows, Function<R, String> position, Map<String, ?> fields) {
        return edits.add(type, noun, last(rows.shown(), position), fields);
    }

    /** The position behind which new ones go; null when there is none yet. */
    static <R> @Nullable String last(List<R> rows, Function<R, String> position) {
        return rows.stream().map(position).filter(each -> !each.isEmpty()).max(String::compareTo).orElse(null);
    }

    /** Adds a person of a name, to be named at once in a field. */
    UUID addPerson(String name) {
        return records("person", "person").add(Map.of("name", name));
    }

    /** Adds a checkpoint of a name, to be chosen at once in a field. */
    UUID addCheckpoint(String name) {
        return edits.addCheckpoint(name, last(scorecard.get().checkpoints(), Checkpoint::position));
    }

    List<UUID> everybody() {
        return List.copyOf(scorecard.get().people().keySet());
    }

    String nameOf(@Nullable UUID person) {
        return scorecard.get().name(person);
    }

    /** What any record that a field refers to is called. */
    Optional<String> called(UUID id) {
        Scorecard now = scorecard.get();
        return Optional.ofNullable(now.people().get(id)).or(() -> Optional.ofNullable(now.sessions().get(id)))
                .or(() -> now.checkpoints().stream().filter(each -> each.id().equals(id)).map(Checkpoint::title)
                        .findFirst())
                .or(() -> now.tracks().stream().filter(each -> each.id().equals(id)).map(Track::title).findFirst());
    }

    /** Opens a page of the program. */
    void go(String route, String argument) {
        desk.go(Place.of(route, argument));
    }
}
