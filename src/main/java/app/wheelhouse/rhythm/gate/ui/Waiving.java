package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.Decider;
import app.wheelhouse.rhythm.gate.Finding;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.list.Pick;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks who lets a gate go without a criterion, why, and until when; or who stands for a verdict that is frozen. */
final class Waiving {
    private static final double WIDTH = 480;
    private static final int USUAL_DAYS = 14;
    private final GatesModel model;
    private final TextArea reason = new TextArea();
    private final TextField until = new TextField();
    private final Pick<UUID> who;
    private @Nullable UUID person;

    Waiving(GatesModel model) {
        this.model = model;
        who = new Pick<>("Decided by", "Nobody yet", model::everybody, model::nameOf, null, this::by);
        who.setId("waive-who");
        reason.setId("waive-reason");
        reason.setPromptText("Why the gate may go without it");
        reason.setAccessibleText("Reason");
        reason.setWrapText(true);
        reason.setPrefRowCount(3);
        until.setId("waive-until");
        until.setAccessibleText("Holds until");
        until.setPromptText("A date, “fri” or “+14”");
        until.setText(model.days().weekday(model.facts().today().plusDays(USUAL_DAYS)));
    }

    private void by(@Nullable UUID chosen) {
        person = chosen;
        who.show(chosen);
    }

    /** Asks for everything a waiver needs, and refuses one that lacks any of it. */
    void ask(Finding finding, @Nullable Decider decider) {
        by(decider == null ? null : decider.person());
        Label rule = new Label(decider == null || decider.person() == null
                ? "No rights matrix says who decides on this gate: whoever is named here answers for it."
                : decider.name() + " decides on this gate. A waiver by anybody else does not hold.");
        rule.setWrapText(true);
        rule.getStyleClass().add("muted");
        VBox content = new VBox(reason, line("Decided by", who), line("Holds until", until), rule);
        content.getStyleClass().add("gap-8");
        content.setPrefWidth(WIDTH);
        model.desk().show(new Sheet("waive", "Go without: " + finding.criterion().title(), content,
                List.of(Command.of("waive-cancel", "Not now", () -> {
                }), Command.of("waive-go", "Waive", () -> waive(finding)))));
    }

    private void waive(Finding finding) {
        LocalDate day = model.days().read(until.getText()).orElse(null);
        UUID decidedBy = person;
        if (decidedBy == null || reason.getText().isBlank() || day == null) {
            model.trouble("A waiver needs " + (decidedBy == null
                    ? "somebody who decides"
                    : reason.getText().isBlank() ? "a reason" : "a day on which it ends") + ". Nothing was waived.");
        } else if (day.isBefore(model.facts().today())) {
            model.trouble("A waiver cannot have ended before it begins. Nothing was waived.");
        } else {
            model.edits().waive(finding.criterion(), model.releaseId(), decidedBy, reason.getText(), day);
            model.say("Waived until " + model.days().text(day) + ": " + finding.criterion().title());
        }
    }

    /** Asks who stands for the verdict, and freezes it. */
    void freeze(GateRow row) {
        Decider decider = row.judgement().decider();
        by(decider == null ? null : decider.person());
        Label told = new Label(
                "What every criterion says now, how old it is, who says so and a SHA-256 of all of it are kept. "
                        + "What changes later is told beside it.");
        told.setWrapText(true);
        told.getStyleClass().add("muted");
        VBox content = new VBox(line("Answers for it", who), told);
        content.getStyleClass().add("gap-8");
        content.setPrefWidth(WIDTH);
        model.desk().show(new Sheet("freeze", row.judgement().title() + ": " + row.verdict().label(), content,
                List.of(Command.of("freeze-cancel", "Not now", () -> {
                }), Command.of("freeze-go", "Freeze", () -> model.freeze(person)))));
    }

    private static HBox line(String name, javafx.scene.Node node) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-name");
        label.setMinWidth(104);
        HBox line = new HBox(label, node);
        HBox.setHgrow(node, javafx.scene.layout.Priority.ALWAYS);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        line.getStyleClass().add("gap-8");
        return line;
    }
}
