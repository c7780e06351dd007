package app.wheelhouse.ui;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

/** The mark of the app, a ship's wheel, for windows and for pages that introduce it. */
public final class AppIcon {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 128, 256);

    private AppIcon() {
    }

    /** Gives a window the mark in every size that window managers ask for. */
    public static void dress(Stage stage) {
        stage.getIcons().setAll(SIZES.stream().flatMap(AppIcon::image).toList());
    }

    /** The mark in a page, {@code size} pixels wide and sharp at twice the scale. */
    public static ImageView mark(double size) {
        ImageView view = new ImageView();
        image(256).findFirst().ifPresent(view::setImage);
        view.setFitWidth(size);
        view.setFitHeight(size);
        return view;
    }

    private static Stream<Image> image(int size) {
        InputStream stream = AppIcon.class.getResourceAsStream("/app/wheelhouse/icons/wheelhouse-" + size + ".png");
        return Stream.ofNullable(stream).map(Image::new);
    }
}
