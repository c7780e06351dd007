package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Once;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Segments;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** Gates, releases, stages and incidents: what must hold before something goes on, and whether it does. */
public final class GatesView implements View {
    private final GatesModel model;
    private final Once<GateList> gates;
    private final Once<ReleaseList> releases;
    private final Once<StageList> stages;
    private final Once<IncidentList> incidents;
    private final Segments segments = new Segments("gate-lists", "Lists");
    private final BorderPane root = new BorderPane();
    private final StackPane tools = new StackPane();

    /** Shows the gates. */
    public GatesView(GatesModel model) {
        this.model = model;
        GateShow show = new GateShow(model);
        gates = new Once<>(() -> new GateList(model, show));
        releases = new Once<>(() -> new ReleaseList(model));
        stages = new Once<>(() -> new StageList(model, show));
        incidents = new Once<>(() -> new IncidentList(model));
        segments.add("segment-gates", "Gates", model.gates().totalProperty())
                .add("segment-releases", "Releases", model.releases().totalProperty())
                .add("segment-stages", "Stages", model.stages().totalProperty())
                .add("segment-incidents", "Incidents", model.incidents().totalProperty());
        root.setId("gates-room");
        root.getStylesheets().add(Objects.requireNonNull(GatesView.class.getResource(
                "/app/wheelhouse/rhythm/gate/ui/gates.css")).toExternalForm());
        root.setTop(ListPage.head(segments, tools));
        model.incidents().loadedProperty().addListener((_, _, _) -> page().toTable());
        segments.chosenProperty().addListener((_, _, _) -> show());
        show();
    }

    private ListPage<?> page() {
        return switch (segments.chosenProperty().get()) {
            case 0 -> gates.get().page();
            case 1 -> releases.get().page();
            case 2 -> stages.get().page();
            default -> incidents.get().page();
        };
    }

    /** Only what is shown is in the window. */
    private void show() {
        root.setCenter(page());
        tools.getChildren().setAll(page().tools());
    }

    /** Shows one gate. */
    public GatesView atGate(UUID gate) {
        segments.choose(0);
        model.gates().select(gate);
        return this;
    }

    /** Shows one release. */
    public GatesView atRelease(UUID release) {
        segments.choose(1);
        model.releases().select(release);
        return this;
    }

    /** Shows the releases. */
    public GatesView atReleases() {
        segments.choose(1);
        return this;
    }

    /** Shows one site or offer. */
    public GatesView atStage(UUID stage) {
        segments.choose(2);
        model.stages().select(stage);
        return this;
    }

    /** Shows one incident. */
    public GatesView atIncident(UUID incident) {
        segments.choose(3);
        model.incidents().select(incident);
        return this;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Gates and releases");
    }

    @Override
    public List<Command> commands() {
        return switch (segments.chosenProperty().get()) {
            case 0 -> gates.get().commands();
            case 1 -> releases.get().commands();
            case 2 -> stages.get().commands();
            default -> incidents.get().commands();
        };
    }

    @Override
    public void opened() {
        model.open();
        page().toTable();
    }

    @Override
    public void closed() {
        model.close();
    }
}
