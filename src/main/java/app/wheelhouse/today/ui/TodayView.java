package app.wheelhouse.today.ui;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Flag;
import app.wheelhouse.decision.Spans;
import app.wheelhouse.today.Ahead;
import app.wheelhouse.today.Aside;
import app.wheelhouse.today.Change;
import app.wheelhouse.today.Due;
import app.wheelhouse.today.Today;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Today room: the next session, who is waited for, what is due, what was parked and what was done lately. */
public final class TodayView implements View {
    private static final int MOST = 6;
    private static final int FEW = 4;
    private static final Duration BEAT = Duration.seconds(5);
    private final TodayViewModel model;
    private final Label day = new Label();
    private final Label summary = new Label();
    private final Hyperlink plan = new Hyperlink();
    private final NextUp next;
    private final Section waiting;
    private final Section due;
    private final Section parked;
    private final Section changes;
    private final Section arrived;
    private final Section meetings;
    private final Section gates;
    private final Section promises;
    private final Section lapsed;
    private final ScrollPane scroll = new ScrollPane();
    private final EmptyState empty;
    private final StackPane root = new StackPane();
    private final Timeline clock = new Timeline();

    /**
     * Shows the room.
     *
     * @param fill what fills an empty workspace: import a guide, plan a session
     */
    public TodayView(TodayViewModel model, Command... fill) {
        this.model = model;
        next = new NextUp(model);
        waiting = new Section("today-waiting", "Decisions waiting", "No decision waits for anybody.", MOST,
                () -> model.go("decisions"));
        due = new Section("today-due", "Actions due", "Nothing is open.", MOST, () -> model.go("actions"));
        parked = new Section("today-parked", "Parked", "Nothing is parked.", 4, () -> model.go("parking-lot"));
        meetings = new Section("today-meetings", "This week", "No meeting comes this week.", MOST,
                () -> model.go("rhythm"));
        gates = new Section("today-gates", "Gates due", "No gate is due.", FEW, () -> model.go("gates"));
        promises = new Section("today-promises", "Promises overdue", "Every promise is kept or has time.", FEW,
                () -> model.go("promises"));
        lapsed = new Section("today-lapsed", "Accepted risks to weigh again", "Every acceptance still holds.", FEW,
                () -> model.go("risks"));
        changes = new Section("today-changes", "Lately", "Nothing was done yet.", MOST, null);
        arrived = new Section("today-arrived", "What arrived", "Nothing came from other laptops.", MOST,
                () -> model.go("arrived"));
        empty = new EmptyState("fth-sun", "Nothing waits for you",
                "The next session, decisions that wait for somebody and actions that are due stand here. Bring a session guide, or plan a first session.",
                fill);
        empty.setId("today-empty");
        day.getStyleClass().add("today-day");
        summary.getStyleClass().add("muted");
        plan.setId("today-plan");
        plan.getStyleClass().add("today-plan");
        plan.setOnAction(_ -> model.go("scorecard"));
        plan.managedProperty().bind(plan.visibleProperty());
        VBox head = new VBox(day, plan, summary);
        head.getStyleClass().add("today-top");
        VBox page = new VBox(head, next, columns());
        page.getStyleClass().add("today-page");
        StackPane ground = new StackPane(page);
        ground.setAlignment(Pos.TOP_CENTER);
        scroll.setContent(ground);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        root.setId("today-room");
        root.getChildren().addAll(scroll, empty);
        clock.getKeyFrames().add(new KeyFrame(BEAT, _ -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.todayProperty().addListener((_, _, today) -> show(today));
        model.planProperty().addListener((_, _, _) -> show(model.todayProperty().get()));
        model.loadedProperty().addListener((_, _, _) -> show(model.todayProperty().get()));
        model.aheadProperty().addListener((_, _, ahead) -> show(ahead));
        show(model.todayProperty().get());
    }

    private GridPane columns() {
        GridPane columns = new GridPane();
        columns.getStyleClass().add("today-columns");
        for (int i = 0; i < 2; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            columns.getColumnConstraints().add(half);
        }
        VBox owed = new VBox(gates, promises, lapsed);
        lapsed.managedProperty().bind(lapsed.visibleProperty());
        lapsed.setVisible(false);
        owed.getStyleClass().add("today-stack");
        columns.addRow(0, waiting, due);
        columns.addRow(1, meetings, owed);
        VBox aside = new VBox(parked, arrived);
        aside.getStyleClass().add("today-stack");
        arrived.managedProperty().bind(arrived.visibleProperty());
        columns.addRow(2, aside, changes);
        for (Region each : List.of(meetings, owed)) {
            each.managedProperty().bind(each.visibleProperty());
            each.visibleProperty().bind(model.aheadProperty().map(Ahead::used));
        }
        return columns;
    }

    private void show(Today today) {
        boolean nothing = today.isEmpty() && !model.aheadProperty().get().used();
        scroll.setVisible(!nothing);
        empty.setVisible(nothing && model.loadedProperty().get());
        day.setText(model.days().inFull(today.day()));
        plan.setText(model.dayOfPlan());
        plan.setVisible(!model.dayOfPlan().isEmpty());
        summary.setText(summary(today));
        next.show(today);
        waiting.show(today.waiting(), decision -> line(today, decision));
        due.show(today.due(), this::line);
        parked.show(today.parked(), this::line);
        changes.show(today.changes(), this::line);
        arrived.show(today.arrived(), this::line);
        arrived.setVisible(!today.arrived().isEmpty());
    }

    private void show(Ahead ahead) {
        meetings.show(ahead.meetings(), this::line);
        gates.show(ahead.gates(), this::line);
        promises.show(ahead.promises(), this::line);
        lapsed.show(ahead.lapsed(), this::line);
        lapsed.setVisible(!ahead.lapsed().isEmpty());
        show(model.todayProperty().get());
    }

    private Line line(Ahead.Coming meeting) {
        Days days = model.days();
        LocalDate day = LocalDate.ofInstant(meeting.begins(), days.zone());
        Label when = quiet((day.equals(days.today()) ? "today" : days.weekday(day)) + ", "
                + days.time(meeting.begins()));
        FontIcon sign = Icons.small(meeting.session() == null ? "fth-repeat" : "fth-calendar");
        if (!meeting.clash().isEmpty()) {
            sign = Standing.AT_RISK.icon();
        }
        Line line = new Line(sign, meeting.title(), meeting.clash(), when, () -> model.open(meeting));
        if (!meeting.clash().isEmpty()) {
            Tooltip.install(line, new Tooltip(meeting.clash()));
        }
        return line;
    }

    private Line line(Ahead.GateDue gate) {
        Standing standing = switch (gate.verdict()) {
            case PASS -> Standing.ON_TRACK;
            case WARN, WAIVED -> Standing.AT_RISK;
            case FAIL -> Standing.OFF_TRACK;
            case NO_DATA -> Standing.UNKNOWN;
        };
        Label word = quiet(gate.verdict().label());
        if (standing != Standing.UNKNOWN) {
            word.getStyleClass().setAll("label", standing.styleClass());
        }
        return new Line(standing.icon(), gate.title(), "", word, () -> model.open("gate", gate.gate()));
    }

    private Line line(Ahead.Owed promise) {
        Label when = quiet("");
        mark(when, model.days().due(promise.due()), Standing.OFF_TRACK);
        return new Line(Standing.OFF_TRACK.icon(), promise.title(), promise.who(), when,
                () -> model.open("promise", promise.promise()));
    }

    private Line line(Ahead.Lapsed risk) {
        Label when = quiet("");
        mark(when, "ended " + model.days().text(risk.until()), Standing.AT_RISK);
        return new Line(Standing.AT_RISK.icon(), risk.title(), risk.who(), when,
                () -> model.open("risk", risk.risk()));
    }

    private static String summary(Today today) {
        long waits = today.undecided();
        long over = today.overdue();
        long reviews = today.reviews();
        String decisions = switch ((int) waits) {
            case 0 -> "No decision waits";
            case 1 -> "One decision waits";
            default -> waits + " decisions wait";
        };
        String again = reviews == 0
                ? ""
                : reviews == 1 ? ", one is to be reviewed" : ", " + reviews + " to be reviewed";
        return decisions + again + (over == 0
                ? ", nothing is overdue."
                : over == 1 ? ", one action is overdue." : ", " + over + " actions are overdue.");
    }

    private Line line(Today today, DecisionRow row) {
        Set<Flag> flags = row.flags(today.day());
        Label when = quiet(row.isWaiting() ? Spans.roughly(row.held(model.now())) : "");
        FontIcon sign = Icons.small(row.decision().state() == DecisionState.DEFERRED ? "fth-clock" : "fth-circle");
        sign.getStyleClass().add(row.decision().state() == DecisionState.DEFERRED
                ? Standing.AT_RISK.styleClass()
                : Standing.PLAIN.styleClass());
        if (flags.contains(Flag.OVERDUE)) {
            mark(when, "needed " + model.days().text(row.decision().neededBy()), Standing.OFF_TRACK);
            sign = Standing.OFF_TRACK.icon();
        } else if (flags.contains(Flag.THIRD_VISIT)) {
            mark(when, row.visits() + " meetings, no outcome", Standing.AT_RISK);
            sign = Icons.small("fth-repeat");
            sign.getStyleClass().add(Standing.AT_RISK.styleClass());
        } else if (flags.contains(Flag.TRIPPED)) {
            mark(when, row.tripped().getFirst().trippedBy(), Standing.AT_RISK);
            sign = Icons.small("fth-zap");
            sign.getStyleClass().add(Standing.AT_RISK.styleClass());
        } else if (flags.contains(Flag.REVIEW_DUE)) {
            mark(when, "review due", Standing.AT_RISK);
            sign = Icons.small("fth-rotate-ccw");
            sign.getStyleClass().add(Standing.AT_RISK.styleClass());
        }
        return new Line(sign, row.decision().title(), row.holder(), when, () -> model.open("decision", row.id()));
    }

    private static void mark(Label label, String words, Standing standing) {
        label.setText(words);
        label.getStyleClass().setAll("label", standing.styleClass());
    }

    private Line line(Due action) {
        Days days = model.days();
        Label when = quiet(days.due(action.due()));
        if (action.isOverdue(days.today())) {
            when.getStyleClass().setAll("label", Standing.OFF_TRACK.styleClass());
            when.setGraphic(Standing.OFF_TRACK.icon());
        }
        Button box = new Button("", Icons.small("fth-square"));
        box.getStyleClass().addAll("flat", "today-box");
        box.setFocusTraversable(false);
        box.setAccessibleText("Check off " + action.title());
        box.setOnAction(_ -> model.checkOff(action));
        return new Line(box, action.title(), action.owner(), when, () -> model.open("action", action.id()))
                .onSpace(() -> model.checkOff(action));
    }

    private Line line(Aside item) {
        Days days = model.days();
        Instant since = item.since();
        Label when = quiet(since == null ? "" : days.since(since, model.now()));
        return new Line(Icons.small("fth-pause-circle"), item.title(), item.session(), when,
                () -> model.open("parked", item.id()));
    }

    private Line line(Change change) {
        Label when = quiet(model.days().since(change.at(), model.now()));
        String title = change.title().isEmpty() ? change.edit() : change.edit() + ": " + change.title();
        return new Line(null, title, "", when, () -> model.open(change));
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Today");
    }

    @Override
    public List<Command> commands() {
        return List.of(next.runCommand());
    }

    @Override
    public void opened() {
        model.open();
        model.tick();
        clock.play();
        next.focusMain();
    }

    @Override
    public void closed() {
        clock.stop();
        model.close();
    }
}
