package app.wheelhouse.ui;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/**
 * Text that can be edited where it stands: it looks like text until it is edited. Enter or leaving the field commits,
 * Escape takes the typing back; one that commits {@link #soon} does so with every pause. A value arriving from elsewhere never overwrites what is being typed. Text that is longer
 * than the field ends in an ellipsis until it is edited, and a tooltip tells all of it.
 */
public final class InlineField extends TextField {
    private static final PseudoClass CLIPPED = PseudoClass.getPseudoClass("clipped");
    private static final double CARET = 2;
    private final Consumer<String> commit;
    private final Label beginning = new Label();
    private final Text measure = new Text();
    private String committed = "";
    private boolean fitted;
    private final CommitPause pause = new CommitPause(this, this::commit);

    /**
     * Makes an empty field.
     *
     * @param name   what the field holds, for people who cannot see it
     * @param prompt shown in grey while there is no text
     * @param commit called with the new text, only when it differs from the old one
     */
    public InlineField(String name, String prompt, Consumer<String> commit) {
        this.commit = commit;
        getStyleClass().add("inline");
        setAccessibleText(name);
        setPromptText(prompt);
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        beginning.getStyleClass().add("beginning");
        beginning.setMouseTransparent(true);
        beginning.setManaged(false);
        beginning.textProperty().bind(textProperty());
        beginning.fontProperty().bind(fontProperty());
        textProperty().addListener((_, _, _) -> requestLayout());
        focusedProperty().addListener((_, _, _) -> requestLayout());
    }

    /** Commits within a second of the last key as well, whenever what is typed is ready for it. */
    public InlineField soon(Predicate<String> ready) {
        pause.watch(ready);
        return this;
    }

    /** Makes the field as wide as its text, or its prompt, needs. */
    public InlineField fitted() {
        fitted = true;
        return this;
    }

    @Override
    protected double computePrefWidth(double height) {
        return fitted
                ? snapSizeX(width(getText().isEmpty() ? getPromptText() : getText())) + snappedLeftInset()
                        + snappedRightInset() + CARET
                : super.computePrefWidth(height);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        boolean clipped = !isFocused() && width(getText()) > room;
        if (clipped && !getChildren().contains(beginning)) {
            getChildren().add(beginning);
        }
        beginning.setVisible(clipped);
        beginning.resizeRelocate(snappedLeftInset(), snappedTopInset(), room,
                getHeight() - snappedTopInset() - snappedBottomInset());
        pseudoClassStateChanged(CLIPPED, clipped);
        if (clipped && getTooltip() == null) {
            Tooltip whole = new Tooltip();
            whole.textProperty().bind(textProperty());
            whole.getStyleClass().add("whole-text");
            setTooltip(whole);
        } else if (!clipped && getTooltip() != null && getTooltip().getStyleClass().contains("whole-text")) {
            setTooltip(null);
        }
    }

    private double width(String text) {
        measure.setFont(getFont());
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }

    /** Shows the value, and does so again whenever it changes. */
    public InlineField showing(ObservableValue<String> value) {
        show(value.getValue());
        value.addListener((_, _, now) -> show(now));
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

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            commit();
            pause.settled();
        } else if (event.getCode() == KeyCode.ESCAPE && !getText().equals(pause.before(committed))) {
            setText(pause.before(committed));
            selectAll();
            if (pause.isTyping()) {
                commit();
            }
            event.consume();
        }
    }
}
