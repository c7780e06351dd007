package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.DayCount;
import app.wheelhouse.scorecard.OutcomeRow;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.HeadRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which day of the plan it is, when it began, and how its checkpoints stand along the days. */
final class PlanHead extends VBox {
    private static final double MARK = 9;
    private final ScorecardModel model;
    private final Label day = new Label();
    private final InlineField start;
    private final Button today;
    private final Line line = new Line();

    PlanHead(ScorecardModel model, Command... commands) {
        this.model = model;
        setId("plan-head");
        getStyleClass().addAll("plan-head", "gap-8");
        day.setId("day-of-plan");
        day.getStyleClass().add("plan-day");
        day.setMinWidth(Region.USE_PREF_SIZE);
        start = new InlineField("Start date", "Type the first day", this::typed).fitted();
        start.setId("scorecard-start");
        start.setTooltip(new Tooltip("Day 1: a date, “today”, “mon” or “+7”"));
        Label starts = new Label("Day 1 is");
        starts.getStyleClass().add("muted");
        starts.setLabelFor(start);
        today = Buttons.plain(Command.of("scorecard-start-today", "Start today", () -> model.edits()
                .start(model.today())).icon("fth-play"));
        FlowPane pages = HeadRow.line();
        for (Command command : commands) {
            pages.getChildren().add(Buttons.plain(command));
        }
        getChildren().addAll(new HeadRow(HeadRow.line(day, starts, start, today), pages), line);
        model.scorecardProperty().addListener((_, _, _) -> show());
        show();
    }

    /** Puts the cursor into the start date. */
    void toStart() {
        start.requestFocus();
        start.selectAll();
    }

    private void typed(String text) {
        Optional<LocalDate> read = model.days().read(text);
        start.pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, !text.isBlank() && read.isEmpty());
        if (text.isBlank()) {
            model.edits().start(null);
        } else {
            read.ifPresent(model.edits()::start);
        }
    }

    /** Shows the day again: time may have passed. */
    void show() {
        Scorecard now = model.scorecard();
        LocalDate first = now.settings().start();
        day.setText(model.day().map(DayCount::label).orElse("No start date yet"));
        start.show(model.days().weekday(first));
        today.setVisible(first == null);
        today.setManaged(first == null);
        line.setVisible(first != null);
        line.setManaged(first != null);
        line.show(now);
    }

    /** The days from the first to the last with today and the checkpoints on them. */
    private final class Line extends Pane {
        private List<Checkpoint> marks = List.of();
        private DayCount count = DayCount.of(LocalDate.EPOCH, 1, LocalDate.EPOCH);
        private final Region track = new Region();
        private final Region past = new Region();

        Line() {
            getStyleClass().add("plan-line");
            setMinHeight(34);
            setPrefHeight(34);
            track.getStyleClass().add("plan-track");
            past.getStyleClass().add("plan-past");
        }

        void show(Scorecard now) {
            getChildren().setAll(track, past);
            marks = model.day().isEmpty()
                    ? List.of()
                    : now.checkpoints().stream().filter(each -> each.track() == null
                            && each.date(now.settings().start()) != null).toList();
            model.day().ifPresent(found -> count = found);
            for (Checkpoint mark : marks) {
                List<OutcomeRow> of = now.of(mark);
                long done = of.stream().filter(row -> row.outcome().state() == OutcomeState.DONE).count();
                boolean bad = of.stream().anyMatch(row -> row.outcome().state() == OutcomeState.MISSED
                        || row.outcome().state() == OutcomeState.AT_RISK || row.isOverdue(model.today()));
                Region dot = new Region();
                dot.getStyleClass().addAll("plan-mark", !of.isEmpty() && done == of.size()
                        ? "done"
                        : bad ? "risk" : "open");
                Label name = new Label(mark.title() + (of.isEmpty() ? "" : "  " + done + "/" + of.size()));
                name.getStyleClass().addAll("caption", "muted");
                getChildren().addAll(dot, name);
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            track.resizeRelocate(0, 6, width, 4);
            past.resizeRelocate(0, 6, Math.max(4, width * count.share()), 4);
            double free = -1;
            for (int i = 0; i < marks.size(); i++) {
                LocalDate date = marks.get(i).date(count.start());
                double share = date == null
                        ? 0
                        : DayCount.of(count.start(), count.days(), date).share();
                double x = share * width;
                getChildren().get(2 + 2 * i).resizeRelocate(Math.min(width - MARK, Math.max(0, x - MARK / 2)),
                        8 - MARK / 2, MARK, MARK);
                Label name = (Label) getChildren().get(3 + 2 * i);
                double wide = name.prefWidth(-1);
                double left = Math.clamp(x - wide / 2, 0, Math.max(0, width - wide));
                name.setVisible(left > free);
                name.resizeRelocate(left, 16, wide, 18);
                free = left > free ? left + wide + 8 : free;
            }
        }
    }
}
