package app.wheelhouse.document.ui;

import app.wheelhouse.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A line beside a document that leads somewhere, with what can be done about it. */
final class SideLine extends HBox {
    private final Label text;

    /** @param below quiet words below, or empty */
    SideLine(String label, String below, @Nullable String icon, Runnable go) {
        text = new Label(label);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        VBox content = new VBox(text);
        if (!below.isBlank()) {
            Label quiet = new Label(below);
            quiet.setWrapText(true);
            quiet.setMinHeight(USE_PREF_SIZE);
            quiet.getStyleClass().addAll("caption", "muted");
            content.getChildren().add(quiet);
        }
        HBox.setHgrow(content, Priority.ALWAYS);
        if (icon != null) {
            getChildren().add(Icons.small(icon));
        }
        getChildren().add(content);
        getStyleClass().addAll("document-side-line", "gap-8");
        setAlignment(Pos.TOP_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(below.isBlank() ? label : label + ", " + below);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                go.run();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                go.run();
                event.consume();
            }
        });
    }

    /** Sets its words in a stronger weight. */
    SideLine strong() {
        text.getStyleClass().add("strong");
        return this;
    }

    /** Indents it by so many pixels. */
    SideLine indented(double pixels) {
        text.setTranslateX(pixels);
        return this;
    }

    /** Puts a button behind it. */
    SideLine with(Button button) {
        getChildren().add(button);
        return this;
    }
}
