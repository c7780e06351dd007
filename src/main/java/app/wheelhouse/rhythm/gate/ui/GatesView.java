package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Segments;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** Gates, releases, stages and incidents: what must hold before something goes on, and whether it does. */
public final class GatesView implements View {
    private final GatesModel model;
    private final List<ListPage<?>> pages;
    private final List<Supplier<List<Command>>> commands;
    private final Segments segments = new Segments("gate-lists", "Lists");
    private final BorderPane root = new BorderPane();

    /** Shows the gates. */
    public GatesView(GatesModel model) {
        this.model = model;
        GateShow show = new GateShow(model);
        GateList gates = new GateList(model, show);
        ReleaseList releases = new ReleaseList(model);
        StageList stages = new StageList(model, show);
        IncidentList incidents = new IncidentList(model);
        pages = List.of(gates.page(), releases.page(), stages.page(), incidents.page());
        commands = List.of(gates::commands, releases::commands, stages::commands, incidents::commands);
        segments.add("segment-gates", "Gates", model.gates().totalProperty())
                .add("segment-releases", "Releases", model.releases().totalProperty())
                .add("segment-stages", "Stages", model.stages().totalProperty())
                .add("segment-incidents", "Incidents", model.incidents().totalProperty());
        StackPane tools = new StackPane();
        StackPane center = new StackPane();
        pages.forEach(page -> {
            tools.getChildren().add(page.tools());
            center.getChildren().add(page);
        });
        root.setId("gates-room");
        root.getStylesheets().add(Objects.requireNonNull(GatesView.class.getResource(
                "/app/wheelhouse/rhythm/gate/ui/gates.css")).toExternalForm());
        root.setTop(ListPage.head(segments, tools));
        root.setCenter(center);
        model.incidents().loadedProperty().addListener((_, _, _) -> pages.get(segments.chosenProperty().get())
                .toTable());
        segments.chosenProperty().addListener((_, _, chosen) -> show(chosen.intValue()));
        show(0);
    }

    private void show(int list) {
        for (int i = 0; i < pages.size(); i++) {
            pages.get(i).setVisible(i == list);
            pages.get(i).tools().setVisible(i == list);
        }
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
        return commands.get(segments.chosenProperty().get()).get();
    }

    @Override
    public void opened() {
        model.open();
        pages.get(segments.chosenProperty().get()).toTable();
    }

    @Override
    public void closed() {
        model.close();
    }
}
