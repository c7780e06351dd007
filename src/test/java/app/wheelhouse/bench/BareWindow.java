package app.wheelhouse.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least a JavaFX program can be, for comparison: one window with one button. Says when its first frame was laid out. */
public final class BareWindow extends Application {
    private final AtomicBoolean said = new AtomicBoolean();

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        boolean training = getParameters().getRaw().contains("--train");
        Scene scene = new Scene(new StackPane(new Button("Bare")), 960, 700);
        scene.addPostLayoutPulseListener(() -> {
            if (!said.getAndSet(true)) {
                long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
                System.err.println("First frame after " + uptime + " ms");
                if (training) {
                    Platform.exit();
                }
            }
        });
        stage.setScene(scene);
        stage.show();
    }
}
