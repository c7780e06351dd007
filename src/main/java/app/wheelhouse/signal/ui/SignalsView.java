package app.wheelhouse.signal.ui;

import app.wheelhouse.ui.Command;
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
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** The Signals room: walls of tiles, the objectives and the sources they are measured at. */
public final class SignalsView implements View {
    /** What came meanwhile is shown so often, not each answer by itself. */
    private static final Duration BEAT = Duration.millis(250);
    private final SignalsModel model;
    private final WallPage walls;
    private final List<Part> parts;
    private final Segments segments = new Segments("signal-lists", "Lists");
    private final BorderPane root = new BorderPane();
    private final StackPane tools = new StackPane();
    private final Command demo;
    private final Timeline clock = new Timeline();

    /** Shows the room. */
    public SignalsView(SignalsModel model) {
        this.model = model;
        SloList slos = new SloList(model);
        SourceList sources = new SourceList(model);
        demo = sources.demo();
        walls = new WallPage(model, List.of(slos.filling()), demo);
        parts = List.of(walls.part(), slos.part(), sources.part(), new WorkList(model).part());
        parts.forEach(part -> segments.add(part.id(), part.label(), part.count()));
        root.setId("signals-room");
        root.getStyleClass().add("list-room");
        root.setTop(ListPage.head(segments, tools));
        dress(root.getStylesheets());
        segments.chosenProperty().addListener((_, _, chosen) -> show(parts.get(chosen.intValue())));
        clock.getKeyFrames().add(new KeyFrame(BEAT, _ -> model.beat()));
        clock.setCycleCount(Animation.INDEFINITE);
        show(parts.getFirst());
    }

    static void dress(ObservableList<String> sheets) {
        sheets.add(Objects.requireNonNull(SignalsView.class.getResource("/app/wheelhouse/signal/ui/signals.css"))
                .toExternalForm());
    }

    /** Only what is shown is in the window. */
    private void show(Part part) {
        root.setCenter(part.node());
        tools.getChildren().setAll(part.tools());
    }

    private Part part() {
        return parts.get(segments.chosenProperty().get());
    }

    /** Shows one of the lists: walls, objectives, sources. */
    public SignalsView at(int list) {
        segments.choose(list);
        return this;
    }

    /** Shows one wall. */
    public SignalsView atWall(UUID wall) {
        walls.choose(wall);
        return at(0);
    }

    /** Shows one source. */
    public SignalsView atSource(UUID source) {
        model.sources().select(source);
        return at(2);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Signals");
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(part().commands().get());
        for (int i = 0; i < parts.size(); i++) {
            int list = i;
            commands.add(Command.of("signal-list-" + (i + 1), parts.get(i).label(), () -> {
                at(list);
                part().focus().run();
            }).in("Signals").keys(String.valueOf(i + 1)));
        }
        commands.add(demo);
        return commands;
    }

    @Override
    public void opened() {
        model.open();
        clock.play();
        part().focus().run();
    }

    @Override
    public void closed() {
        clock.stop();
        model.close();
    }
}
