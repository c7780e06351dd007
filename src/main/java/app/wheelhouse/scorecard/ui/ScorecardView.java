package app.wheelhouse.scorecard.ui;

import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Once;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** The Scorecard room: the plan, its checkpoints, KPIs, tracks, horizons and the ledger of promises. */
public final class ScorecardView implements View {
    /** The list of promises. */
    public static final int PROMISES = 5;
    private static final Duration BEAT = Duration.seconds(20);
    private final ScorecardModel model;
    private final ScoreShow room;
    private final Once<OutcomeList> outcomes;
    private final Once<CheckpointList> checkpoints;
    private final Once<KpiList> kpis;
    private final Once<TrackList> tracks;
    private final Once<HorizonList> horizons;
    private final Once<PromiseList> promises;
    private final Segments segments = new Segments("scorecard-lists", "Lists");
    private final BorderPane root = new BorderPane();
    private final StackPane tools = new StackPane();
    private final Timeline clock = new Timeline();
    private final List<Command> rooms;
    private final Command plan;
    private final Command report;

    /** Shows the room. */
    public ScorecardView(ScorecardModel model) {
        this.model = model;
        room = new ScoreShow(model);
        rooms = List.of(show("plan", "Show the scorecard in the room", "Shift+1", ScoreShow.Kind.PLAN),
                show("kpis", "Show the KPIs in the room", "Shift+2", ScoreShow.Kind.KPIS),
                show("tracks", "Show the tracks in the room", "Shift+3", ScoreShow.Kind.TRACKS));
        plan = Command.of("scorecard-pages", "Scorecard as pages", () -> model.go("scorecard-pages", ""))
                .in("Scorecard").icon("fth-printer").keys("Shortcut+P");
        report = Command.of("kpi-pages", "KPI report as pages", () -> model.go("kpi-pages", "")).in("Scorecard")
                .icon("fth-printer").keys("Shortcut+Shift+P");
        outcomes = new Once<>(() -> new OutcomeList(model, shown(rooms.get(0), "Room"), shown(plan, "Pages")));
        checkpoints = new Once<>(() -> new CheckpointList(model));
        kpis = new Once<>(() -> new KpiList(model, shown(rooms.get(1), "Room"), shown(report, "Pages")));
        tracks = new Once<>(() -> new TrackList(model, shown(rooms.get(2), "Room")));
        horizons = new Once<>(() -> new HorizonList(model));
        promises = new Once<>(() -> new PromiseList(model));
        SimpleIntegerProperty none = new SimpleIntegerProperty();
        segments.add("segment-plan", "100 days", none)
                .add("segment-checkpoints", "Checkpoints", model.checkpoints().totalProperty())
                .add("segment-kpis", "KPIs", model.kpis().totalProperty())
                .add("segment-tracks", "Tracks", model.tracks().totalProperty())
                .add("segment-horizons", "Horizons", model.horizons().totalProperty())
                .add("segment-promises", "Promises", model.promises().totalProperty());
        root.setId("scorecard-room");
        root.getStyleClass().add("list-room");
        root.setTop(ListPage.head(segments, tools));
        root.getStylesheets().add(Objects.requireNonNull(ScorecardView.class.getResource(
                "/app/wheelhouse/scorecard/ui/scorecard.css")).toExternalForm());
        segments.chosenProperty().addListener((_, _, chosen) -> show(chosen.intValue()));
        clock.getKeyFrames().add(new KeyFrame(BEAT, _ -> outcomes.ifMade().ifPresent(OutcomeList::tick)));
        clock.setCycleCount(Animation.INDEFINITE);
        show(0);
    }

    private Command show(String id, String label, String keys, ScoreShow.Kind kind) {
        return Command.of("scorecard-room-" + id, label, () -> room.show(kind)).in("Scorecard").icon("fth-monitor")
                .keys(keys);
    }

    /** The same command under a shorter label, for a button. */
    private static Command shown(Command command, String label) {
        return new Command(command.id(), label, command.group(), command.icon(), command.shortcut(),
                command.enabled(), command.action());
    }

    /** Only what is shown is in the window. */
    private void show(int list) {
        switch (list) {
            case 0 -> show(outcomes.get().node, outcomes.get().page.tools());
            case 1 -> show(checkpoints.get().page, checkpoints.get().page.tools());
            case 2 -> show(kpis.get().page, kpis.get().page.tools());
            case 3 -> show(tracks.get().page, tracks.get().page.tools());
            case 4 -> show(horizons.get().node, horizons.get().page.tools());
            default -> show(promises.get().page, promises.get().page.tools());
        }
    }

    private void show(Node page, Node toolsOfIt) {
        root.setCenter(page);
        tools.getChildren().setAll(toolsOfIt);
    }

    private ListPage<?> page() {
        return switch (segments.chosenProperty().get()) {
            case 0 -> outcomes.get().page;
            case 1 -> checkpoints.get().page;
            case 2 -> kpis.get().page;
            case 3 -> tracks.get().page;
            case 4 -> horizons.get().page;
            default -> promises.get().page;
        };
    }

    /** Shows one of the lists: plan, checkpoints, KPIs, tracks, horizons, promises. */
    public ScorecardView at(int list) {
        segments.choose(list);
        return this;
    }

    /** Shows one outcome. */
    public ScorecardView atOutcome(UUID outcome) {
        model.outcomes().select(outcome);
        return at(0);
    }

    /** Shows one checkpoint. */
    public ScorecardView atCheckpoint(UUID checkpoint) {
        model.checkpoints().select(checkpoint);
        return at(1);
    }

    /** Shows one KPI. */
    public ScorecardView atKpi(UUID kpi) {
        model.kpis().select(kpi);
        return at(2);
    }

    /** Shows one track. */
    public ScorecardView atTrack(UUID track) {
        model.tracks().select(track);
        return at(3);
    }

    /** Shows one promise. */
    public ScorecardView atPromise(UUID promise) {
        model.promises().select(promise);
        return at(PROMISES);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Scorecard");
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(switch (segments.chosenProperty().get()) {
            case 0 -> outcomes.get().commands();
            case 1 -> checkpoints.get().commands();
            case 2 -> kpis.get().commands();
            case 3 -> tracks.get().commands();
            case 4 -> horizons.get().commands();
            default -> promises.get().commands();
        });
        commands.addAll(rooms);
        commands.add(plan);
        commands.add(report);
        List<String> lists = List.of("The 100 days", "Checkpoints", "KPIs", "Tracks", "Horizons", "Promises");
        for (int i = 0; i < lists.size(); i++) {
            int list = i;
            commands.add(Command.of("scorecard-list-" + (i + 1), lists.get(i), () -> {
                at(list);
                page().toTable();
            }).in("Scorecard").keys(String.valueOf(i + 1)));
        }
        return commands;
    }

    @Override
    public void opened() {
        model.open();
        clock.play();
        page().toTable();
    }

    @Override
    public void closed() {
        clock.stop();
        model.close();
    }
}
