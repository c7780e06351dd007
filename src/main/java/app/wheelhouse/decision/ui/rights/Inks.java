package app.wheelhouse.decision.ui.rights;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.paint.Paint;

/**
 * The colours of the theme for what is drawn by hand: unseen labels, each with the style class of a colour, so that the
 * style sheet stays the only place where colours are named.
 */
final class Inks extends Group {

    /** What a colour is for. */
    enum Ink {
        TEXT, MUTED, SUBTLE, PAGE, HAIRLINE, LINE, SELECTION, QUIET, ACCENT, ON_ACCENT, CHIP, ERROR, ADVICE
    }

    private final Map<Ink, Label> labels = new EnumMap<>(Ink.class);

    /** @param changed called when the theme gives a colour another value */
    Inks(Runnable changed) {
        setManaged(false);
        setMouseTransparent(true);
        for (Ink ink : Ink.values()) {
            Label label = new Label();
            label.setManaged(false);
            label.setOpacity(0);
            label.getStyleClass().add("ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            label.textFillProperty().addListener((_, _, _) -> changed.run());
            labels.put(ink, label);
            getChildren().add(label);
        }
    }

    Paint of(Ink ink) {
        return Objects.requireNonNull(labels.get(ink)).getTextFill();
    }
}
