package app.wheelhouse.rhythm.ui;

import app.wheelhouse.rhythm.Occurrence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** A month as six weeks of days, each with its meetings in a line. */
final class MonthGrid extends GridPane {
    private static final int DAYS = 7;
    private static final int WEEKS = 6;
    private static final int MOST = 4;
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass OTHER = PseudoClass.getPseudoClass("other");
    private static final PseudoClass FREE = PseudoClass.getPseudoClass("free");
    private final RhythmModel model;
    private final List<MeetingBlock> blocks = new ArrayList<>();

    MonthGrid(RhythmModel model) {
        this.model = model;
        getStyleClass().add("month-grid");
        for (int i = 0; i < DAYS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / DAYS);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < WEEKS; i++) {
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(100.0 / WEEKS);
            row.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(row);
        }
    }

    /** Draws the month of the day one looks at. */
    void show() {
        LocalDate first = model.dayProperty().get().withDayOfMonth(1);
        LocalDate from = model.rhythm().days().weekOf(first);
        LocalDate to = from.plusDays((long) DAYS * WEEKS - 1);
        List<Occurrence> month = model.meetings(from, to);
        getChildren().clear();
        blocks.clear();
        for (int i = 0; i < DAYS * WEEKS; i++) {
            LocalDate day = from.plusDays(i);
            add(cell(day, first, month), i % DAYS, i / DAYS);
        }
    }

    void mark() {
        blocks.forEach(each -> each.mark(model.isChosen(each.meeting())));
    }

    private VBox cell(LocalDate day, LocalDate first, List<Occurrence> month) {
        List<Occurrence> here = month.stream().filter(each -> model.dayOf(each).equals(day)).toList();
        Label number = new Label(day.getDayOfMonth() == 1
                ? model.days().text(day).replaceFirst(",? ?\\d{4}$", "")
                : String.valueOf(day.getDayOfMonth()));
        number.getStyleClass().addAll("caption", "medium", "day-number");
        VBox cell = new VBox(number);
        cell.getStyleClass().add("month-cell");
        cell.pseudoClassStateChanged(TODAY, day.equals(model.today()));
        cell.pseudoClassStateChanged(CHOSEN, day.equals(model.dayProperty().get()));
        cell.pseudoClassStateChanged(OTHER, day.getMonth() != first.getMonth());
        cell.pseudoClassStateChanged(FREE, !model.rhythm().days().isWorked(day));
        cell.setMinHeight(0);
        cell.setOnMouseClicked(_ -> model.dayProperty().set(day));
        Stream.concat(
                model.rhythm().days().holidays().stream().filter(each -> each.holds(day))
                        .map(each -> "Holiday: " + each.title()),
                model.rhythm().travels().stream().filter(each -> each.holds(day)).map(each -> "Travel: "
                        + each.title()))
                .limit(1).forEach(words -> {
                    Label span = new Label(words);
                    span.getStyleClass().addAll("caption", "day-span");
                    cell.getChildren().add(span);
                });
        here.stream().limit(MOST).forEach(each -> {
            MeetingBlock block = new MeetingBlock(model, each, model.rhythm().clashes(each, here), true);
            blocks.add(block);
            cell.getChildren().add(block);
        });
        if (here.size() > MOST) {
            Label more = new Label("%d more".formatted(here.size() - MOST));
            more.getStyleClass().addAll("caption", "muted");
            cell.getChildren().add(more);
        }
        return cell;
    }
}
