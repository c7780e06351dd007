package app.wheelhouse.present;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.stage.Screen;

/** The connected screens as values, followed while they come and go until stopped. */
final class ConnectedScreens {

    private final ObservableList<RoomScreen> screens = FXCollections.observableArrayList(now());
    private final ListChangeListener<Screen> follow = _ -> follow();

    ConnectedScreens() {
        Screen.getScreens().addListener(follow);
    }

    ObservableList<RoomScreen> screens() {
        return screens;
    }

    void stop() {
        Screen.getScreens().removeListener(follow);
    }

    private void follow() {
        List<RoomScreen> now = now();
        if (!now.isEmpty() && !now.equals(screens)) {
            screens.setAll(now);
        }
    }

    /** While screens change, a screen without any size may be reported for a moment. */
    private static List<RoomScreen> now() {
        return Screen.getScreens().stream().map(ConnectedScreens::value).filter(screen -> screen.width() >= 1
                && screen.height() >= 1).toList();
    }

    private static RoomScreen value(Screen screen) {
        var bounds = screen.getBounds();
        return new RoomScreen(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight(),
                screen.getDpi());
    }
}
