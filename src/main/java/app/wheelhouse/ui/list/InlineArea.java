package app.wheelhouse.ui.list;

import app.wheelhouse.ui.CommitPause;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Orientation;
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
    private static final double FRAME_LINES = 2;
    private final Consumer<String> commit;
    private final Text measure = new Text();
    private final boolean oneParagraph;
    private String committed = "";
    private final CommitPause pause = new CommitPause(this, this::commit);

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
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        textProperty().addListener((_, _, _) -> requestLayout());
        fontProperty().addListener((_, _, _) -> requestLayout());
    }

    /** Commits within a second of the last key as well, whenever what is typed is ready for it. */
    public InlineArea soon(Predicate<String> ready) {
        pause.watch(ready);
        return this;
    }

    /** Shows the value unless something else is being typed. */
    public void show(String value) {
        if (pause.isTyping()) {
            pause.later(() -> show(value));
            return;
        }
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

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        measure.setFont(getFont());
        measure.setWrappingWidth(Math.max(1, room - FRAME - FRAME_LINES));
        String text = getText();
        measure.setText(text.isEmpty() || text.endsWith("\n") ? text + " " : text);
        return Math.ceil(measure.getLayoutBounds().getHeight()) + FRAME;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && (oneParagraph || event.isShortcutDown())) {
            commit();
            pause.settled();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && !getText().equals(pause.before(committed))) {
            setText(pause.before(committed));
            selectAll();
            if (pause.isTyping()) {
                commit();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            event.consume();
        }
    }
}
