package app.wheelhouse.today.ui;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A line of the day: a sign, what it is, who has it, how long. It opens by a click or Enter; the arrow keys move on. */
final class Line extends HBox {
    private static final double WHO = 128;
    private static final int SHORT = 16;

    /**
     * Makes a line.
     *
     * @param sign what stands before the title; null for nothing
     * @param when the last words, already in their colour
     */
    Line(@Nullable Node sign, String title, String who, Label when, Runnable open) {
        getStyleClass().add("today-line");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(String.join(", ", title, who, when.getText()));
        if (sign != null) {
            getChildren().add(sign);
        }
        Label name = new Label(title);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        getChildren().add(name);
        if (!who.isEmpty()) {
            Label whose = new Label(who);
            whose.setMaxWidth(WHO);
            whose.setMinWidth(who.length() <= SHORT ? USE_PREF_SIZE : WHO);
            whose.getStyleClass().add("muted");
            getChildren().add(whose);
        }
        when.setMinWidth(USE_PREF_SIZE);
        getChildren().add(when);
        setOnMouseClicked(_ -> open.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> keyPressed(event, open));
    }

    /** What Space does on this line. */
    Line onSpace(Runnable action) {
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
        return this;
    }

    private void keyPressed(KeyEvent event, Runnable open) {
        int step = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            default -> 0;
        };
        if (event.getCode() == KeyCode.ENTER) {
            open.run();
            event.consume();
        } else if (step != 0 && getParent() != null) {
            var lines = getParent().getChildrenUnmodifiable();
            int next = lines.indexOf(this) + step;
            if (next >= 0 && next < lines.size() && lines.get(next) instanceof Line line) {
                line.requestFocus();
                event.consume();
            }
        }
    }
}
