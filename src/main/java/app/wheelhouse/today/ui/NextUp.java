package app.wheelhouse.today.ui;

import app.wheelhouse.today.Countdown;
import app.wheelhouse.today.Meeting;
import app.wheelhouse.today.Today;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The largest thing of the day: the session that runs, or the next one with its countdown, and what to do about it. */
final class NextUp extends VBox {
    private final TodayViewModel model;
    private final Label label = new Label();
    private final Label title = new Label();
    private final Label about = new Label();
    private final Label countdown = new Label();
    private final Label moment = new Label();
    private final Button main;
    private final Button open;
    private final Button more;
    private final HBox buttons = new HBox();
    private final VBox others = new VBox();
    private @Nullable Meeting meeting;
    private boolean isRunning;

    NextUp(TodayViewModel model) {
        this.model = model;
        setId("today-next");
        getStyleClass().add("today-next");
        label.getStyleClass().add("section-label");
        title.getStyleClass().add("title");
        title.setWrapText(true);
        title.setId("today-next-title");
        about.getStyleClass().add("muted");
        about.setWrapText(true);
        countdown.getStyleClass().addAll("display", "today-countdown");
        countdown.setId("today-countdown");
        countdown.setMinWidth(USE_PREF_SIZE);
        moment.getStyleClass().add("muted");
        moment.setMinWidth(USE_PREF_SIZE);
        main = Buttons.primary(Command.of("today-run", "Run", this::act).icon("fth-play"));
        open = Buttons.plain(Command.of("today-open", "Open", this::openPage));
        more = Buttons.plain(Command.of("today-plan", "Plan sessions", () -> model.go("sessions")));
        buttons.getStyleClass().addAll("gap-8", "today-buttons");
        VBox left = new VBox(label, title, about, buttons);
        left.getStyleClass().add("gap-4");
        HBox.setHgrow(left, Priority.ALWAYS);
        VBox right = new VBox(countdown, moment);
        right.setAlignment(Pos.TOP_RIGHT);
        HBox both = new HBox(left, right);
        both.getStyleClass().addAll("gap-32", "today-next-main");
        others.getStyleClass().add("today-others");
        getChildren().addAll(both, others);
    }

    void show(Today today) {
        isRunning = !today.running().isEmpty();
        Meeting now = isRunning ? today.running().getFirst() : today.next().orElse(null);
        meeting = now;
        if (now == null) {
            showNothing();
        } else {
            label.setText(isRunning ? "Running now" : "Next session");
            label.setGraphic(isRunning ? sign() : null);
            title.setText(now.name());
            about.setText(about(now));
            main.setText(isRunning ? "Back to the meeting" : "Run");
            main.setGraphic(Icons.small(isRunning ? "fth-arrow-right" : "fth-play"));
            buttons.getChildren().setAll(isRunning ? List.of(main) : List.of(main, open));
            showTime(now);
        }
        List<Meeting> rest = new ArrayList<>(isRunning ? today.next().stream().toList() : List.of());
        rest.addAll(today.then());
        others.getChildren().setAll(rest.stream().limit(3).map(this::other).toList());
        others.setManaged(!rest.isEmpty());
    }

    private void showNothing() {
        label.setText("Next session");
        label.setGraphic(null);
        title.setText("Nothing is planned");
        about.setText("A session with a date stands here, with the time that is left until it begins.");
        countdown.setText("");
        moment.setText("");
        buttons.getChildren().setAll(more);
    }

    private static Node sign() {
        Node dot = Icons.small("fth-radio");
        dot.getStyleClass().add(Standing.ON_TRACK.styleClass());
        return dot;
    }

    private void showTime(Meeting now) {
        Days days = model.days();
        Instant start = now.startsAt();
        Instant began = now.startedAt();
        boolean late = false;
        if (isRunning && began != null) {
            Duration ran = Duration.between(began, model.now());
            late = ran.compareTo(Duration.ofMinutes(now.minutes())) > 0;
            countdown.setText(Countdown.span(ran.isNegative() ? Duration.ZERO : ran));
            moment.setText(late ? "over its " + now.minutes() + " min" : "of " + now.minutes() + " min");
        } else if (start == null) {
            countdown.setText("No date yet");
            moment.setText("");
        } else {
            countdown.setText(Countdown.words(start, model.now(), days.zone()));
            late = start.isBefore(model.now());
            moment.setText(moment(start, days));
        }
        countdown.getStyleClass().remove(Standing.AT_RISK.styleClass());
        if (late) {
            countdown.getStyleClass().add(Standing.AT_RISK.styleClass());
        }
    }

    private static String moment(Instant start, Days days) {
        LocalDate day = LocalDate.ofInstant(start, days.zone());
        return (day.equals(days.today()) ? "Today" : days.weekday(day)) + ", " + days.time(start);
    }

    private String about(Meeting now) {
        List<String> parts = new ArrayList<>();
        parts.add(now.series());
        parts.add(now.minutes() > 0 ? now.minutes() + " min" : "");
        parts.add(now.place());
        parts.add(now.people() > 0 ? now.people() + (now.people() == 1 ? " person" : " people") : "");
        parts.add(now.decisions() > 0
                ? now.decisions() + (now.decisions() == 1 ? " decision wanted" : " decisions wanted")
                : "");
        return String.join("  ·  ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    private Line other(Meeting after) {
        Instant start = after.startsAt();
        Days days = model.days();
        Label when = new Label(start == null ? "no date" : moment(start, days));
        when.getStyleClass().add("muted");
        return new Line(null, after.name(), "", when, () -> model.open("session", after.id()));
    }

    private void act() {
        Meeting now = meeting;
        if (now != null && isRunning) {
            model.open("session", now.id());
        } else if (now != null) {
            model.run(now);
        }
    }

    private void openPage() {
        Meeting now = meeting;
        if (now != null) {
            model.open("session", now.id());
        }
    }

    Command runCommand() {
        return Command.of("today-run-key", "Run the next session", this::act).in("Today").icon("fth-play").keys("F5");
    }

    void focusMain() {
        buttons.getChildren().getFirst().requestFocus();
    }
}
