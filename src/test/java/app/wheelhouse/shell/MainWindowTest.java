package app.wheelhouse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.Toast;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainWindowTest {
    @TempDir
    Path folder;
    private final Stage stage = OnFx.call(Stage::new);
    private Gallery gallery;

    @BeforeEach
    void openWindow() {
        gallery = OnFx.call(() -> new Gallery(folder));
        OnFx.run(() -> {
            stage.setScene(new Scene(gallery.window.root(), 1000, 800));
            stage.titleProperty().bind(gallery.window.titleProperty());
            gallery.window.attach(stage.getScene());
            gallery.open("sessions");
            stage.show();
            stage.requestFocus();
        });
    }

    @AfterEach
    void closeWindow() {
        OnFx.run(() -> {
            gallery.window.leave();
            stage.close();
        });
    }

    @Test
    void theTitleNamesTheProgrammeAndTheApp() {
        assertEquals("Cloud programme – Wheelhouse", stage.getTitle());
        OnFx.run(gallery.window::leave);
        assertEquals("Wheelhouse", stage.getTitle());
    }

    @Test
    void theRailOffersExactlyTheRoomsThereAre() {
        List<String> ids = OnFx
                .call(() -> gallery.window.root().lookupAll(".rail-entry").stream().map(Node::getId).sorted().toList());
        assertEquals(List.of("rail-decisions", "rail-documents", "rail-library", "rail-sessions", "rail-settings",
                "rail-today"), ids);
    }

    @Test
    void aRoomOpensByItsKeyAndAltLeftGoesBack() {
        press(KeyCode.DIGIT3, true, false);
        assertEquals("Decisions", here());
        press(KeyCode.LEFT, false, true);
        assertEquals("Sessions", here());
        press(KeyCode.RIGHT, false, true);
        assertEquals("Decisions", here());
    }

    @Test
    void breadcrumbsLeadFromAPageToItsRoom() {
        OnFx.run(() -> gallery.window.go(Place.of("session", "b")));
        List<String> links = OnFx.call(() -> gallery.window.root().lookupAll(".crumb").stream()
                .map(node -> ((Button) node).getText()).toList());
        assertEquals(List.of("Sessions", "Program charter"), links);
        OnFx.run(() -> ((Button) gallery.window.root().lookup(".crumb")).fire());
        assertEquals("Sessions", here());
    }

    @Test
    void thePaletteGoesToARecordByKeysAlone() {
        press(KeyCode.K, true, false);
        OnFx.run(() -> query().setText("tenncy"));
        OnFx.await("it is found", () -> list().getSelectionModel().getSelectedItem() != null
                && list().getSelectionModel().getSelectedItem().title().equals("Tenancy, pricing, obligations"));
        OnFx.run(() -> query().fireEvent(key(KeyCode.ENTER, false, false)));
        assertEquals("B  Cloud first, not lift and shift", here());
        assertNull(lookup("#palette"));
    }

    @Test
    void escapeClosesThePaletteAndTheFocusGoesBack() {
        Node before = OnFx.call(() -> {
            lookup("#rail-today").requestFocus();
            return stage.getScene().getFocusOwner();
        });
        press(KeyCode.K, true, false);
        assertEquals("palette-query", OnFx.call(() -> stage.getScene().getFocusOwner().getId()));
        press(KeyCode.ESCAPE, false, false);
        assertNull(lookup("#palette"));
        assertEquals(before, OnFx.call(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void slashShowsTheShortcutsOfTheMoment() {
        press(KeyCode.SLASH, true, false);
        assertNotNull(lookup("#shortcut-sheet"));
        OnFx.run(() -> {
            gallery.window.root().applyCss();
            gallery.window.root().layout();
        });
        assertTrue(OnFx.call(() -> gallery.window.root().lookupAll("#shortcut-sheet .label").stream()
                .anyMatch(node -> ((Label) node).getText().equals("Run session"))));
    }

    @Test
    void aToastCanTakeItsDeedBackAndGoesWithIt() {
        List<String> done = new ArrayList<>();
        OnFx.run(() -> {
            gallery.window.say(Toast.of("Topic deleted", Command.of("undo-toast", "Undo", () -> done.add("undone"))));
            ((Button) lookup("#undo-toast")).fire();
        });
        assertEquals(List.of("undone"), done);
        assertNull(lookup("#undo-toast"));
    }

    @Test
    void aBannerStaysAsLongAsItsCondition() {
        Banner full = Banner.of("disk", Standing.OFF_TRACK, "The disk is full.");
        OnFx.run(() -> gallery.banners.add(full));
        assertNotNull(lookup("#banner-disk"));
        OnFx.run(() -> gallery.banners.remove(full));
        assertNull(lookup("#banner-disk"));
    }

    @Test
    void anUnexpectedErrorIsASentenceWithACode() {
        OnFx.run(() -> gallery.failures.report("Reading the guide", new IllegalStateException("secret detail")));
        String text = OnFx.call(() -> ((Label) lookup(".toast-message")).getText());
        assertTrue(text.matches("Reading the guide failed .* Code [0-9A-Z]{4}-[0-9A-Z]{4}\\."), text);
        assertFalse(text.contains("secret detail"));
    }

    @Test
    void theThemeAndTheScaleAreSwitchedAndRemembered() {
        OnFx.run(() -> run("theme-dark"));
        press(KeyCode.EQUALS, true, false);
        OnFx.run(() -> {
            assertTrue(stage.getScene().getStylesheets().getFirst().endsWith("dark.css"));
            assertEquals(1.1, gallery.window.root().factorProperty().get());
        });
        assertEquals(110, new Gallery(folder).look.scaleProperty().get());
    }

    @Test
    void everyButtonCanBeNamedByAScreenReader() {
        for (String room : List.of("today", "sessions", "settings")) {
            OnFx.run(() -> gallery.window.go(Place.of(room)));
            List<Node> nameless = OnFx.call(() -> gallery.window.root().lookupAll(".button").stream()
                    .filter(node -> blank(((Button) node).getText()) && blank(node.getAccessibleText())).toList());
            assertEquals(List.of(), nameless, room);
        }
    }

    @Test
    void atTwiceTheSizeNothingLeavesTheWindow() {
        OnFx.run(() -> {
            gallery.look.scaleProperty().set(200);
            gallery.window.root().layout();
            Pane status = (Pane) lookup("#status-bar");
            double right = status.localToScene(status.getBoundsInLocal()).getMaxX();
            assertTrue(right <= stage.getScene().getWidth() + 0.5, "status bar ends at " + right);
        });
    }

    @Test
    void menusGrowWithTheScaleAndWearTheTheme() {
        double small = menuTextSize();
        OnFx.run(() -> gallery.look.scaleProperty().set(200));
        assertEquals(2 * small, menuTextSize());
    }

    @Test
    void theStyleSheetsAreUnderstoodInEveryTheme() {
        List<String> complaints = new ArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord message) {
                complaints.add(message.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(ear);
        try {
            for (String theme : List.of("theme-dark", "theme-projector", "theme-light")) {
                for (String room : List.of("today", "sessions", "settings")) {
                    OnFx.run(() -> {
                        run(theme);
                        gallery.window.go(Place.of(room));
                        gallery.window.root().applyCss();
                    });
                }
            }
        } finally {
            css.removeHandler(ear);
        }
        assertEquals(List.of(), complaints);
    }

    private double menuTextSize() {
        return OnFx.call(() -> {
            ((Button) lookup("#workspace-menu")).fire();
            Window menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance).findFirst().orElseThrow();
            menu.getScene().getRoot().applyCss();
            double size = ((Label) menu.getScene().getRoot().lookup(".label")).getFont().getSize();
            menu.hide();
            return size;
        });
    }

    private void press(KeyCode code, boolean shortcut, boolean alt) {
        OnFx.run(() -> {
            Node target = stage.getScene().getFocusOwner();
            (target == null ? gallery.window.root() : target).fireEvent(key(code, shortcut, alt));
        });
    }

    private static KeyEvent key(KeyCode code, boolean shortcut, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, alt, false);
    }

    private void run(String id) {
        gallery.window.commands().stream().filter(command -> command.id().equals(id)).forEach(Command::run);
    }

    private String here() {
        return OnFx.call(() -> ((Label) lookup(".crumb-here")).getText());
    }

    private Node lookup(String selector) {
        return OnFx.call(() -> gallery.window.root().lookup(selector));
    }

    private TextField query() {
        return (TextField) gallery.window.root().lookup("#palette-query");
    }

    @SuppressWarnings("unchecked")
    private ListView<PaletteModel.Row> list() {
        return (ListView<PaletteModel.Row>) gallery.window.root().lookup("#palette-list");
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
