package app.wheelhouse.shell;

import app.wheelhouse.ui.AppIcon;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.FxThread;
import app.wheelhouse.ui.Scaled;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.Theme;
import java.lang.System.Logger;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Says that Wheelhouse cannot start, in a window of its own that needs no other window and no running application. */
public final class CriticalError {
    private static final Logger LOG = System.getLogger("wheelhouse");

    private CriticalError() {
    }

    /**
     * Shows the sentence and returns when it was closed; without a display it is only logged. Not to be called on the
     * FX thread.
     *
     * @param sentence what happened, to which file, what was kept, what to do
     * @param code     the code to search for, or empty
     */
    public static void showAndWait(String sentence, String code) {
        LOG.log(Logger.Level.ERROR, sentence + " " + code);
        CountDownLatch closed = new CountDownLatch(1);
        Runnable show = () -> show(sentence, code, closed::countDown);
        try {
            Platform.startup(show);
        } catch (IllegalStateException _) {
            FxThread.later(show);
        } catch (UnsupportedOperationException | LinkageError e) {
            LOG.log(Logger.Level.ERROR, "No display to show it on", e);
            return;
        }
        try {
            closed.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens the window; {@code closed} is run when it was closed. On the FX thread. */
    static Stage show(String sentence, String code, Runnable closed) {
        Stage stage = new Stage();
        Label head = new Label("Wheelhouse cannot go on");
        head.getStyleClass().add("heading");
        Label text = new Label(sentence);
        text.setWrapText(true);
        HBox line = new HBox(Standing.OFF_TRACK.icon(), head);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("gap-12");
        VBox words = new VBox(line, text);
        words.getStyleClass().addAll("critical-error", "gap-16");
        if (!code.isEmpty()) {
            Label small = new Label("Code " + code);
            small.getStyleClass().addAll("muted", "figures");
            words.getChildren().add(small);
        }
        HBox buttons = new HBox(Buttons.primary(Command.of("critical-close", "Close", stage::close)));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        words.getChildren().add(buttons);
        Scene scene = new Scene(new Scaled(words));
        Theme.LIGHT.dress(scene);
        stage.setTitle("Wheelhouse");
        AppIcon.dress(stage);
        stage.setScene(scene);
        stage.setOnHidden(_ -> closed.run());
        stage.show();
        return stage;
    }
}
