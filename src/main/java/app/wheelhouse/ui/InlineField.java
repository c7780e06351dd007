package app.wheelhouse.ui;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Text that can be edited where it stands: it looks like text until it is edited. Enter or leaving the field commits,
 * Escape takes the typing back. A value arriving from elsewhere never overwrites what is being typed.
 */
public final class InlineField extends TextField {
    private final Consumer<String> commit;
    private String committed = "";

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
    }

    /** Shows the value, and does so again whenever it changes. */
    public InlineField showing(ObservableValue<String> value) {
        show(value.getValue());
        value.addListener((_, _, now) -> show(now));
        return this;
    }

    /** Shows the value unless something else is being typed. */
    public void show(String value) {
        boolean untouched = getText().equals(committed);
        committed = value;
        if (!isFocused() || untouched) {
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
        } else if (event.getCode() == KeyCode.ESCAPE && !getText().equals(committed)) {
            setText(committed);
            selectAll();
            event.consume();
        }
    }
}
