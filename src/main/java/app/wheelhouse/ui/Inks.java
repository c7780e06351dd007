package app.wheelhouse.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.paint.Paint;

/**
 * The colours of the theme for what is drawn by hand: unseen labels, each with the style class of a colour such as
 * {@code ink-accent}, so that the style sheet stays the only place where colours are named.
 */
public final class Inks<I extends Enum<I>> extends Group {
    private final Map<I, Label> labels;

    /**
     * Looks up a colour for each constant.
     *
     * @param changed called when the theme gives a colour another value
     */
    public Inks(Class<I> inks, Runnable changed) {
        labels = new EnumMap<>(inks);
        setManaged(false);
        setMouseTransparent(true);
        for (I ink : inks.getEnumConstants()) {
            Label label = new Label();
            label.setManaged(false);
            label.setOpacity(0);
            label.getStyleClass().add("ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            label.textFillProperty().addListener((_, _, _) -> changed.run());
            labels.put(ink, label);
            getChildren().add(label);
        }
    }

    /** The colour the theme has for it now. */
    public Paint of(I ink) {
        return Objects.requireNonNull(labels.get(ink)).getTextFill();
    }
}
