package app.wheelhouse.today.ui;

import app.wheelhouse.today.Change;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Days;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Everything that came from other laptops, edit by edit; each line opens the page it is seen on. */
public final class ArrivedView implements View {
    private final Supplier<List<Change>> read;
    private final Background background;
    private final Desk desk;
    private final Days days;
    private final Supplier<Instant> now;
    private final ListView<Change> list = new ListView<>();
    private final EmptyState empty = new EmptyState("fth-inbox", "Nothing came from other laptops",
            "What colleagues changed stands here once it was exchanged or a bundle was taken in.");
    private final StackPane root = new StackPane();

    /** @param read what came, the latest first; read in the background */
    public ArrivedView(Supplier<List<Change>> read, Background background, Desk desk, Days days,
            Supplier<Instant> now) {
        this.read = read;
        this.background = background;
        this.desk = desk;
        this.days = days;
        this.now = now;
        root.setId("arrived");
        list.setId("arrived-list");
        list.setAccessibleText("What arrived");
        list.setCellFactory(_ -> new Cell());
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        Label title = new Label("What arrived");
        title.getStyleClass().add("title");
        VBox page = new VBox(title, list);
        page.getStyleClass().addAll("page", "gap-16");
        VBox.setVgrow(list, Priority.ALWAYS);
        empty.setVisible(false);
        page.visibleProperty().bind(empty.visibleProperty().not());
        root.getChildren().setAll(page, empty);
    }

    private void open() {
        Change chosen = list.getSelectionModel().getSelectedItem();
        UUID record = chosen == null ? null : chosen.record();
        if (record != null && !chosen.type().isEmpty()) {
            desk.go(Place.of(chosen.type(), record.toString()));
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("What arrived");
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public void opened() {
        background.submit("Reading what arrived", read, changes -> {
            list.getItems().setAll(changes);
            list.getSelectionModel().selectFirst();
            empty.setVisible(changes.isEmpty());
            list.requestFocus();
        });
    }

    /** An edit: what it is called, to what, and when. */
    private final class Cell extends ListCell<Change> {
        @Override
        protected void updateItem(@Nullable Change change, boolean isEmpty) {
            super.updateItem(change, isEmpty);
            setText(null);
            setGraphic(change == null || isEmpty ? null : line(change));
        }

        private HBox line(Change change) {
            Label what = new Label(change.edit());
            what.setMinWidth(USE_PREF_SIZE);
            Label title = new Label(change.title());
            title.getStyleClass().add("muted");
            title.setMinWidth(0);
            title.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(title, Priority.ALWAYS);
            Label when = new Label(days.since(change.at(), now.get()));
            when.getStyleClass().add("muted");
            when.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(what, title, when);
            line.getStyleClass().add("gap-12");
            line.setPrefWidth(1);
            return line;
        }
    }
}
