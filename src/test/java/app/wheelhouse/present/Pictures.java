package app.wheelhouse.present;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Writes every test card as a picture: {@code Pictures DIR WIDTH HEIGHT THEME}. */
public final class Pictures extends Application {
    @Override
    public void start(Stage stage) throws IOException {
        Path dir = Files.createDirectories(Path.of(getParameters().getRaw().get(0)));
        double w = Double.parseDouble(getParameters().getRaw().get(1));
        double h = Double.parseDouble(getParameters().getRaw().get(2));
        RoomTheme theme = RoomTheme.valueOf(getParameters().getRaw().get(3));
        write(dir, w, h, theme, Cards.everyday());
        write(dir, w, h, theme, Cards.excessive());
        Platform.exit();
    }

    private static void write(Path dir, double w, double h, RoomTheme theme, Map<String, RoomView> cards)
            throws IOException {
        for (var card : cards.entrySet()) {
            RoomPane pane = new RoomPane();
            pane.themeProperty().set(theme);
            Scene scene = new Scene(pane, w, h);
            pane.resize(w, h);
            int page = 0;
            do {
                pane.frameProperty().set(new RoomFrame(card.getValue(), 0.4, page == 0 ? RoomFrame.NATURAL : page));
                String name = "%s-%s-%dx%d-%d.png".formatted(card.getKey(), theme, (int) w, (int) h, page);
                ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", dir.resolve(name).toFile());
            } while (++page < pane.pagingProperty().get().pages());
        }
    }

    public static void main(String[] args) {
        launch(args);
    }
}
