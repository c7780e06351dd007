package app.wheelhouse.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Dimension2D;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/**
 * Takes pictures of screens, in every theme and size and once at twice the size, as
 * {@code target/screens/NAME-THEME-SIZE.png}, with what a screen reader is told of each beside them as
 * {@code NAME.tree.txt}; a screen that {@link ScreenAudit} finds fault with fails,
 * except that what is cut at twice the size is only written down, as {@code NAME.findings.txt}.
 */
public final class ScreenShots {
    /** The sizes every screen is looked at in. */
    public static final List<Dimension2D> SIZES = List.of(new Dimension2D(1366, 768), new Dimension2D(1920, 1080));

    private static final String TWICE = "-200";

    private ScreenShots() {
    }

    /**
     * Pictures a screen in all themes and sizes. It is made anew in each theme, on the FX thread: a root that changes its
     * theme by changing its scene keeps colours of the theme before. Not to be called on the FX thread.
     */
    public static void shoot(Function<Theme, ? extends Parent> screen, String name) {
        Set<String> findings = new LinkedHashSet<>();
        for (Theme theme : Theme.values()) {
            Parent root = OnFx.call(() -> screen.apply(theme));
            for (Dimension2D size : SIZES) {
                findings.addAll(shoot(root, name, theme, size));
            }
            if (theme == Theme.LIGHT) {
                write(name + ".tree.txt", file -> Files.writeString(file, OnFx.call(() -> AccessibleTree.of(root))));
                if (root instanceof Scaled scaled) {
                    OnFx.run(() -> scaled.factorProperty().set(2));
                    findings.addAll(shoot(root, name + TWICE, theme, SIZES.getFirst()));
                }
            }
        }
        if (!findings.isEmpty()) {
            write(name + ".findings.txt", file -> Files.writeString(file, String.join("\n", findings)));
        }
        findings.removeIf(finding -> finding.contains(TWICE)
                && (finding.contains(": cut short") || finding.contains(": over the edge")));
        if (!findings.isEmpty()) {
            throw new AssertionError(name + ":\n" + String.join("\n", findings));
        }
    }

    /** Takes one picture and returns what {@link ScreenAudit} says of it. */
    public static List<String> shoot(Parent root, String name, Theme theme, Dimension2D size) {
        String place = "%s-%s-%dx%d".formatted(name, theme.name().toLowerCase(Locale.ROOT), (int) size.getWidth(),
                (int) size.getHeight());
        List<String> findings = new ArrayList<>();
        WritableImage image = OnFx.call(() -> picture(root, theme, size, findings));
        write(place + ".png",
                file -> ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile()));
        return findings.stream().map(finding -> place + ": " + finding).toList();
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    private static void write(String name, Writing writing) {
        Path path = Path.of(System.getProperty("wheelhouse.basedir", "."), "target", "screens", name);
        try {
            Files.createDirectories(path.getParent());
            writing.to(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WritableImage picture(Parent root, Theme theme, Dimension2D size, List<String> findings) {
        Scene scene = new Scene(root, size.getWidth(), size.getHeight());
        theme.dress(scene);
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
        WritableImage image = scene.snapshot(null);
        findings.addAll(ScreenAudit.of(root, image, 4.5));
        scene.setRoot(new Group());
        return image;
    }
}
