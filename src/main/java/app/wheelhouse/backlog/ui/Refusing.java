package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.OptionB;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Says no with an alternative: asks for the reason and an option B, and drafts the answer from them as one types. */
final class Refusing {
    private static final double WIDTH = 560;
    private final BoardModel model;
    private final BoardRow row;
    private final RfeState verdict;
    private final TextField reason = new TextField();
    private final TextField offer = new TextField();
    private final TextArea answer = new TextArea();
    private final ToggleGroup kind = new ToggleGroup();
    private String draft = "";

    Refusing(BoardModel model, BoardRow row, RfeState verdict) {
        this.model = model;
        this.row = row;
        this.verdict = verdict;
        reason.setId("refuse-reason");
        reason.setPromptText("Why");
        reason.setAccessibleText("Reason");
        offer.setId("refuse-offer");
        offer.setPromptText("Option B: what is offered instead");
        offer.setAccessibleText("Option B");
        answer.setId("refuse-answer");
        answer.setAccessibleText("Answer");
        answer.setWrapText(true);
        answer.setPrefRowCount(8);
        reason.textProperty().addListener((_, _, _) -> draft());
        offer.textProperty().addListener((_, _, _) -> draft());
        kind.selectedToggleProperty().addListener((_, _, _) -> draft());
    }

    /** Asks, and says no when that is confirmed; what is only tried out needs no asking. {@code done} runs after it. */
    void ask(Runnable done) {
        if (model.tryingProperty().get()) {
            model.decide(List.of(row), verdict);
            done.run();
            return;
        }
        HBox kinds = new HBox();
        kinds.getStyleClass().add("segments");
        kinds.setMaxWidth(HBox.USE_PREF_SIZE);
        for (OptionB.Kind each : OptionB.Kind.values()) {
            ToggleButton button = new ToggleButton(each.label());
            button.setUserData(each);
            button.setToggleGroup(kind);
            button.getStyleClass().add("segment");
            button.setId("refuse-" + each.name().toLowerCase(java.util.Locale.ROOT));
            kinds.getChildren().add(button);
        }
        Label told = new Label("What they are told");
        told.getStyleClass().add("section-label");
        VBox content = new VBox(reason, offer, kinds, told, answer);
        content.getStyleClass().add("gap-8");
        content.setPrefWidth(WIDTH);
        draft();
        Command go = Command.of("refuse-go", verdict == RfeState.PARKED ? "Park" : "Decline", () -> {
            refuse();
            done.run();
        });
        model.desk().show(new Sheet("refuse", (verdict == RfeState.PARKED ? "Park: " : "Decline: ") + row.rfe().title(),
                content, List.of(Command.of("refuse-cancel", "Not now", done), Command.of("refuse-copy",
                        verdict == RfeState.PARKED ? "Park and copy answer" : "Decline and copy answer", () -> {
                            ClipboardContent copied = new ClipboardContent();
                            copied.putString(answer.getText());
                            Clipboard.getSystemClipboard().setContent(copied);
                            go.run();
                        }),
                        go)));
    }

    private OptionB.@Nullable Kind chosen() {
        return kind.getSelectedToggle() == null ? null : (OptionB.Kind) kind.getSelectedToggle().getUserData();
    }

    /** Drafts the answer anew as long as nobody has put it into other words. */
    private void draft() {
        if (answer.getText().equals(draft)) {
            draft = OptionB.draft(row.rfe(), verdict, reason.getText(), chosen(), offer.getText(),
                    row.demand().accounts(), null, model.days()::weekday);
            answer.setText(draft);
        }
    }

    private void refuse() {
        OptionB.Kind offered = chosen();
        String optionB = offer.getText().isBlank()
                ? ""
                : (offered == null ? "" : offered.label() + ": ") + offer.getText().strip();
        model.edits().refuse(row.rfe(), verdict, reason.getText().strip(), optionB, answer.getText().strip());
        if (optionB.isEmpty()) {
            model.desk().say(Toast.of(verdict.label() + " without an option B: " + row.rfe().title(),
                    Command.of("toast-undo", "Undo", () -> model.store().undo())));
        } else {
            model.say(verdict.label() + " with an option B: " + row.rfe().title());
        }
    }
}
