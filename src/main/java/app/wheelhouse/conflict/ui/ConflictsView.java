package app.wheelhouse.conflict.ui;

import app.wheelhouse.conflict.Clash;
import app.wheelhouse.conflict.Clash.Version;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The screen of conflicts: which there are on the left, the versions of one side by side on the right. */
public final class ConflictsView implements View {
    private static final int MOST = 4;
    private final ConflictsModel model;
    private final ListView<Clash> list;
    private final VBox page = new VBox();
    private final BorderPane both = new BorderPane();
    private final EmptyState empty = new EmptyState("fth-git-merge", "No conflicts",
            "When two laptops change the same thing without knowing of each other, both versions stand here until you have chosen. Nothing is overwritten meanwhile.");
    private final StackPane root = new StackPane();

    /** Shows what is open. */
    public ConflictsView(ConflictsModel model) {
        this.model = model;
        list = new ListView<>(model.clashes());
        list.setId("conflict-list");
        list.setAccessibleText("Conflicts");
        list.setCellFactory(_ -> new Line());
        list.getStyleClass().addAll("clash-list", "rule-right");
        list.getSelectionModel().selectedItemProperty().addListener((_, _, clash) -> {
            if (clash != null) {
                model.chosenProperty().set(clash);
            }
        });
        model.chosenProperty().addListener((_, _, clash) -> show(clash));
        model.clashes().addListener(
                (ListChangeListener<Clash>) _ -> list.getSelectionModel().select(model.chosenProperty().get()));
        model.loadedProperty().addListener((_, _, _) -> show(model.chosenProperty().get()));
        page.getStyleClass().addAll("clash-page", "gap-16");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        both.setLeft(list);
        both.setCenter(scroll);
        empty.setId("conflicts-empty");
        root.setId("conflicts");
        root.getStylesheets().add(Objects
                .requireNonNull(ConflictsView.class.getResource("/app/wheelhouse/conflict/ui/conflict.css"))
                .toExternalForm());
        root.getChildren().addAll(both, empty);
        show(null);
    }

    private void show(@Nullable Clash clash) {
        empty.setVisible(clash == null && model.loadedProperty().get());
        boolean first = clash != null && !both.isVisible();
        both.setVisible(clash != null);
        if (first) {
            list.requestFocus();
        }
        page.getChildren().clear();
        if (clash == null) {
            return;
        }
        list.getSelectionModel().select(clash);
        Label record = new Label(clash.record());
        record.getStyleClass().add("title");
        record.setWrapText(true);
        HBox.setHgrow(record, Priority.ALWAYS);
        record.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(record);
        top.setAlignment(Pos.TOP_LEFT);
        if (model.hasPage(clash)) {
            top.getChildren().add(Buttons.plain(Command.of("conflict-open", "Open", model::openRecord)));
        }
        Label about = new Label(clash.about());
        about.getStyleClass().add("muted");
        page.getChildren().add(new VBox(top, about));
        if (clash.stands()) {
            Label stands = Standing.PLAIN.sign(
                    "This is decided, so it stands. Taking the other version adds it as an amendment.");
            stands.setWrapText(true);
            page.getChildren().add(stands);
        }
        page.getChildren().add(cards(clash));
        if (!clash.merged().isEmpty() && !clash.merged().equals(clash.shown())) {
            VersionCard merged = new VersionCard("Merged", "Everything both wrote, the older words before the newer",
                    clash.merged(), clash.shown(), mergedCommand(clash), false);
            page.getChildren().add(merged);
        }
        Label how = new Label("Nothing is lost by choosing: it can be undone, and the history keeps every version.");
        how.setWrapText(true);
        how.getStyleClass().addAll("caption", "muted");
        page.getChildren().add(how);
    }

    private Region cards(Clash clash) {
        HBox cards = new HBox();
        cards.getStyleClass().add("gap-16");
        String other = clash.versions().size() > 1 ? clash.versions().get(1).words() : "";
        for (int i = 0; i < Math.min(MOST, clash.versions().size()); i++) {
            Version version = clash.versions().get(i);
            String words = i == 0 ? clash.shown() : version.words();
            VersionCard card = new VersionCard(i == 0 ? "Shows now" : "Also said",
                    "%s, %s".formatted(version.device(), model.days().moment(version.at())), words,
                    i == 0 ? other : clash.shown(), command(clash, i), i == 0);
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(320);
            cards.getChildren().add(card);
        }
        return cards;
    }

    private Command command(@Nullable Clash clash, int version) {
        String label = version == 0
                ? "Keep this"
                : clash != null && clash.stands() ? "Amend with this" : version == 1 ? "Take other" : "Take this";
        return Command.of("take-" + version, label, () -> model.take(version)).in("Conflicts")
                .keys(String.valueOf(version + 1));
    }

    /** Digits, for words begun in the wrong place shall settle nothing. */
    private Command mergedCommand(Clash clash) {
        return Command.of("take-merged", "Take merged", model::takeMerged).in("Conflicts")
                .keys(String.valueOf(Math.min(MOST, clash.versions().size()) + 1));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Conflicts");
    }

    @Override
    public List<Command> commands() {
        Clash clash = model.chosenProperty().get();
        if (clash == null) {
            return List.of();
        }
        List<Command> commands = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, clash.versions().size()); i++) {
            commands.add(command(clash, i));
        }
        if (!clash.merged().isEmpty()) {
            commands.add(mergedCommand(clash));
        }
        return commands;
    }

    @Override
    public void opened() {
        model.open();
        root.requestFocus();
    }

    @Override
    public void closed() {
        model.close();
    }

    /** A conflict in the list. */
    private static final class Line extends ListCell<Clash> {
        private final Label record = new Label();
        private final Label about = new Label();
        private final VBox lines = new VBox(record, about);

        Line() {
            about.getStyleClass().addAll("caption", "muted");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Clash clash, boolean isEmpty) {
            super.updateItem(clash, isEmpty);
            setText(null);
            setGraphic(clash == null || isEmpty ? null : lines);
            if (clash != null && !isEmpty) {
                record.setText(clash.record());
                about.setText(clash.about());
                setAccessibleText(clash.record() + ", " + clash.about());
            }
        }
    }
}
