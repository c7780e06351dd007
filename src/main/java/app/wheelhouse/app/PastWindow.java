package app.wheelhouse.app;

import app.wheelhouse.backlog.ui.SavedViews;
import app.wheelhouse.decision.ui.SavedFilters;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.shell.Look;
import app.wheelhouse.shell.MainWindow;
import app.wheelhouse.shell.Saved;
import app.wheelhouse.shell.Workplace;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.signal.source.Secrets;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.LogCopy;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.ui.AppIcon;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Opens windows on the workspace as it was: the same screens over a copy, in which every edit is refused. */
final class PastWindow {
    private final Look look;
    private final SettingsFile settings;
    private final Background background;
    private final Failures failures;
    private final ProjectorRoom room;
    private final Secrets secrets;
    private final Consumer<Path> reveal;

    PastWindow(Look look, SettingsFile settings, Background background, Failures failures, ProjectorRoom room,
            Secrets secrets, Consumer<Path> reveal) {
        this.look = look;
        this.settings = settings;
        this.background = background;
        this.failures = failures;
        this.room = room;
        this.secrets = secrets;
        this.reveal = reveal;
    }

    private record Opened(LogCopy copy, Store store) {
    }

    /** @param say tells what went wrong */
    void open(Store present, Instant at, Consumer<Toast> say) {
        background.submit("Opening the past", () -> {
            try {
                LogCopy copy = LogCopy.asItWas(present, at);
                return new Opened(copy, copy.open(Clock.fixed(at, present.clock().getZone())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (StoreException e) {
                throw new IllegalStateException(e);
            }
        }, opened -> {
            if (opened.store().records() == 0) {
                close(opened.copy());
                say.accept(Toast.of("There was nothing yet on %s.".formatted(
                        Days.of(present.clock()).moment(at))));
            } else {
                show(opened, at);
            }
        });
    }

    private void show(Opened opened, Instant at) {
        Store past = opened.store();
        String when = Days.of(past.clock()).inFull(at.atZone(past.clock().getZone()).toLocalDate()) + ", "
                + Days.of(past.clock()).time(at);
        MainWindow window = new MainWindow(look, settings, background, failures, past.clock());
        Stage stage = new Stage();
        Scene scene = new Scene(window.root(), 1280, 800);
        window.attach(scene);
        stage.setScene(scene);
        stage.setTitle("%s as it was on %s".formatted(past.workspace().name(), when));
        AppIcon.dress(stage);
        Watch still = new Watch(past, secrets, failures::report);
        Wiring wiring = new Wiring(past, background, quiet(window), look, new RoomDirector(), room, reveal,
                new SavedFilters(Map::of, _ -> {
                }), new SavedViews(Map::of, _ -> {
                }), still);
        Searching searching = new Searching(past, background, window::go);
        past.onRefused(sentence -> background.toScreen(() -> window.say(Toast.of(sentence))));
        Command nothing = Command.of("import", "Import a guide or a table", () -> {
        }).in("Workspace").when(new SimpleBooleanProperty(false));
        Banner band = new Banner("past", Standing.PLAIN,
                "This is %s as it was on %s. Look around: nothing can be changed here.".formatted(
                        past.workspace().name(), when),
                List.of(Command.of("past-close", "Back to the present", stage::hide)));
        stage.setOnHidden(_ -> {
            window.leave();
            still.close();
            searching.close();
            background.run("Closing the past", _ -> close(opened.copy()));
        });
        stage.show();
        window.open(new Workplace(new ReadOnlyStringWrapper(past.workspace().name()),
                new ReadOnlyStringWrapper(past.workspace().deviceName()), new ReadOnlyStringWrapper(past.stateCode()),
                new SimpleObjectProperty<>(new Saved(Saved.State.SAVED, at)), FXCollections.observableArrayList(band),
                Stream.concat(wiring.routes(nothing, List.of(), _ -> {
                }).stream(), Stream.of(searching.route())).toList(), List.of(searching.command()), searching.finder(),
                Place.of("today")));
    }

    /** A screen that offers to undo believes that something was done: here nothing was, and that is said already. */
    private static Desk quiet(Desk window) {
        return new Desk() {
            @Override
            public void go(Place place) {
                window.go(place);
            }

            @Override
            public void say(Toast toast) {
                Command action = toast.action();
                if (action == null || !action.id().equals("toast-undo")) {
                    window.say(toast);
                }
            }

            @Override
            public void show(Sheet sheet) {
                window.show(sheet);
            }

            @Override
            public void dismiss() {
                window.dismiss();
            }
        };
    }

    private static void close(LogCopy copy) {
        try {
            copy.close();
        } catch (IOException e) {
            // the folder for temporary files is cleared by the system
        }
    }
}
