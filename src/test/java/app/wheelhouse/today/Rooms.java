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
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.ScreenShots;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;

/** A room in the true window, for pictures. */
public final class Rooms {
    private Rooms() {
    }

    /** Pictures a room after it was prepared. */
    public static void shoot(String name, Path folder, String room, String label, Function<Desk, View> screen,
            Consumer<Node> prepare) {
        MainWindow window = OnFx.call(() -> {
            Look look = new Look(new SettingsFile(folder.resolve("settings.json"), Runnable::run, _ -> {
            }));
            look.reducedMotionProperty().set(true);
            MainWindow made = new MainWindow(look, Background.inline(), new Failures(), Programme.CLOCK);
            made.open(new Workplace(new SimpleStringProperty("Cloud programme"), new SimpleStringProperty("laptop"),
                    new SimpleStringProperty("7F3A-09QC"),
                    new SimpleObjectProperty<>(new Saved(Saved.State.SAVED, Programme.NOW)),
                    FXCollections.observableArrayList(), routes(room, label, () -> screen.apply(made)), List.of(),
                    RecordFinder.none(), Place.of(room)));
            prepare.accept(made.root());
            return made;
        });
        ScreenShots.shoot(window.root(), name);
    }

    private static List<Route> routes(String room, String label, java.util.function.Supplier<View> screen) {
        record Entry(String id, String label, String icon, String keys) {
        }
        return List.of(new Entry("today", "Today", "fth-sun", "Shortcut+1"),
                new Entry("sessions", "Sessions", "fth-layers", "Shortcut+2"),
                new Entry("decisions", "Decisions", "fth-git-branch", "Shortcut+3"),
                new Entry("documents", "Documents", "fth-file-text", "Shortcut+8"),
                new Entry("library", "Library", "fth-book-open", "Shortcut+9")).stream()
                .map(entry -> Route.room(entry.id, entry.id.equals(room) ? label : entry.label, entry.icon, entry.keys,
                        screen))
                .toList();
    }
}
