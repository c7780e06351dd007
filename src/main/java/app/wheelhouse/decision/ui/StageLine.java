package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Spans;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.decision.StageClock;
import app.wheelhouse.ui.list.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The stages of a decision as one quiet line of five steps, with how long each took and who has it in hand now. */
final class StageLine extends VBox {
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private final List<Step> steps = new ArrayList<>();
    private final Label holder = new Label();

    StageLine() {
        setId("stage-line");
        getStyleClass().add("stage-line");
        HBox line = new HBox();
        for (Stage stage : Stage.values()) {
            Step step = new Step(stage);
            HBox.setHgrow(step, Priority.ALWAYS);
            steps.add(step);
            line.getChildren().add(step);
        }
        holder.setId("stage-holder");
        holder.getStyleClass().addAll("stage-holder");
        holder.setWrapText(true);
        getChildren().addAll(line, holder);
    }

    void show(DecisionRow row, Instant now, Days days) {
        steps.forEach(step -> step.show(row, now, days));
        String text = sentence(row, now);
        holder.setText(text);
        holder.setVisible(!text.isEmpty());
        holder.setManaged(!text.isEmpty());
    }

    /** Who has it in hand and for how long; what it came to, once nobody has. */
    static String sentence(DecisionRow row, Instant now) {
        String since = Spans.exactly(row.held(now));
        if (row.decision().state() == DecisionState.SUPERSEDED || row.decision().state() == DecisionState.DEPRECATED) {
            return "";
        } else if (row.stage() == Stage.PERFORMED) {
            return "Performed. " + row.clock().latency()
                    .map(time -> "It took " + Spans.exactly(time) + " from raised to decided.").orElse("");
        }
        String what = switch (row.stage()) {
            case RAISED -> row.decision().state() == DecisionState.DEFERRED ? "to bring it back" : "to make it ready";
            case READY -> "to decide";
            case DECIDED -> "to tell";
            case TOLD, PERFORMED -> "to perform";
        };
        return (row.holder().isEmpty() ? "Nobody has it in hand " : "With " + row.holder() + " ") + what + ", for "
                + since + ".";
    }

    /** One step: its mark on the line, its name, how long it took. */
    private static final class Step extends VBox {
        private final Stage stage;
        private final Region mark = new Region();
        private final Region lead = new Region();
        private final Label name = new Label();
        private final Label time = new Label();
        private final Tooltip tip = new Tooltip();

        Step(Stage stage) {
            this.stage = stage;
            getStyleClass().add("stage-step");
            setMinWidth(0);
            setPrefWidth(72);
            mark.getStyleClass().add("stage-mark");
            lead.getStyleClass().add("stage-lead");
            lead.setMaxWidth(Double.MAX_VALUE);
            StackPane line = new StackPane(lead, mark);
            line.getStyleClass().add("stage-track");
            StackPane.setAlignment(mark, javafx.geometry.Pos.CENTER_LEFT);
            name.setText(stage.label());
            name.getStyleClass().add("stage-name");
            name.setMinWidth(USE_PREF_SIZE);
            time.getStyleClass().addAll("stage-time", "figures");
            if (stage == Stage.PERFORMED) {
                lead.setVisible(false);
            }
            getChildren().addAll(line, name, time);
            Tooltip.install(this, tip);
        }

        void show(DecisionRow row, Instant now, Days days) {
            Optional<StageClock.Step> step = row.clock().step(stage);
            boolean here = row.stage() == stage && !row.isOver();
            boolean passed = stage.ordinal() < row.stage().ordinal();
            pseudoClassStateChanged(REACHED, step.isPresent() && !here);
            pseudoClassStateChanged(HERE, here);
            lead.pseudoClassStateChanged(REACHED, passed);
            mark.pseudoClassStateChanged(REACHED, step.isPresent());
            mark.pseudoClassStateChanged(HERE, here);
            name.setText(stage == Stage.DECIDED && step.isPresent() ? verdict(row) : stage.label());
            boolean ended = row.isOver() && row.stage() == stage;
            Optional<Duration> lasted = ended ? Optional.empty() : row.clock().lasted(stage, now);
            time.setText(lasted.map(Spans::roughly).orElse(passed && step.isEmpty() ? "passed over" : ""));
            String told = step.map(reached -> when(reached, days) + (lasted.isPresent()
                    ? "\n" + Spans.exactly(lasted.get())
                    : "")).orElse("Not reached");
            tip.setText(told);
            setAccessibleText(stage.label() + ": " + told);
        }

        private static String verdict(DecisionRow row) {
            return switch (row.decision().state()) {
                case ACCEPTED, REJECTED -> row.decision().state().label();
                case PROPOSED, DEFERRED, DEPRECATED, SUPERSEDED -> Stage.DECIDED.label();
            };
        }

        private static String when(StageClock.Step step, Days days) {
            String day = days.weekday(LocalDate.ofInstant(step.at(), days.zone()));
            return step.exact() ? day + ", " + days.time(step.at()) : day + ", as stated; no time is known";
        }
    }
}
