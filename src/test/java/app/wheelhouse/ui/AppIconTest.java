package app.wheelhouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class AppIconTest {
    @Test
    void aWindowHasTheMarkInEverySize() {
        List<Image> icons = OnFx.call(() -> {
            Stage stage = new Stage();
            AppIcon.dress(stage);
            return List.copyOf(stage.getIcons());
        });
        assertEquals(List.of(16.0, 32.0, 48.0, 128.0, 256.0), icons.stream().map(Image::getWidth).toList());
    }

    @Test
    void theMarkInAPageHasItsSize() {
        assertEquals(48, OnFx.call(() -> AppIcon.mark(48).getLayoutBounds().getWidth()));
    }
}
