package app.wheelhouse.rhythm.ui;

import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.list.HeadRow;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A calendar with the chosen meeting beside it; the arrows move days and meetings, Enter opens the session. */
final class CalendarPane extends StackPane {
    private static final int DAYS = 7;
    private final RhythmModel model;
    private final boolean month;
    private final WeekGrid week;
    private final MonthGrid weeks;
    private final Label title = new Label();
    private final StackPane ground = new StackPane();
    private final MeetingPane meeting;

    CalendarPane(RhythmModel model, RhythmCommands commands, Command add, boolean month) {
        this.model = model;
        this.month = month;
        week = new WeekGrid(model);
        weeks = new MonthGrid(model);
        meeting = new MeetingPane(model, commands);
        setId(month ? "month" : "week");
        String unit = month ? "month" : "week";
        title.getStyleClass().addAll("lead", "strong");
        title.setId(unit + "-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        HeadRow head = new HeadRow(title, HeadRow.line(Buttons.quiet(commands.room()),
                Buttons.icon(Command.of(unit + "-back", "Back a " + unit, () -> leaf(-1)).icon("fth-chevron-left")),
                Buttons.plain(
                        Command.of(unit + "-today", "Today", () -> model.dayProperty().set(model.today()))),
                Buttons.icon(Command.of(unit + "-on", "On a " + unit, () -> leaf(1)).icon("fth-chevron-right"))));
        head.getStyleClass().add("calendar-head");
        ground.setId(unit + "-grid");
        ground.setFocusTraversable(true);
        ground.setAccessibleRole(javafx.scene.AccessibleRole.TABLE_VIEW);
        ground.setAccessibleText(month ? "Calendar of the month" : "Calendar of the week");
        ground.getStyleClass().add("calendar-ground");
        ground.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        ground.setOnMousePressed(_ -> ground.requestFocus());
        if (month) {
            ground.getChildren().add(weeks);
        } else {
            ScrollPane scroll = new ScrollPane(week);
            scroll.setFitToWidth(true);
            scroll.setFitToHeight(true);
            scroll.setFocusTraversable(false);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            ground.getChildren().add(scroll);
        }
        BorderPane both = new BorderPane(new BorderPane(ground, head, null, null, null));
        both.setRight(meeting);
        EmptyState empty = new EmptyState("fth-repeat", "No meeting comes again yet",
                "The week and month of your cadences stand here: which meeting comes when, and what gets in its way. Import the guide’s table or a calendar, or add one.",
                add);
        empty.setId(unit + "-empty");
        getChildren().addAll(both, empty);
        Runnable choose = () -> {
            boolean any = model.rows().totalProperty().get() > 0;
            both.setVisible(any);
            empty.setVisible(!any && model.rows().loadedProperty().get());
        };
        model.rows().totalProperty().addListener((_, _, _) -> choose.run());
        model.rows().loadedProperty().addListener((_, _, _) -> choose.run());
        choose.run();
    }

    /** Draws anew. */
    void show() {
        LocalDate day = model.dayProperty().get();
        Locale locale = Locale.getDefault(Locale.Category.FORMAT);
        if (month) {
            title.setText(DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(day));
            weeks.show();
        } else {
            title.setText("Week of " + model.days().inFull(model.weekStart()).replaceFirst("^\\p{L}+, ", ""));
            week.show();
        }
        meeting.show();
    }

    /** Shows another meeting of the same day. */
    void mark() {
        week.mark();
        weeks.mark();
        meeting.show();
    }

    void toGrid() {
        ground.requestFocus();
    }

    private void leaf(int by) {
        LocalDate day = model.dayProperty().get();
        model.dayProperty().set(month ? day.plusMonths(by) : day.plusWeeks(by));
    }

    private void move(long days) {
        model.dayProperty().set(model.dayProperty().get().plusDays(days));
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> move(-1);
            case RIGHT -> move(1);
            case UP -> upDown(-1);
            case DOWN -> upDown(1);
            case PAGE_UP -> leaf(-1);
            case PAGE_DOWN -> leaf(1);
            case HOME -> model.dayProperty().set(model.today());
            case ENTER -> model.openMeeting();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void upDown(int by) {
        if (month) {
            move((long) by * DAYS);
        } else {
            model.step(by);
        }
    }
}
