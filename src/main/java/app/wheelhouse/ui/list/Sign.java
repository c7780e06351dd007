package app.wheelhouse.ui.list;

import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Standing;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A state as a list shows it: icon and word, in the colour of its standing.
 *
 * @param icon an Ikonli literal
 */
public record Sign(String icon, Standing standing, String word) {

    /** A new icon in the colour of the standing. */
    public FontIcon graphic() {
        FontIcon graphic = Icons.small(icon);
        graphic.getStyleClass().add(standing.styleClass());
        return graphic;
    }
}
