package app.wheelhouse.present;

import app.wheelhouse.ui.OnFx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Takes pictures of every card the room can be shown, as {@code target/screens/room-NAME-THEME-SIZE-PAGE.png}. */
@Tag("screens")
class RoomPicturesTest {

    private static final Path FOLDER = Path.of(System.getProperty("wheelhouse.basedir", "."), "target", "screens");
    private static final List<Dimension2D> SIZES = List.of(new Dimension2D(1366, 768), new Dimension2D(1920, 1080),
            new Dimension2D(1024, 768), new Dimension2D(2560, 1600));

    @Test
    void everyCardIsPictured() throws IOException {
        Files.createDirectories(FOLDER);
        Map<String, RoomView> cards = new LinkedHashMap<>(Cards.everyday());
        cards.putAll(Cards.excessive());
        for (RoomTheme theme : RoomTheme.values()) {
            for (Dimension2D size : SIZES) {
                cards.forEach((name, card) -> OnFx.run(() -> picture(name, card, theme, size)));
            }
        }
    }

    private static void picture(String name, RoomView card, RoomTheme theme, Dimension2D size) {
        RoomPane pane = new RoomPane();
        pane.themeProperty().set(theme);
        Scene scene = new Scene(pane, size.getWidth(), size.getHeight());
        pane.resize(size.getWidth(), size.getHeight());
        int page = 0;
        do {
            pane.frameProperty().set(new RoomFrame(card, 0.4, page));
            Path file = FOLDER.resolve("room-%s-%s-%.0fx%.0f-%d.png".formatted(name, theme.name().toLowerCase(
                    Locale.ROOT), size.getWidth(), size.getHeight(), page + 1));
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            page++;
        } while (page < pane.pagingProperty().get().pages());
    }
}
