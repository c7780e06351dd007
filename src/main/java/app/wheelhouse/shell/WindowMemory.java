package app.wheelhouse.shell;

import app.wheelhouse.shell.settings.Bounds;
import app.wheelhouse.shell.settings.SettingsFile;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts a window where it was the last time, on the screens there are now, and remembers where it goes. */
public final class WindowMemory {
    private final Stage stage;
    private final SettingsFile settings;

    /** The memory of one window. */
    public WindowMemory(Stage stage, SettingsFile settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /** Places the window, before it is shown, and follows it from then on. */
    public void restore() {
        List<Bounds.Area> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).map(WindowMemory::area)
                .toList();
        Bounds known = settings.get().window();
        Bounds bounds = known == null ? Bounds.centred(screens.getFirst()) : known.clampTo(screens);
        stage.setX(bounds.x());
        stage.setY(bounds.y());
        stage.setWidth(bounds.width());
        stage.setHeight(bounds.height());
        stage.setMaximized(bounds.maximized());
        InvalidationListener follow = _ -> remember();
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(property -> property.addListener(follow));
        stage.maximizedProperty().addListener(follow);
    }

    private void remember() {
        if (stage.isIconified() || stage.isFullScreen() || !stage.isShowing()) {
            return;
        }
        Bounds before = settings.get().window();
        Bounds now = stage.isMaximized() && before != null
                ? new Bounds(before.x(), before.y(), before.width(), before.height(), true)
                : new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        settings.change(s -> s.withWindow(now));
    }

    private static Bounds.Area area(Rectangle2D screen) {
        return new Bounds.Area(screen.getMinX(), screen.getMinY(), screen.getWidth(), screen.getHeight());
    }
}
