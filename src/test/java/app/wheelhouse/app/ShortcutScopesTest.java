package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.backlog.ui.SavedViews;
import app.wheelhouse.decision.ui.SavedFilters;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.document.store.PackStore;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomMemory;
import app.wheelhouse.present.RoomWindow;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.shell.Look;
import app.wheelhouse.shell.MainWindow;
import app.wheelhouse.shell.Route;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.signal.source.LaptopSecrets;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Shortcut;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On no screen do two things answer to the same keys. */
class ShortcutScopesTest {
    @TempDir
    Path folder;

    @Test
    void noTwoCommandsOfAScreenAndNoTwoOfTheWindowShareTheirKeys() throws StoreException {
        Store store = Store.open(Workspace.create(folder.resolve("sample"), "Sample", "laptop", Programme.CLOCK),
                Programme.CLOCK);
        try (store) {
            SampleWorkspace.build(store);
            OnFx.run(() -> look(store));
        }
    }

    private void look(Store store) {
        SettingsFile settings = new SettingsFile(folder.resolve("settings.json"), Runnable::run, _ -> {
        });
        Look look = new Look(settings);
        Failures failures = new Failures();
        RoomDirector director = new RoomDirector();
        Stage stage = new Stage();
        MainWindow window = new MainWindow(look, settings, Background.inline(), failures, Programme.CLOCK);
        RoomWindow room = new RoomWindow(director, stage, new RoomMemory() {
            @Override
            public Optional<String> placeFor(String screenSet) {
                return Optional.empty();
            }

            @Override
            public void remember(String screenSet, String place) {
                // nothing is remembered here
            }
        });
        try (Watch watch = new Watch(store, new LaptopSecrets(folder), failures::report)) {
            Wiring wiring = new Wiring(store, Background.inline(), window, look, director, new ProjectorRoom(room),
                    _ -> {
                    }, SavedFilters.forNow(), SavedViews.forNow(), watch);
            List<Route> routes = wiring.routes(Command.of("import", "Import", () -> {
            }), List.of(), _ -> {
            });
            Map<String, String> ids = Map.of("session", new SessionStore(store).sessions().getFirst().id().toString(),
                    "document", new DocumentStore(store).documents().getFirst().id().toString(), "pack",
                    new PackStore(store).add("Pack").join().toString());
            List<String> clashes = new ArrayList<>();
            int looked = 0;
            for (Route route : routes) {
                boolean one = ids.containsKey(route.id());
                if (route.position() != Route.Position.NOWHERE || one) {
                    View view = route.screen().apply(one
                            ? Place.of(route.id(), ids.get(route.id()))
                            : Place.of(route
                                    .id()));
                    view.opened();
                    clashes.addAll(clashes(route.id(), view.commands()));
                    view.closed();
                    looked++;
                }
            }
            clashes.addAll(clashes("window", window.commands()));
            room.dispose();
            assertTrue(looked > 12, "" + looked);
            assertEquals(List.of(), clashes);
        }
    }

    /** Commands that are never possible at the same time may share their keys. */
    private static List<String> clashes(String where, List<Command> commands) {
        Map<String, List<Command>> byKeys = new TreeMap<>();
        for (Command command : commands) {
            Shortcut shortcut = command.shortcut();
            if (shortcut != null && command.isEnabled()) {
                byKeys.computeIfAbsent(shortcut.keys().getName(), _ -> new ArrayList<>()).add(command);
            }
        }
        return byKeys.entrySet().stream().filter(each -> each.getValue().size() > 1)
                .map(each -> where + " " + each.getKey() + ": " + each.getValue().stream().map(Command::id).toList())
                .toList();
    }
}
