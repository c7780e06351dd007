package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Once;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Segments;
import app.wheelhouse.ui.list.Sign;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The Rhythm room: the week, the month, the cadences, how healthy they are, and the days that get in their way. */
public final class RhythmView implements View {
    private static final int CADENCES = 2;
    private final RhythmModel model;
    private final RhythmCommands keys;
    private final Segments segments = new Segments("rhythm-views", "Views");
    private final BorderPane root = new BorderPane();
    private final StackPane tools = new StackPane();
    private final Command add;
    private final Once<CalendarPane> week;
    private final Once<CalendarPane> month;
    private final Once<ListPage<CadenceRow>> cadences;
    private final Once<HealthPane> health;
    private final Once<DaysOffPane> daysOff;

    public RhythmView(RhythmModel model) {
        this.model = model;
        keys = new RhythmCommands(model);
        add = Command.of("cadence-add", "New cadence", this::add).in("Rhythm").icon("fth-plus");
        week = new Once<>(() -> new CalendarPane(model, keys, add, false));
        month = new Once<>(() -> new CalendarPane(model, keys, add, true));
        cadences = new Once<>(this::list);
        health = new Once<>(() -> new HealthPane(model));
        daysOff = new Once<>(() -> new DaysOffPane(model, keys));
        segments.add("rhythm-week", "Week", new SimpleIntegerProperty());
        segments.add("rhythm-month", "Month", new SimpleIntegerProperty());
        segments.add("rhythm-cadences", "Cadences", model.rows().totalProperty());
        segments.add("rhythm-health", "Health", new SimpleIntegerProperty());
        segments.add("rhythm-days", "Days off", new SimpleIntegerProperty());
        segments.chosenProperty().addListener((_, _, chosen) -> show(chosen.intValue()));
        model.rhythmProperty().addListener((_, _, _) -> refresh());
        model.dayProperty().addListener((_, _, _) -> refresh());
        model.chosenProperty().addListener((_, _, _) -> marked());
        root.setId("rhythm-room");
        root.getStyleClass().addAll("list-room", "rhythm-room");
        root.getStylesheets().add(Objects.requireNonNull(RhythmView.class.getResource(
                "/app/wheelhouse/rhythm/ui/rhythm.css")).toExternalForm());
        root.setTop(ListPage.head(segments, tools));
        show(0);
    }

    private ListPage<CadenceRow> list() {
        RowTable<CadenceRow> table = new RowTable<>("cadences-table", "Cadences", model.rows())
                .wide("Cadence", row -> row.cadence().title()).text("Comes", 220, CadenceRow::recurs)
                .number("Min", 64, row -> row.cadence().minutes()).text("Held by", 168, CadenceRow::owner)
                .sign("Next", 168, this::next, row -> 0).quiet(row -> row.cadence().isDropped(model.today()));
        EmptyState empty = new EmptyState("fth-repeat", "No cadence yet",
                "A cadence is a meeting that comes again: when, who holds it, what it takes up and decides.", add);
        return new ListPage<>("cadences", model.rows(), table, new CadenceDetail(model).pane, empty, "Filter cadences",
                add);
    }

    private Sign next(CadenceRow row) {
        Occurrence next = row.next().stream().filter(Occurrence::isHeld).findFirst().orElse(null);
        if (row.cadence().isDropped(model.today())) {
            return new Sign("fth-archive", Standing.UNKNOWN, "Dropped");
        } else if (next == null) {
            return new Sign("fth-help-circle", Standing.UNKNOWN, "Never");
        }
        String day = model.days().weekday(next.day());
        return model.clashes(next).isEmpty()
                ? new Sign("fth-calendar", Standing.PLAIN, day)
                : new Sign("fth-alert-triangle", Standing.AT_RISK, day + ", clash");
    }

    private void add() {
        segments.choose(CADENCES);
        cadences.get().detail().editTitle(model.add());
    }

    private void show(int view) {
        Node page = switch (view) {
            case 0 -> week.get();
            case 1 -> month.get();
            case CADENCES -> cadences.get();
            case 3 -> health.get();
            default -> daysOff.get();
        };
        root.setCenter(page);
        tools.getChildren().setAll(view == CADENCES ? List.of(cadences.get().tools()) : List.of());
        refresh();
    }

    /** Only what is seen is drawn. */
    private void refresh() {
        switch (segments.chosenProperty().get()) {
            case 0 -> week.get().show();
            case 1 -> month.get().show();
            case CADENCES -> {
                // the list follows its rows
            }
            case 3 -> health.get().show();
            default -> daysOff.get().show();
        }
    }

    private void marked() {
        switch (segments.chosenProperty().get()) {
            case 0 -> week.get().mark();
            case 1 -> month.get().mark();
            default -> {
                // nothing is chosen there
            }
        }
    }

    /** Shows one cadence, selected in its list. */
    public RhythmView atCadence(UUID cadence) {
        segments.choose(CADENCES);
        model.rows().select(cadence);
        return this;
    }

    /** Shows one meeting in the week it is held in. */
    public RhythmView atMeeting(UUID cadence, LocalDate dueOn) {
        model.lookAt(cadence, dueOn);
        return this;
    }

    /** Shows one of the views: 0 for the week. */
    public RhythmView atView(int view) {
        segments.choose(view);
        return this;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Rhythm");
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>(keys.all());
        all.addAll(keys.days());
        if (segments.chosenProperty().get() == CADENCES) {
            all.addAll(cadences.get().commands("cadences", "Cadences", "cadence", add, model.rows(), model::delete));
        } else {
            all.add(add.keys("Shortcut+N"));
        }
        return all;
    }

    @Override
    public void opened() {
        model.open();
        switch (segments.chosenProperty().get()) {
            case 0 -> week.get().toGrid();
            case 1 -> month.get().toGrid();
            case CADENCES -> cadences.get().toTable();
            case 3 -> health.get().toTable();
            default -> daysOff.get().requestFocus();
        }
    }

    @Override
    public void closed() {
        model.close();
    }
}
