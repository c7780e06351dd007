package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Bucket;
import app.wheelhouse.backlog.Plan;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Value against effort of the requests that are shown, with what the marks mean and how many have no score. */
final class ScatterPane extends VBox {
    private final BoardModel model;
    final Scatter scatter;
    private final FlowPane key = new FlowPane();
    private final ToggleButton tens = new ToggleButton("Log scale");
    private final Label lacking = new Label();
    private final Label nothing = new Label(
            "Nothing here has a score yet. Points stand here as soon as requests are scored.");
    // Held, because a wrapper hears of changes only as long as somebody holds it.
    private final ObservableList<BoardRow> shown;
    private boolean stale = true;
    private long latest;

    ScatterPane(BoardModel model) {
        this.model = model;
        scatter = new Scatter(model.plan(), dot -> model.rows().select(dot.row()));
        setId("scatter-pane");
        getStyleClass().add("scatter-pane");
        tens.setId("scatter-log");
        tens.getStyleClass().add("choice");
        tens.setTooltip(
                new Tooltip("Both axes in powers of ten instead of from zero, where few requests outgrow all others"));
        tens.selectedProperty().addListener((_, _, _) -> read());
        tens.setMinWidth(Region.USE_PREF_SIZE);
        lacking.setId("scatter-lacking");
        lacking.getStyleClass().addAll("caption", "subtle");
        lacking.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().add("scatter-key");
        key.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(key, Priority.ALWAYS);
        HBox head = new HBox(key, lacking, tens);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("scatter-head", "gap-16");
        nothing.setId("scatter-nothing");
        nothing.getStyleClass().add("muted");
        nothing.setMouseTransparent(true);
        StackPane plot = new StackPane(scatter, nothing);
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().addAll(head, plot);
        shown = model.rows().shown();
        shown.addListener((ListChangeListener<BoardRow>) _ -> changed());
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null && stale) {
                read();
            }
        });
        model.rows().selectedProperty().addListener((_, _, row) -> scatter.select(row == null ? null : row.id()));
        scatter.select(model.rows().selectedId());
    }

    private void changed() {
        stale = true;
        if (getScene() != null) {
            read();
        }
    }

    private void read() {
        long mine = ++latest;
        stale = false;
        List<BoardRow> rows = List.copyOf(shown);
        Plan plan = model.plan();
        List<Bucket> buckets = List.copyOf(model.board().frame().buckets().values());
        model.background().submit("Drawing value against effort",
                () -> Dot.of(rows, plan, buckets.stream().map(Bucket::id).toList()), dots -> {
                    if (mine == latest) {
                        scatter.show(dots, plan, tens.isSelected());
                        int without = rows.size() - dots.size();
                        lacking.setText(without == 0 ? "" : without + " unscored, not drawn");
                        nothing.setVisible(dots.isEmpty());
                        explain(buckets, dots, plan);
                    }
                });
    }

    private void explain(List<Bucket> buckets, List<Dot> dots, Plan plan) {
        List<Node> marks = new ArrayList<>();
        if (dots.size() > ScatterPainter.MOST_MARKS) {
            marks.add(word("The darker, the more requests"));
        } else {
            for (int i = 0; i < Math.min(buckets.size(), Dot.MARKS - 1); i++) {
                marks.add(marked(i, buckets.get(i).title()));
            }
            if (dots.stream().anyMatch(dot -> dot.mark() == Dot.MARKS - 1)) {
                marks.add(marked(Dot.MARKS - 1, buckets.size() < Dot.MARKS ? "No bucket" : "Others"));
            }
            marks.add(word(plan.supply().isKnown() ? "Filled: in " + plan.supply().quarter().label() : ""));
        }
        key.getChildren().setAll(marks);
    }

    private static Label word(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("caption", "muted");
        return label;
    }

    private static Label marked(int mark, String text) {
        Region sign = new Region();
        sign.getStyleClass().addAll("scatter-mark", "mark-" + mark);
        Label label = word(text);
        label.setGraphic(sign);
        return label;
    }
}
