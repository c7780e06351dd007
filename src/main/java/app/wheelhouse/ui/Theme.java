package app.wheelhouse.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** The three looks of the app: the same sheet over three values of the same tokens. */
public enum Theme {
    LIGHT("Light"), DARK("Dark"), PROJECTOR("Projector");

    private static final List<String> FACES = List.of("Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Italic",
            "InterTabular-Regular", "InterTabular-Medium", "InterTabular-SemiBold");
    private final String label;

    Theme(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Dresses a scene, and with it every popup it opens, in this theme. */
    public void dress(Scene scene) {
        loadFonts();
        scene.setUserAgentStylesheet(
                this == DARK ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        List<String> sheets = List.of(sheet(name().toLowerCase(Locale.ROOT) + ".css"), sheet("wheelhouse.css"));
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /** The font system keeps what it was given, for the whole process. */
    private static void loadFonts() {
        // The room may have loaded some of them already, or the system has some: only all of them will do.
        if (Font.font("Inter Tabular SemiBold").getFamily().equals("Inter Tabular SemiBold")) {
            return;
        }
        for (String face : FACES) {
            URL font = Theme.class.getResource("/app/wheelhouse/fonts/" + face + ".ttf");
            if (font != null) {
                Font.loadFont(font.toExternalForm(), Font.getDefault().getSize());
            }
        }
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
