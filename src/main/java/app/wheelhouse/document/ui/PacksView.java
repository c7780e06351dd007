package app.wheelhouse.document.ui;

import app.wheelhouse.document.Pack;
import app.wheelhouse.document.PackPages;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Choices;
import app.wheelhouse.ui.list.DisputeSign;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Where packs are put together: what goes in, in which order, and the pages that come of it. */
public final class PacksView implements View {
    private static final double ROW = 36;
    private final PacksModel model;
    private final ListView<Pack> list = new ListView<>();
    private final ListView<Pack.Part> parts = new ListView<>();
    private final InlineField title;
    private final InlineField purpose;
    private final Label count = new Label();
    private final Command add;
    private final Command put;
    private final Command pages;
    private final Command handout;
    private final Command changes;
    private final Command delete;
    private final Button putButton;
    private final Choices<PackPages.Choice> choices;
    private final BorderPane both = new BorderPane();
    private final EmptyState empty;
    private final StackPane root = new StackPane();
    private boolean showing;

    public PacksView(PacksModel model) {
        this.model = model;
        ObservableValue<Boolean> any = model.stateProperty().map(state -> !state.packs().isEmpty()).orElse(false);
        ObservableValue<Boolean> filled = model.stateProperty().map(_ -> model.pack().map(pack -> !pack.parts()
                .isEmpty()).orElse(false)).orElse(false);
        add = Command.of("pack-add", "New pack", model::add).in("Packs").icon("fth-plus").keys("Shortcut+N");
        put = Command.of("pack-put", "Put in", this::choose).in("Packs").icon("fth-plus").keys("Insert").when(any);
        pages = Command.of("pack-pages", "Pages", () -> model.show("pack-pages")).in("Packs").icon("fth-printer")
                .keys("Shortcut+P").when(filled);
        handout = Command.of("pack-handout", "Handout with note lines", () -> model.show("pack-handout")).in("Packs")
                .icon("fth-edit-3").when(filled);
        changes = Command.of("pack-changes", "Changes since the copy given out", () -> model.show("pack-changes"))
                .in("Packs").icon("fth-git-commit").when(filled);
        delete = Command.of("pack-delete", "Delete pack", model::delete).in("Packs").icon("fth-trash-2").when(any);
        title = new InlineField("Title", "Untitled pack", model::rename);
        title.setId("pack-title");
        title.getStyleClass().add("page-title");
        purpose = new InlineField("Purpose", "Whom it is for, in a line", model::setPurpose);
        purpose.setId("pack-purpose");
        purpose.getStyleClass().add("muted");
        choices = new Choices<>("Page", "", model::choices, PackPages.Choice::label, null, choice -> {
            if (choice != null) {
                model.put(choice);
            }
        });
        putButton = Buttons.plain(put);
        empty = new EmptyState("fth-layers", "No packs yet",
                "A pack puts documents, pre-reads, memos and minutes into one PDF: a cover, contents, pages numbered through.",
                add);
        fill();
        model.stateProperty().addListener((_, _, state) -> show(state));
        model.chosenProperty().addListener((_, _, _) -> show(model.stateProperty().get()));
        show(model.stateProperty().get());
    }

    private void fill() {
        list.setId("pack-list");
        list.setAccessibleText("Packs");
        list.setFixedCellSize(32);
        list.getStyleClass().add("page-list");
        list.setCellFactory(_ -> new PackCell());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, pack) -> {
            if (!showing && pack != null) {
                model.chosenProperty().set(pack.id());
            }
        });
        parts.setId("pack-parts");
        parts.setAccessibleText("Parts of the pack, in their order; Alt with the arrow keys moves one");
        parts.setFixedCellSize(ROW);
        parts.setCellFactory(_ -> new PartCell(model));
        parts.getStyleClass().add("pack-parts");
        parts.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox.setVgrow(parts, Priority.ALWAYS);
        Label head = new Label("Packs");
        head.getStyleClass().add("section-label");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox top = new HBox(head, space, Buttons.icon(add));
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("page-list-head");
        VBox left = new VBox(top, list);
        left.getStyleClass().addAll("page-list-pane", "rule-right");
        count.getStyleClass().addAll("caption", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(putButton, count, gap, Buttons.icon(changes), Buttons.icon(handout), Buttons.icon(delete),
                Buttons.primary(pages));
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("gap-8");
        VBox page = new VBox(title, purpose, tools, parts);
        page.getStyleClass().addAll("pack-page", "gap-8");
        page.setMaxWidth(820);
        StackPane ground = new StackPane(page);
        ground.setAlignment(Pos.TOP_LEFT);
        both.setLeft(left);
        both.setCenter(ground);
        root.setId("packs");
        root.getStylesheets().add(Objects.requireNonNull(PacksView.class
                .getResource("/app/wheelhouse/document/ui/document.css")).toExternalForm());
        root.getChildren().addAll(both, empty);
    }

    private void keyPressed(KeyEvent event) {
        Pack.Part part = parts.getSelectionModel().getSelectedItem();
        if (part == null) {
            return;
        }
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            model.move(part, event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.take(part);
            event.consume();
        }
    }

    private void choose() {
        choices.open(putButton);
    }

    private void show(PacksModel.@Nullable State state) {
        showing = true;
        both.setVisible(state != null && !state.packs().isEmpty());
        empty.setVisible(state != null && state.packs().isEmpty());
        if (state != null) {
            list.getItems().setAll(state.packs());
            model.pack().ifPresent(pack -> {
                list.getSelectionModel().select(pack);
                title.show(pack.title());
                purpose.show(pack.purpose());
                Pack.Part kept = parts.getSelectionModel().getSelectedItem();
                parts.getItems().setAll(pack.parts());
                count.setText(pack.parts().isEmpty()
                        ? "Documents, pre-reads, memos, minutes"
                        : pack.parts().size() == 1 ? "1 part" : pack.parts().size() + " parts");
                if (kept != null) {
                    pack.parts().stream().filter(each -> each.id().equals(kept.id())).findFirst()
                            .ifPresent(parts.getSelectionModel()::select);
                }
            });
        }
        showing = false;
    }

    /** Shows one pack. */
    public PacksView atPack(UUID pack) {
        model.chosenProperty().set(pack);
        return this;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Packs");
    }

    @Override
    public List<Command> commands() {
        return List.of(add, put, pages, handout, changes, delete);
    }

    @Override
    public void opened() {
        model.open();
    }

    @Override
    public void closed() {
        title.commit();
        purpose.commit();
        model.close();
    }

    /** A pack by its title. */
    private static final class PackCell extends javafx.scene.control.ListCell<Pack> {
        private final DisputeSign sign = new DisputeSign();
        private final HBox front = new HBox(Icons.small("fth-layers"), sign);

        PackCell() {
            front.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Pack pack, boolean nothing) {
            super.updateItem(pack, nothing);
            setText(nothing || pack == null ? "" : pack.title().isBlank() ? "Untitled pack" : pack.title());
            sign.show(nothing || pack == null ? null : pack.id());
            setGraphic(nothing || pack == null ? null : front);
        }
    }
}
