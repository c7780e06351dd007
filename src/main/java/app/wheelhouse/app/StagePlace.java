package app.wheelhouse.app;

import app.wheelhouse.shell.settings.Bounds;
import java.util.List;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Where the cockpit's window stands, from one start to the next. */
final class StagePlace {
    private StagePlace() {
    }

    /** Puts a window where it was last, on a screen that exists; in the middle before the first start. */
    static void restore(Stage stage, @Nullable Bounds last) {
        List<Bounds.Area> screens = Screen.getScreens().stream().map(Screen::getVisualBounds)
                .map(area -> new Bounds.Area(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight()))
                .toList();
        Bounds bounds = last == null ? Bounds.centred(screens.getFirst()) : last.clampTo(screens);
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximized());
        stage.setMinWidth(760);
        stage.setMinHeight(520);
    }

    /** Where it is now. */
    static Bounds of(Stage stage) {
        return new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }
}
