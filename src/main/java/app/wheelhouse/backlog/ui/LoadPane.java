package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.ScoreHistory;
import app.wheelhouse.backlog.store.ScoreReader;
import app.wheelhouse.ui.Standing;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who has how much begun and for how long, who has too much first, and how many requests are scored a month. */
final class LoadPane extends VBox {
    private static final double ROW = 32;
    private final BoardModel model;
    private final BegunWork begun;
    private final ScoreReader scores;
    private final Label summary = new Label();
    private final ThroughputBars bars = new ThroughputBars();
    final ListView<LoadLine> list = new ListView<>();
    // Held, because a wrapper hears of changes only as long as somebody holds it.
    private final ObservableList<BoardRow> shown;
    private int scored = -1;
    private boolean stale = true;
    private boolean syncing;

    LoadPane(BoardModel model, BegunWork begun) {
        this.model = model;
        this.begun = begun;
        scores = new ScoreReader(model.store());
        setId("load");
        getStyleClass().add("load-pane");
        summary.setId("load-summary");
        summary.setWrapText(true);
        summary.getStyleClass().add("muted");
        list.setId("load-list");
        list.setAccessibleText("Work begun");
        list.getStyleClass().add("load-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell());
        Label nothing = new Label("Nothing is begun. Accepted requests stand here with who has them and how long.");
        nothing.setWrapText(true);
        nothing.getStyleClass().add("muted");
        list.setPlaceholder(nothing);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (!syncing && line instanceof LoadLine.Item item) {
                model.rows().select(item.row());
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label head = new Label("First scored, a month");
        head.getStyleClass().add("section-label");
        head.setTooltip(new Tooltip(
                "RICE throughput: requests that had all inputs of a score for the first time, from the log"));
        VBox foot = new VBox(head, bars);
        foot.getStyleClass().addAll("load-foot", "gap-8");
        getChildren().addAll(summary, list, foot);
        shown = model.rows().shown();
        shown.addListener((ListChangeListener<BoardRow>) _ -> changed());
        begun.nowProperty().addListener((_, _, _) -> changed());
        model.rows().selectedProperty().addListener((_, _, row) -> follow(row));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null && stale) {
                show();
            }
        });
    }

    private void changed() {
        stale = true;
        if (getScene() != null) {
            show();
        }
    }

    private void show() {
        stale = false;
        Set<UUID> left = shown.stream().map(BoardRow::id).collect(Collectors.toSet());
        BegunWork.Now now = begun.now();
        syncing = true;
        list.getItems().setAll(LoadLine.of(model.board(), now, left));
        syncing = false;
        follow(model.selected());
        long ageing = now.days().keySet().stream().filter(begun::isAgeing).count();
        int over = now.over().size();
        summary.setText("Stop starting, start finishing: at most " + model.board().frame().wipLimit()
                + " begun by one owner. " + (over == 0 ? "Nobody is over it" : over + " over it") + "; "
                + (ageing == 0 ? "nothing" : ageing) + " older than " + model.board().frame().staleDays() + " days.");
        if (model.board().ranking().size() != scored) {
            scored = model.board().ranking().size();
            readScores();
        }
    }

    private void readScores() {
        ZoneId zone = model.store().clock().getZone();
        model.background().submit("Counting first scores",
                () -> ScoreHistory.throughput(scores.firstScores().values(), zone),
                counts -> bars.show(counts, YearMonth.from(model.today())));
    }

    private void follow(@Nullable BoardRow row) {
        if (stale) {
            return;
        }
        List<LoadLine> lines = list.getItems();
        int index = -1;
        for (int i = 0; row != null && i < lines.size(); i++) {
            if (lines.get(i) instanceof LoadLine.Item item && item.row().id().equals(row.id())) {
                index = i;
            }
        }
        syncing = true;
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
        }
        syncing = false;
    }

    /** An owner or something begun. */
    private static final class Cell extends ListCell<LoadLine> {
        private final Label name = new Label();
        private final Label figure = new Label();
        private final HBox line;

        Cell() {
            setPrefWidth(0);
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            figure.setMinWidth(Region.USE_PREF_SIZE);
            figure.setGraphicTextGap(6);
            line = new HBox(name, figure);
            line.setAlignment(Pos.CENTER_LEFT);
            line.getStyleClass().add("gap-16");
        }

        @Override
        protected void updateItem(@Nullable LoadLine now, boolean empty) {
            super.updateItem(now, empty);
            if (empty || now == null) {
                setGraphic(null);
                return;
            }
            switch (now) {
                case LoadLine.Owner owner -> {
                    figure(owner.limit() == 0
                            ? owner.begun() + " begun"
                            : owner.begun() + " of " + owner.limit() + (owner.isOver() ? ", over the limit" : ""),
                            owner.isOver() ? Standing.OFF_TRACK : null);
                    name.setText(owner.name());
                    name.getStyleClass().setAll("label", "medium", "load-owner");
                }
                case LoadLine.Item item -> {
                    figure(item.days() == 0 ? "today" : item.days() + " d" + (item.ageing() ? ", ageing" : ""),
                            item.ageing() ? Standing.AT_RISK : null);
                    name.setText(item.row().rfe().title());
                    name.getStyleClass().setAll("label", "load-item");
                }
            }
            setGraphic(line);
        }

        private void figure(String text, @Nullable Standing standing) {
            figure.setText(text);
            figure.setGraphic(standing == null ? null : standing.icon());
            figure.getStyleClass().setAll("label", "figures", standing == null ? "muted" : standing.styleClass());
        }
    }
}
