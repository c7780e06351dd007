package app.wheelhouse.session.ui;

import app.wheelhouse.session.Answer;
import app.wheelhouse.session.LiveClock;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Standing;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The top of the live page: the present topic and its clock, what comes next, when the meeting ends, what is at risk. */
final class LiveHead extends VBox {
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final int LONG_TITLE = 48;
    private final SessionModel model;
    private final MeetingModel meeting;
    private final Label kind = new Label();
    private final Label topic = new Label();
    private final Label spent = new Label();
    private final Label planned = new Label();
    private final Label place = new Label();
    private final Label next = new Label();
    private final Label ends = new Label();
    private final VBox overrun = new VBox();
    private final HBox outcome = new HBox();
    private String outcomeFor = "";
    private String overrunFor = "";

    LiveHead(SessionModel model, MeetingModel meeting) {
        this.model = model;
        this.meeting = meeting;
        getStyleClass().add("live-head");
        topic.getStyleClass().addAll("live-topic");
        topic.setId("live-topic");
        topic.setWrapText(true);
        topic.setMinHeight(Region.USE_PREF_SIZE);
        kind.getStyleClass().add("section-label");
        spent.getStyleClass().addAll("live-clock", "figures");
        spent.setId("live-clock");
        planned.getStyleClass().addAll("live-planned", "figures");
        for (Label label : List.of(place, next, ends)) {
            label.getStyleClass().addAll("muted", "figures");
        }
        ends.setId("live-ends");
        place.setMinWidth(Region.USE_PREF_SIZE);
        ends.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox facts = new HBox(place, next, space, ends);
        facts.getStyleClass().add("gap-24");
        facts.setAlignment(Pos.BASELINE_LEFT);
        VBox words = new VBox(kind, topic);
        words.getStyleClass().add("gap-4");
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox clock = new VBox(spent, planned);
        clock.setAlignment(Pos.TOP_RIGHT);
        clock.setMinWidth(Region.USE_PREF_SIZE);
        HBox main = new HBox(words, clock);
        main.getStyleClass().add("gap-24");
        outcome.getStyleClass().add("gap-8");
        outcome.setAlignment(Pos.CENTER_LEFT);
        overrun.getStyleClass().addAll("gap-8", "live-overrun");
        overrun.setId("live-overrun");
        getChildren().setAll(main, outcome, facts);
    }

    void show(SessionPage page, LiveClock clock, List<Command> commands) {
        place.setText("Topic %d of %d".formatted(clock.number(), clock.count()));
        next.setText(clock.next().map(step -> "Next: " + step.topic().title()).orElse("Last topic"));
        ends.setText(("ends " + ClockWords.of(clock.projectedEnd(), model.tools().zone()))
                + (clock.overruns() ? ", " + Math.max(1, clock.overrun().toMinutes()) + " min late" : ""));
        clock.currentStep().ifPresentOrElse(step -> {
            topic.setText(step.topic().title());
            topic.pseudoClassStateChanged(LONG, step.topic().title().length() > LONG_TITLE);
            kind.setText(step.topic().kind().label());
            spent.setText(step.isOver()
                    ? "+" + ClockWords.of(step.remaining().abs())
                    : ClockWords.of(step.planned().isZero() ? step.actual() : step.remaining()));
            planned.setText(step.isOver()
                    ? "over " + ClockWords.of(step.planned())
                    : step.planned().isZero() ? "no time planned" : "left of " + ClockWords.of(step.planned()));
            spent.pseudoClassStateChanged(PseudoClass.getPseudoClass("over"), step.isOver());
            spent.setGraphic(step.isOver() ? Standing.OFF_TRACK.icon() : null);
            showOutcome(page, step, commands);
        }, () -> topic.setText(page.session().title()));
        showOverrun(page, clock);
    }

    private void showOutcome(SessionPage page, LiveClock.Timed step, List<Command> commands) {
        boolean decision = step.topic().kind() == TopicKind.DECISION_WANTED;
        String state = decision
                ? page.decisionOf(step.topic().id()).map(found -> found.state().label()).orElse("Proposed")
                : step.topic().state().label();
        String by = decision ? meeting.decidedBy().map(page::nameOf).orElse("") : "";
        String key = step.topic().id() + state + by;
        if (key.equals(outcomeFor)) {
            return;
        }
        outcomeFor = key;
        outcome.getChildren().setAll(button(commands, "session.good", decision ? "Approve" : "Landed"),
                button(commands, "session.half", decision ? "Defer" : "Partly"),
                button(commands, "session.bad", decision ? "Reject" : "Not landed"));
        if (decision) {
            outcome.getChildren().add(new DeciderChoice(page, meeting, by));
        }
        Label said = new Label(state);
        said.setId("live-state");
        said.getStyleClass().addAll("badge");
        if (!state.equals("Open") && !state.equals("Proposed")) {
            outcome.getChildren().add(said);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button next = Buttons.plain(MeetingModel.find(commands, "session.next"));
        next.setMinWidth(Region.USE_PREF_SIZE);
        outcome.getChildren().addAll(space, Buttons.icon(MeetingModel.find(commands, "session.previous")), next);
    }

    private static Button button(List<Command> commands, String id, String words) {
        Button button = Buttons.plain(MeetingModel.find(commands, id));
        button.setText(words);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void showOverrun(SessionPage page, LiveClock clock) {
        List<Answer> answers = page.answers(clock.now());
        List<LiveClock.Timed> risk = clock.decisionsAtRisk();
        String key = answers + risk.toString().substring(0, Math.min(40, risk.toString().length()))
                + clock.overrun().toMinutes();
        if (key.equals(overrunFor)) {
            return;
        }
        overrunFor = key;
        getChildren().remove(overrun);
        if (answers.isEmpty()) {
            return;
        }
        String at = risk.isEmpty()
                ? "Ends %d min late".formatted(Math.max(1, clock.overrun().plus(Duration.ofSeconds(59)).toMinutes()))
                : "At risk: "
                        + risk.stream().map(step -> brief(step.topic().title())).collect(Collectors.joining("; "));
        Label words = Standing.AT_RISK.sign(at);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox ways = new HBox();
        ways.getStyleClass().add("gap-8");
        overrun.getChildren().setAll(words, ways);
        for (Answer answer : answers.stream().filter(LiveHead::helps).toList()) {
            Button button = new Button(words(answer));
            button.getStyleClass().add("small");
            button.setId("answer-" + answer.kind().name().toLowerCase(java.util.Locale.ROOT));
            button.setTooltip(answer.topic() == null ? null : new Tooltip(answer.topic().title()));
            button.setOnAction(_ -> meeting.answer(answer));
            ways.getChildren().add(button);
        }
        getChildren().add(overrun);
    }

    private static String brief(String title) {
        return title.length() <= LONG_TITLE ? title : title.substring(0, LONG_TITLE).strip() + "…";
    }

    private static boolean helps(Answer answer) {
        return answer.minutes() > 0;
    }

    private static String words(Answer answer) {
        return switch (answer.kind()) {
            case CUT, PARK -> answer.kind().label() + " " + answer.minutes() + " min"
                    + (answer.topic() == null ? "" : ": " + answer.topic().title());
            case EXTEND -> "Extend by " + answer.minutes() + " min";
        };
    }
}
