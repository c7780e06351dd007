package app.wheelhouse.architecture.planted;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import javafx.application.Platform;
import javafx.scene.layout.Pane;

/** Breaks the rules of the house on purpose. */
final class PlantedHelper {
    Object everythingAtOnce() throws SQLException, InterruptedException {
        System.out.println(Instant.now());
        Platform.runLater(() -> {
        });
        Thread.sleep(0);
        new Thread(() -> {
        });
        return DriverManager.getConnection("jdbc:none").getSchema() + new Pane();
    }
}
