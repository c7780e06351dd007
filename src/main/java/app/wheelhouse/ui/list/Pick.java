package app.wheelhouse.ui.list;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A choice that reads as text until it is pressed, then offers its {@link Choices}. */
public final class Pick<T> extends Button {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private final Function<T, String> label;
    private final @Nullable Function<T, Sign> sign;
    private final String none;
    private final Choices<T> choices;

    /**
     * Makes a choice that shows nothing yet.
     *
     * @param none what the absence of a choice is called, empty when something must be chosen
     */
    public Pick(String name, String none, Supplier<List<T>> options, Function<T, String> label,
            @Nullable Function<T, Sign> sign, Consumer<@Nullable T> chosen) {
        this.none = none;
        this.label = label;
        this.sign = sign;
        choices = new Choices<>(name, none, options, label, sign, value -> {
            chosen.accept(value);
            requestFocus();
        });
        getStyleClass().addAll("pick", "flat");
        setAccessibleText(name);
        setGraphic(null);
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(_ -> open());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                open();
                event.consume();
            }
        });
    }

    /** Also offers to make a new option from what was typed. */
    public Pick<T> making(Function<String, T> maker) {
        choices.making(maker);
        return this;
    }

    /** Also offers to make a new option from what was typed, under a verb such as {@code Save as}. */
    public Pick<T> making(String how, Function<String, T> maker) {
        choices.making(how, maker);
        return this;
    }

    /** Shows what is chosen; null when nothing is. */
    public void show(@Nullable T value) {
        setText(value == null ? none : label.apply(value));
        pseudoClassStateChanged(NONE, value == null);
        Function<T, Sign> signs = sign;
        setGraphic(value == null || signs == null ? null : signs.apply(value).graphic());
        setContentDisplay(ContentDisplay.LEFT);
    }

    /** Opens the options. */
    public void open() {
        choices.open(this);
    }
}
