package app.wheelhouse.ui;

import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons of the one set, Feather, in the two sizes there are. */
public final class Icons {
    private Icons() {
    }

    /** A 16 px icon in the colour of quiet text. Decoration only: the word stands beside it or in the accessible text. */
    public static FontIcon small(String literal) {
        FontIcon icon = FontIcon.of(org.kordamp.ikonli.feather.Feather.findByDescription(literal));
        icon.setFocusTraversable(false);
        return icon;
    }

    /** The same at 20 px. */
    public static FontIcon large(String literal) {
        FontIcon icon = small(literal);
        icon.getStyleClass().add("icon-20");
        return icon;
    }
}
