package app.wheelhouse.ui;

import javafx.scene.control.Label;

/** How something stands, always shown by colour, icon and word together, never by colour alone. */
public enum Standing {
    ON_TRACK("fth-check-circle", "on-track"), AT_RISK("fth-alert-triangle", "at-risk"), OFF_TRACK("fth-alert-octagon",
            "off-track"),
    UNKNOWN("fth-help-circle", "unknown"), PLAIN("fth-info", "plain");

    private final String icon;
    private final String styleClass;

    Standing(String icon, String styleClass) {
        this.icon = icon;
        this.styleClass = styleClass;
    }

    /** The style class that gives text and icons of this standing their colour. */
    public String styleClass() {
        return styleClass;
    }

    /** The icon alone, for where the word stands beside it anyway. */
    public org.kordamp.ikonli.javafx.FontIcon icon() {
        org.kordamp.ikonli.javafx.FontIcon sign = Icons.small(icon);
        sign.getStyleClass().add(styleClass);
        return sign;
    }

    /** Icon and word. */
    public Label sign(String word) {
        Label label = new Label(word, icon());
        label.getStyleClass().addAll("sign", styleClass);
        return label;
    }
}
