package app.wheelhouse.today;

import app.wheelhouse.shell.Look;
import app.wheelhouse.shell.MainWindow;
import app.wheelhouse.shell.RecordFinder;
import app.wheelhouse.shell.Route;
import app.wheelhouse.shell.Saved;
import app.wheelhouse.shell.Workplace;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.ScreenShots;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;

/** A room in the true window, for pictures. */
public final class Rooms {
    private Rooms() {
    }

    /** Pictures a room after it was prepared. */
    public static void shoot(String name, Path folder, String room, Function<Desk, View> screen,
            Consumer<Node> prepare) {
        shoot(name, folder, Place.of(room), room, screen, prepare);
    }

    /** Pictures the page of a record, which belongs to a room. */
    public static void shootPage(String name, Path folder, String room, Function<Desk, View> screen,
            Consumer<Node> prepare) {
        shoot(name, folder, Place.of("page"), room, screen, prepare);
    }

    private static void shoot(String name, Path folder, Place start, String room, Function<Desk, View> screen,
            Consumer<Node> prepare) {
        ScreenShots.shoot(theme -> {
            SettingsFile settings = new SettingsFile(folder.resolve("settings.json"), Runnable::run, _ -> {
            });
            Look look = new Look(settings);
            look.reducedMotionProperty().set(true);
            MainWindow made = new MainWindow(look, settings, Background.inline(), new Failures(), Programme.CLOCK);
            Scene scene = new Scene(made.root(), 1366, 768);
            theme.dress(scene);
            made.root().applyCss();
            made.open(new Workplace(new SimpleStringProperty("Cloud programme"), new SimpleStringProperty("laptop"),
                    new SimpleStringProperty("7F3A-09QC"),
                    new SimpleObjectProperty<>(new Saved(Saved.State.SAVED, Programme.NOW)),
                    FXCollections.observableArrayList(), routes(room, () -> screen.apply(made)), List.of(),
                    RecordFinder.none(), start));
            made.root().applyCss();
            made.root().layout();
            prepare.accept(made.root());
            scene.setRoot(new Group());
            return made.root();
        }, name);
    }

    private static List<Route> routes(String room, Supplier<View> screen) {
        return List.of(Route.room("today", "Today", "fth-sun", "Shortcut+1", screen),
                Route.room("sessions", "Sessions", "fth-calendar", "Shortcut+2", screen),
                Route.room("decisions", "Decisions", "fth-git-branch", "Shortcut+3", screen),
                Route.room("board", "Board", "fth-bar-chart-2", "Shortcut+4", screen),
                Route.room("scorecard", "Scorecard", "fth-flag", "Shortcut+5", screen),
                Route.room("rhythm", "Rhythm", "fth-repeat", "Shortcut+6", screen),
                Route.room("gates", "Gates", "fth-check-square", "Shortcut+G", screen),
                Route.room("signals", "Signals", "fth-activity", "Shortcut+7", screen),
                Route.room("documents", "Documents", "fth-file-text", "Shortcut+8", screen),
                Route.room("library", "Library", "fth-book-open", "Shortcut+9", screen),
                Route.foot("sync", "Sync", "fth-refresh-cw", "Shortcut+Shift+Y", screen),
                Route.foot("settings", "Settings", "fth-settings", "Shortcut+Comma", screen),
                Route.page("page", "Page", "fth-file-text", room, _ -> screen.get()));
    }
}
