package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.ui.Review.Row;
import app.wheelhouse.store.Preview;
import app.wheelhouse.store.Preview.Item;
import app.wheelhouse.store.Preview.Kind;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.HeadRow;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** What a bundle would do, like a review: records left, the fields of one of them right, and the choice to take them in. */
public final class ReviewView implements View {
    private final BorderPane root = new BorderPane();
    private final ListView<Row> list = new ListView<>();
    private final VBox detail = new VBox();
    private final @Nullable Review review;
    private final Bundles bundles;

    ReviewView(Bundles bundles, @Nullable Review review) {
        this.bundles = bundles;
        this.review = review;
        root.setId("bundle-review");
        root.getStylesheets().add(Objects.requireNonNull(ReviewView.class.getResource("bundle.css")).toExternalForm());
        if (review == null) {
            root.setCenter(new EmptyState("fth-inbox", "No bundle waits",
                    "A bundle that is opened stands here with everything it would change, before any of it is taken in.",
                    bundles.choosing()));
        } else {
            show(review);
        }
    }

    private void show(Review shown) {
        root.setTop(head(shown));
        list.setId("bundle-records");
        list.setAccessibleText("Records that arrive");
        list.setCellFactory(_ -> new RowCell(shown));
        list.getItems().setAll(shown.rows(false));
        list.getStyleClass().add("bundle-list");
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row instanceof Row.Entry entry) {
                detail(entry.item());
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE
                    && list.getSelectionModel().getSelectedItem() instanceof Row.Entry entry) {
                shown.take(entry.item(), !shown.isTaken(entry.item()));
                list.refresh();
                event.consume();
            }
        });
        detail.setId("bundle-detail");
        detail.getStyleClass().addAll("bundle-detail", "gap-16");
        ScrollPane scroll = new ScrollPane(detail);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        SplitPane split = new SplitPane(list, scroll);
        split.setDividerPositions(0.36);
        SplitPane.setResizableWithParent(list, false);
        root.setCenter(split);
        list.getSelectionModel().select(list.getItems().stream().filter(Row.Entry.class::isInstance).findFirst()
                .orElse(null));
    }

    private VBox head(Review shown) {
        Preview preview = shown.preview();
        Days days = bundles.days();
        Label title = new Label("From " + shown.manifest().sender().name());
        title.getStyleClass().add("heading");
        Label facts = new Label("%s, made %s. %s.".formatted(Words.changes(preview.changes()),
                days.text(java.time.LocalDate.ofInstant(shown.manifest().created(), days.zone())) + " "
                        + days.time(shown.manifest().created()),
                Words.counts(preview).isEmpty() ? "No record looks different" : Words.counts(preview)));
        facts.setId("bundle-facts");
        facts.getStyleClass().add("muted");
        VBox words = new VBox(title, facts);
        words.getStyleClass().add("gap-4");
        Button later = Buttons.plain(Command.of("bundle-later", "Not now", bundles::later));
        Button take = Buttons.primary(Command.of("bundle-take", "Take all in", () -> bundles.take(shown))
                .keys("Shortcut+Enter"));
        take.textProperty().bind(shown.leftProperty().map(left -> left.intValue() == 0
                ? "Take all in"
                : "Take %d of %d in".formatted(preview.items().size() - left.intValue(), preview.items().size())));
        VBox head = new VBox(new HeadRow(words, HeadRow.line(grouping(shown), later, take)));
        head.getStyleClass().addAll("bundle-head", "rule-bottom", "gap-12");
        if (preview.deletesMuch()) {
            Label much = Standing.AT_RISK.sign("It deletes %d of the %d records here. Look before you take it in."
                    .formatted(preview.count(Kind.DELETED), preview.records()));
            head.getChildren().add(much);
        }
        return head;
    }

    private HBox grouping(Review shown) {
        ToggleGroup group = new ToggleGroup();
        ToggleButton type = segment("By type", group);
        ToggleButton person = segment("By person", group);
        type.setSelected(true);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                list.getItems().setAll(shown.rows(now.equals(person)));
            }
        });
        HBox segments = new HBox(type, person);
        segments.getStyleClass().add("segments");
        return segments;
    }

    private static ToggleButton segment(String label, ToggleGroup group) {
        ToggleButton button = new ToggleButton(label);
        button.setToggleGroup(group);
        button.getStyleClass().add("segment");
        return button;
    }

    private void detail(Item item) {
        Label title = new Label(item.title().isEmpty() ? Words.many(item.type()) : item.title());
        title.getStyleClass().add("lead");
        title.setWrapText(true);
        Days days = bundles.days();
        String done = item.kind() == Kind.CONFLICT || item.kind() == Kind.MERGED
                ? "Changed here and"
                : Words.field(Words.kind(item.kind()));
        Label by = new Label("%s by %s, %s".formatted(done, String.join(" and ", item.by()),
                days.since(item.latest(), bundles.now())));
        by.getStyleClass().add("muted");
        by.setWrapText(true);
        VBox head = new VBox(title, by);
        head.getStyleClass().add("gap-4");
        detail.getChildren().setAll(head);
        GridPane sides = FieldPane.sides(FieldPane.head("Here now"),
                FieldPane.head(item.kind() == Kind.DELETED ? "Deleted" : "With it"));
        sides.getStyleClass().addAll("bundle-columns", "rule-bottom");
        detail.getChildren().add(sides);
        item.fields().forEach(field -> detail.getChildren().add(new FieldPane(field)));
    }

    /** A heading, or a record with the choice to take it and the sign of what happens to it. */
    private static final class RowCell extends ListCell<Row> {
        private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");
        private final Review shown;

        RowCell(Review shown) {
            this.shown = shown;
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(empty || row == null ? null : switch (row) {
                case Row.Head head -> heading(head);
                case Row.Entry entry -> line(entry.item());
            });
            pseudoClassStateChanged(HEAD, row instanceof Row.Head);
        }

        private Label heading(Row.Head head) {
            Label label = new Label("%s  %d".formatted(head.title(), head.count()));
            label.getStyleClass().add("section-label");
            return label;
        }

        private HBox line(Item item) {
            CheckBox box = new CheckBox();
            box.setSelected(shown.isTaken(item));
            box.setFocusTraversable(false);
            box.setAccessibleText("Take " + item.title());
            box.setOnAction(_ -> shown.take(item, box.isSelected()));
            Label title = new Label(item.title().isEmpty() ? "(no title)" : item.title());
            title.setMinWidth(0);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            Label word = new Label(Words.kind(item.kind()), sign(item.kind()));
            word.getStyleClass().addAll("caption", "muted");
            word.setMinWidth(USE_PREF_SIZE);
            HBox line = new HBox(box, title, word);
            line.getStyleClass().add("gap-8");
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinWidth(0);
            line.setPrefWidth(1);
            return line;
        }

        private FontIcon sign(Kind kind) {
            return switch (kind) {
                case NEW -> Icons.small("fth-plus");
                case CHANGED -> Icons.small("fth-edit-2");
                case MERGED -> Icons.small("fth-git-merge");
                case CONFLICT -> Standing.AT_RISK.icon();
                case DELETED -> Icons.small("fth-trash-2");
            };
        }
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("What arrives");
    }

    @Override
    public List<Command> commands() {
        return review == null ? List.of() : List.of(take(review));
    }

    private Command take(Review shown) {
        return Command.of("bundle-take-key", "Take the bundle in", () -> bundles.take(shown)).in("Bundle")
                .icon("fth-download").keys("Shortcut+Enter");
    }

    @Override
    public void opened() {
        list.requestFocus();
    }
}
