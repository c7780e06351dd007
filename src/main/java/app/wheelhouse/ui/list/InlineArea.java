package app.wheelhouse.ui.list;

import java.util.function.Consumer;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * Text of several lines that can be edited where it stands and grows with what is typed. Leaving it or Ctrl+Enter commits,
 * Escape takes the typing back, Tab goes on. A value arriving from elsewhere never overwrites what is being typed.
 */
public final class InlineArea extends TextArea {
    private static final double FRAME = 12;
    private final Consumer<String> commit;
    private final Text measure = new Text();
    private final boolean oneParagraph;
    private String committed = "";

    /**
     * Makes an empty area.
     *
     * @param name         what it holds, for people who cannot see it
     * @param prompt       shown in grey while there is no text
     * @param oneParagraph whether Enter commits instead of beginning a line, as in a title that wraps
     * @param commit       called with the new text, only when it differs from the old one
     */
    public InlineArea(String name, String prompt, boolean oneParagraph, Consumer<String> commit) {
        this.commit = commit;
        this.oneParagraph = oneParagraph;
        getStyleClass().addAll("inline", "inline-area");
        setAccessibleText(name);
        setPromptText(prompt);
        setWrapText(true);
        setPrefRowCount(1);
        setMinHeight(USE_PREF_SIZE);
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        textProperty().addListener((_, _, _) -> requestLayout());
        widthProperty().addListener((_, _, _) -> fit());
        textProperty().addListener((_, _, _) -> fit());
        fontProperty().addListener((_, _, _) -> fit());
    }

    /** Shows the value unless something else is being typed. */
    public void show(String value) {
        boolean untouched = getText().equals(committed);
        committed = value;
        if ((!isFocused() || untouched) && !getText().equals(value)) {
            setText(value);
        }
    }

    /** Hands over what was typed, if it differs from what was shown. */
    public void commit() {
        String typed = getText();
        if (!typed.equals(committed)) {
            committed = typed;
            commit.accept(typed);
        }
    }

    private void fit() {
        if (getWidth() <= FRAME) {
            return;
        }
        measure.setFont(getFont());
        measure.setWrappingWidth(Math.max(1, getWidth() - FRAME - FRAME - 2));
        String text = getText().isEmpty() ? " " : getText();
        measure.setText(text.endsWith("\n") ? text + " " : text);
        setPrefHeight(Math.ceil(measure.getLayoutBounds().getHeight()) + FRAME + 2);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && (oneParagraph || event.isShortcutDown())) {
            commit();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !getText().equals(committed)) {
            setText(committed);
            selectAll();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
