package app.wheelhouse.app;

import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.shell.settings.ConfigFolder;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Opens the cockpit on a throw-away workspace with a session running and walks through its rooms by keys. The build
 * watches this run to prepare the cache from which the cockpit starts.
 */
public final class CockpitRehearsal extends Application {
    private static final Clock CLOCK = Clock.system(ZoneId.systemDefault());
    private static final Duration STEP = Duration.millis(300);
    private final Deque<KeyCode> keys = new ArrayDeque<>(List.of(KeyCode.SLASH, KeyCode.ESCAPE, KeyCode.DIGIT1,
            KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT8, KeyCode.DIGIT9, KeyCode.COMMA, KeyCode.K, KeyCode.ESCAPE));
    private @Nullable Cockpit cockpit;

    /** @param args the folder to play in */
    public static void main(String[] args) throws StoreException {
        Path folder = Path.of(args[0]);
        try (Store store = OpenWorkspace
                .open(folder.resolve("workspace"), true, CLOCK, _ -> {
                }).store()) {
            SessionStore sessions = new SessionStore(store);
            sessions.meeting().start(sessions.sessions().getFirst().id()).join();
        }
        launch(CockpitRehearsal.class, folder.toString());
    }

    @Override
    public void start(Stage stage) {
        Path folder = Path.of(getParameters().getRaw().getFirst());
        Failures failures = new Failures();
        Background background = Background.threads(failures);
        ConfigFolder folders = new ConfigFolder(folder.resolve("settings"), folder.resolve("data"));
        Cockpit opened = new Cockpit(stage,
                new SettingsFile(folders.settings().resolve("settings.json"), Runnable::run, _ -> {
                }), folders, background, failures, CLOCK, _ -> {
                });
        cockpit = opened;
        opened.show(Optional.of(folder.resolve("workspace")), false, List.of());
        Timeline walk = new Timeline(new KeyFrame(STEP, _ -> {
            if (background.jobs().isEmpty()) {
                step(stage);
            }
        }));
        walk.setCycleCount(Animation.INDEFINITE);
        walk.play();
    }

    private void step(Stage stage) {
        KeyCode key = keys.poll();
        if (key == null) {
            Platform.exit();
            return;
        }
        Node focused = stage.getScene().getFocusOwner();
        boolean shortcut = key != KeyCode.ESCAPE;
        Event.fireEvent(focused == null ? stage.getScene().getRoot() : focused,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, shortcut, false, false));
    }

    @Override
    public void stop() {
        Cockpit opened = cockpit;
        if (opened != null) {
            opened.close();
        }
    }
}
