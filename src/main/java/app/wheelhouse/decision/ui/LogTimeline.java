package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Spans;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.decision.StageClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The decisions along the calendar: a bar from raised on, in the shade of each stage, to now or to its end. */
final class LogTimeline extends BorderPane {
    private static final double TITLE = 260;
    private static final double END = 20;
    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration SHORTEST = Duration.ofDays(60);
    private final LogModel model;
    private final ListView<DecisionRow> list = new ListView<>();
    private final Pane axis = new Pane();
    // Held, because a wrapper hears of changes only as long as somebody holds it.
    private final ObservableList<DecisionRow> shown;
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;

    LogTimeline(LogModel model) {
        this.model = model;
        setId("log-timeline");
        getStyleClass().add("log-timeline");
        list.setId("timeline-list");
        list.setAccessibleText("Timeline");
        list.getStyleClass().add("timeline-list");
        list.setFixedCellSize(32);
        list.setCellFactory(_ -> new Line());
        shown = model.rows().shown();
        list.setItems(shown);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (isVisible() && row != null && list.isFocused()) {
                model.rows().select(row);
            }
        });
        model.rows().selectedProperty().addListener((_, _, row) -> follow(row));
        axis.getStyleClass().add("timeline-axis");
        axis.widthProperty().addListener((_, _, _) -> arrange());
        shown.addListener((ListChangeListener<DecisionRow>) _ -> arrange());
        visibleProperty().addListener((_, _, _) -> arrange());
        setTop(axis);
        setCenter(list);
        arrange();
    }

    private void follow(@Nullable DecisionRow row) {
        int index = row == null ? -1 : list.getItems().indexOf(row);
        if (index >= 0 && list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
        }
    }

    /** Puts the focus into the list. */
    void toList() {
        list.requestFocus();
        follow(model.selected());
    }

    /** Fits the calendar to what is shown and marks its months. */
    void arrange() {
        if (!isVisible()) {
            return;
        }
        to = model.nowProperty().get();
        Instant first = shown.stream().map(row -> row.clock().raised()).min(Instant::compareTo)
                .orElse(to);
        Instant earliest = to.minus(LONGEST);
        from = first.isBefore(earliest) ? earliest : first.isAfter(to.minus(SHORTEST)) ? to.minus(SHORTEST) : first;
        ZoneId zone = model.clock().getZone();
        axis.getChildren().setAll(legend());
        double last = -100;
        for (LocalDate day = LocalDate.ofInstant(from, zone).withDayOfMonth(1); !day
                .isAfter(LocalDate.ofInstant(to, zone)); day = day.plusMonths(1)) {
            double x = place(day.atStartOfDay(zone).toInstant(), axis.getWidth() - TITLE - END);
            if (x >= 0 && x - last >= 56) {
                Label month = new Label(day.getMonth().getDisplayName(TextStyle.SHORT, Locale.getDefault())
                        + (day.getMonthValue() == 1 ? " " + day.getYear() : ""));
                month.getStyleClass().addAll("caption", "muted");
                month.relocate(TITLE + x, 8);
                axis.getChildren().add(month);
                last = x;
            }
        }
        list.refresh();
    }

    private static HBox legend() {
        HBox legend = new HBox(sample("bar-raised"), word("raised"), sample("bar-ready"), word("ready"),
                sample("bar-mark"), word("decided"));
        legend.getStyleClass().add("legend");
        legend.relocate(24, 9);
        return legend;
    }

    private static Region sample(String style) {
        Region sample = new Region();
        sample.getStyleClass().addAll("region", style);
        return sample;
    }

    private static Label word(String word) {
        Label label = new Label(word);
        label.getStyleClass().addAll("caption", "muted");
        return label;
    }

    private double place(Instant at, double width) {
        return width * Duration.between(from, at).toMillis() / Math.max(1, Duration.between(from, to).toMillis());
    }

    /** A decision and its bar. */
    private final class Line extends ListCell<DecisionRow> {
        private final Label title = new Label();
        private final Pane lane = new Pane();
        private final HBox line = new HBox(title, lane);
        private final Tooltip tip = new Tooltip();

        Line() {
            title.setMinWidth(TITLE - 12);
            title.setPrefWidth(TITLE - 12);
            title.setMaxWidth(TITLE - 12);
            title.getStyleClass().add("timeline-title");
            lane.setMinWidth(0);
            HBox.setHgrow(lane, Priority.ALWAYS);
            setPrefWidth(0);
            setTooltip(tip);
        }

        @Override
        protected void updateItem(@Nullable DecisionRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setTooltip(tip);
            title.setText(row.decision().title());
            lane.getChildren().setAll(bars(row));
            tip.setText(row.decision().title() + "\n" + Signs.of(row, model.today()).word() + ", "
                    + row.clock().latency().map(time -> "decided after " + Spans.exactly(time))
                            .orElseGet(() -> "raised " + Spans.exactly(Duration.between(row.clock().raised(), to))
                                    + " ago"));
            setGraphic(line);
        }

        private List<Region> bars(DecisionRow row) {
            double width = list.getWidth() - TITLE - END;
            List<StageClock.Step> steps = row.clock().steps();
            List<Region> bars = new ArrayList<>();
            List<Region> marks = new ArrayList<>();
            for (int i = 0; i < steps.size(); i++) {
                Stage stage = steps.get(i).stage();
                double start = Math.max(0, place(steps.get(i).at(), width));
                boolean ends = i + 1 == steps.size() && row.isOver();
                double end = ends ? start : i + 1 < steps.size() ? place(steps.get(i + 1).at(), width) : width;
                boolean mark = stage == Stage.DECIDED || ends;
                if (end > start) {
                    bars.add(bar("bar-" + stage.word(), start, 12, end - start, 8));
                }
                if (mark && place(steps.get(i).at(), width) >= 0) {
                    Region point = bar("bar-mark", start - 4, 12, 8, 8);
                    if (row.decision().state() == DecisionState.REJECTED) {
                        point.getStyleClass().add("off");
                    }
                    marks.add(point);
                }
            }
            bars.addAll(marks);
            return bars;
        }

        private static Region bar(String style, double x, double y, double width, double height) {
            Region bar = new Region();
            bar.getStyleClass().add(style);
            bar.resizeRelocate(x, y, width, height);
            bar.setManaged(false);
            return bar;
        }
    }
}
