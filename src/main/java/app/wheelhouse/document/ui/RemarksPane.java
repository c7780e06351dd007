package app.wheelhouse.document.ui;

import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.Remark;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.list.Days;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The comments on a document: on the paragraph the caret is in, or on the whole; settled ones on demand. */
final class RemarksPane extends BorderPane {
    private final VBox lines = new VBox();
    private final TextField entry = new TextField();
    private final CheckBox settled = new CheckBox("Show settled ones");
    private final Supplier<Days> days;
    private final BiConsumer<Remark, Boolean> resolve;
    private final IntConsumer go;
    private @Nullable DocumentFile file;

    /** @param say told of a new comment on the line of the caret */
    RemarksPane(Supplier<Days> days, Consumer<String> say, BiConsumer<Remark, Boolean> resolve, IntConsumer go) {
        this.days = days;
        this.resolve = resolve;
        this.go = go;
        entry.setId("document-remark");
        entry.setPromptText("Comment on this paragraph");
        entry.setAccessibleText("Comment on the paragraph the caret is in");
        entry.setOnAction(_ -> {
            if (!entry.getText().isBlank()) {
                say.accept(entry.getText().strip());
                entry.clear();
            }
        });
        settled.setId("document-remarks-settled");
        settled.setOnAction(_ -> draw());
        lines.getStyleClass().add("document-side-lines");
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox top = new VBox(entry, settled);
        top.getStyleClass().addAll("document-side-top", "gap-8");
        setTop(top);
        setCenter(scroll);
    }

    void show(DocumentFile now) {
        file = now;
        draw();
    }

    /** Puts the cursor where a comment is typed. */
    void toEntry() {
        entry.requestFocus();
    }

    private void draw() {
        DocumentFile shown = file;
        lines.getChildren().clear();
        if (shown == null) {
            return;
        }
        String text = shown.document().text();
        shown.remarks().stream().filter(each -> each.isOpen() || settled.isSelected())
                .sorted(Comparator.comparingInt((Remark each) -> each.lineIn(text)))
                .forEach(each -> lines.getChildren().add(line(each, text)));
        if (lines.getChildren().isEmpty()) {
            Label none = new Label("No open comment.");
            none.getStyleClass().addAll("muted", "document-side-empty");
            lines.getChildren().add(none);
        }
    }

    private SideLine line(Remark remark, String text) {
        int at = remark.lineIn(text);
        Instant said = remark.saidAt();
        String about = remark.quote().isBlank()
                ? "on the whole"
                : at < 0 ? "its paragraph was rewritten" : "“" + shortened(remark.quote()) + "”";
        String below = (said == null ? "" : days.get().moment(said) + " · ") + about;
        Command settle = remark.isOpen()
                ? Command.of("remark-resolve", "Resolve", () -> resolve.accept(remark, true)).icon("fth-check")
                : Command.of("remark-open", "Open again", () -> resolve.accept(remark, false)).icon("fth-rotate-ccw");
        return new SideLine(remark.text(), below, remark.isOpen() ? "fth-message-square" : "fth-check-circle",
                () -> go.accept(Math.max(0, at))).with(Buttons.icon(settle));
    }

    private static String shortened(String words) {
        return words.length() <= 40 ? words : words.substring(0, 39).stripTrailing() + "…";
    }
}
