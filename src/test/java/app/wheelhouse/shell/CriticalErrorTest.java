package app.wheelhouse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.ui.OnFx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriticalErrorTest {
    @Test
    void itNeedsNoOtherWindowAndReturnsWhenClosed() {
        OnFx.start();
        CompletableFuture<Void> closed = CompletableFuture
                .runAsync(() -> CriticalError.showAndWait("The folder /data is gone.", "7QK2-M0ZD"));
        OnFx.await("the window stands", () -> findClose().isPresent());
        List<String> words = OnFx.call(() -> findClose().orElseThrow().getScene().getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText()).toList());
        assertTrue(words.contains("The folder /data is gone."), words.toString());
        assertTrue(words.contains("Code 7QK2-M0ZD"), words.toString());
        OnFx.run(() -> findClose().orElseThrow().fire());
        OnFx.await(closed);
    }

    @Test
    void errorsAreLoggedWhereTheirCodeCanBeSearched(@TempDir Path folder) throws IOException {
        try (ErrorLog _ = ErrorLog.start(folder.resolve("logs"))) {
            System.getLogger("wheelhouse").log(System.Logger.Level.ERROR, "[7QK2-M0ZD] Reading the guide",
                    new IllegalStateException("planted"));
        }
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            List<String> logs = files.filter(file -> file.toString().endsWith(".log")).map(CriticalErrorTest::read)
                    .toList();
            assertEquals(1, logs.size());
            assertTrue(logs.getFirst().contains("[7QK2-M0ZD] Reading the guide"));
            assertTrue(logs.getFirst().contains("java.lang.IllegalStateException\n\tat app.wheelhouse.shell."));
            assertFalse(logs.getFirst().contains("planted"), "a message may quote a note");
        }
    }

    private static Optional<Button> findClose() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Window::getScene)
                .filter(Objects::nonNull).map(scene -> (Button) scene.lookup("#critical-close"))
                .filter(Objects::nonNull).findFirst();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
