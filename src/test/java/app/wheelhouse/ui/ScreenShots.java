package app.wheelhouse.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Dimension2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes pictures of screens, in every theme and size, as {@code target/screens/NAME-THEME-SIZE.png}. */
public final class ScreenShots {
    /** The sizes every screen is looked at in. */
    public static final List<Dimension2D> SIZES = List.of(new Dimension2D(1366, 768), new Dimension2D(1920, 1080));

    private ScreenShots() {
    }

    /**
     * Pictures a screen in all themes and sizes. It is made anew in each theme, on the FX thread: a root that changes its
     * theme by changing its scene keeps colours of the theme before. Not to be called on the FX thread.
     */
    public static void shoot(Function<Theme, ? extends Parent> screen, String name) {
        for (Theme theme : Theme.values()) {
            Parent root = OnFx.call(() -> screen.apply(theme));
            for (Dimension2D size : SIZES) {
                shoot(root, name, theme, size);
            }
        }
    }

    /** Takes one picture and returns its file. */
    public static Path shoot(Parent root, String name, Theme theme, Dimension2D size) {
        String file = "%s-%s-%dx%d.png".formatted(name, theme.name().toLowerCase(Locale.ROOT), (int) size.getWidth(),
                (int) size.getHeight());
        Path path = Path.of(System.getProperty("wheelhouse.basedir", "."), "target", "screens", file);
        WritableImage image = OnFx.call(() -> picture(root, theme, size));
        try {
            Files.createDirectories(path.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return path;
    }

    private static WritableImage picture(Parent root, Theme theme, Dimension2D size) {
        Scene scene = new Scene(root, size.getWidth(), size.getHeight());
        theme.dress(scene);
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
        WritableImage image = scene.snapshot(null);
        scene.setRoot(new Group());
        return image;
    }
}
