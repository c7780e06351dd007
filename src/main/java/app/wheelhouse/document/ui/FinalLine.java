package app.wheelhouse.document.ui;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentState;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.list.Days;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says of a final document that nobody can change it, and how it is opened again. */
final class FinalLine extends HBox {
    private static final double WIDTH = 460;
    private final DocumentsViewModel model;
    private final Label words = new Label("", Icons.small("fth-lock"));

    FinalLine(DocumentsViewModel model) {
        this.model = model;
        words.setId("document-final");
        words.setWrapText(true);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, Buttons.plain(Command.of("document-reopen", "Back to draft …",
                () -> ask(model, DocumentState.DRAFT))));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("gap-8", "document-final");
        setManaged(false);
        setVisible(false);
    }

    void show(Document document) {
        boolean isFinal = document.state() == DocumentState.FINAL;
        setManaged(isFinal);
        setVisible(isFinal);
        Instant at = document.frozenAt();
        words.setText(at == null
                ? "Final: its words cannot be changed."
                : "Final since " + Days.of(model.clock()).moment(at)
                        + ": its words cannot be changed, its figures are as they were then.");
    }

    /** Asks why a final document is opened again, and opens it. */
    static void ask(DocumentsViewModel model, DocumentState state) {
        TextField why = new TextField();
        why.setId("document-reopen-why");
        why.setPromptText("What has to change, in a sentence");
        why.setAccessibleText("Why it is opened again");
        Label told = new Label(
                "It was approved as it stands. The reason is kept in its history; live figures become live again.");
        told.setWrapText(true);
        VBox content = new VBox(told, why);
        content.getStyleClass().add("gap-8");
        content.setPrefWidth(WIDTH);
        model.desk().show(new Sheet("document-reopening", "Why is it opened again?", content,
                List.of(Command.of("document-reopen-not", "Leave it final", () -> {
                }), Command.of("document-reopen-now", "Back to " + state.label().toLowerCase(java.util.Locale.ROOT),
                        () -> model.reopen(state, why.getText()))
                        .when(why.textProperty().map(text -> !text.isBlank())))));
    }
}
