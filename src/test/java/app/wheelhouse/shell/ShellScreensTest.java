package app.wheelhouse.shell;

import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.ScreenShots;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.Toast;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the shell in all its states. */
@Tag("screens")
class ShellScreensTest {
    @TempDir
    Path folder;

    @Test
    void aRoomWithATable() {
        shoot("shell-table", gallery -> gallery.open("sessions"));
    }

    @Test
    void anEmptyRoomWithToasts() {
        shoot("shell-empty", gallery -> {
            gallery.open("today");
            gallery.window.say(Toast.of("Topic deleted", Command.of("undo-toast", "Undo", () -> {
            }).keys("Shortcut+Z")));
            gallery.window.say(
                    Toast.trouble("The pre-read could not be written to /mnt/usb/pre-read.pdf: the disk is full."));
        });
    }

    @Test
    void aPageWithABanner() {
        shoot("shell-page", gallery -> {
            gallery.open("sessions");
            gallery.window.go(Place.of("session", "b"));
            gallery.banners.add(new Banner("disk", Standing.OFF_TRACK,
                    "The disk is full. What you type is kept in memory and is written as soon as there is room.",
                    List.of(Command.of("disk-retry", "Try now", () -> {
                    }))));
            gallery.saved.set(new Saved(Saved.State.UNSAVED, Gallery.NOW.minusSeconds(75)));
        });
    }

    @Test
    void thePaletteWithAQuery() {
        shoot("shell-palette", gallery -> {
            gallery.open("sessions");
            run(gallery, "palette");
            ((TextField) gallery.window.root().lookup("#palette-query")).setText("se");
        });
    }

    @Test
    void theShortcutSheet() {
        shoot("shell-shortcuts", gallery -> {
            gallery.open("sessions");
            run(gallery, "shortcuts");
        });
    }

    @Test
    void aQuestionInASheet() {
        shoot("shell-sheet", gallery -> {
            gallery.open("sessions");
            gallery.window.show(gallery.question());
        });
    }

    @Test
    void theSettings() {
        shoot("shell-settings", gallery -> gallery.open("settings"));
    }

    @Test
    void theFirstRun() {
        shoot("shell-first-run", gallery -> gallery.window.welcome(new FirstRun(new FirstRun.Ways(() -> {
        }, () -> {
        }, () -> {
        }, () -> {
        }), List.of("/home/product/cloud-programme", "/home/product/sample"), _ -> {
        })));
    }

    @Test
    void atTwiceTheSize() {
        shoot("shell-table-200", gallery -> {
            gallery.open("sessions");
            gallery.window.root().factorProperty().set(2);
        });
    }

    private void shoot(String name, Consumer<Gallery> prepare) {
        ScreenShots.shoot(_ -> {
            Gallery gallery = new Gallery(folder);
            prepare.accept(gallery);
            return gallery.window.root();
        }, name);
    }

    private static void run(Gallery gallery, String command) {
        gallery.window.commands().stream().filter(each -> each.id().equals(command)).forEach(Command::run);
    }
}
