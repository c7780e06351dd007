package app.wheelhouse.document.ui;

import app.wheelhouse.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A line beside a document that leads somewhere, with what can be done about it. */
final class SideLine extends HBox {
    private final Button words = new Button();
    private final Label text;

    /** @param below quiet words below, or empty */
    SideLine(String label, String below, @Nullable String icon, Runnable go) {
        text = new Label(label);
        text.setWrapText(true);
        VBox content = new VBox(text);
        if (!below.isBlank()) {
            Label quiet = new Label(below);
            quiet.setWrapText(true);
            quiet.getStyleClass().addAll("caption", "muted");
            content.getChildren().add(quiet);
        }
        HBox inside = new HBox(content);
        inside.getStyleClass().add("gap-8");
        HBox.setHgrow(content, Priority.ALWAYS);
        if (icon != null) {
            inside.getChildren().addFirst(Icons.small(icon));
        }
        inside.setAlignment(Pos.TOP_LEFT);
        words.setGraphic(inside);
        words.setAccessibleText(below.isBlank() ? label : label + ", " + below);
        words.getStyleClass().addAll("flat", "document-side-line");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setOnAction(_ -> go.run());
        inside.prefWidthProperty().bind(words.widthProperty().subtract(20));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        setAlignment(Pos.TOP_LEFT);
    }

    /** Sets its words in a stronger weight. */
    SideLine strong() {
        text.getStyleClass().add("strong");
        return this;
    }

    /** Puts a button behind it. */
    SideLine with(Button button) {
        getChildren().add(button);
        return this;
    }
}
