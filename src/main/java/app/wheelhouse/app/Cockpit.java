package app.wheelhouse.app;

import app.wheelhouse.backlog.ui.SavedViews;
import app.wheelhouse.decision.ui.SavedFilters;
import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.store.Restore;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomWindow;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.shell.FirstRun;
import app.wheelhouse.shell.Look;
import app.wheelhouse.shell.MainWindow;
import app.wheelhouse.shell.Route;
import app.wheelhouse.shell.Saved;
import app.wheelhouse.shell.Workplace;
import app.wheelhouse.shell.settings.ConfigFolder;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.signal.source.LaptopSecrets;
import app.wheelhouse.signal.watch.Watch;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Health;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.ui.AppIcon;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.Job;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The cockpit's window and the workspace open in it. All of it on the FX thread. */
final class Cockpit implements AutoCloseable {
    private final Stage stage;
    private final SettingsFile settings;
    private final ConfigFolder folders;
    private final Background background;
    private final Failures failures;
    private final Clock clock;
    private final Consumer<URI> browse;
    private final Look look;
    final MainWindow window;
    private final RoomDirector director = new RoomDirector();
    private final RoomWindow room;
    private boolean careful;
    private @Nullable Store store;
    private @Nullable Milestones milestones;
    private @Nullable Watch watch;
    /** What ends when the workspace is left, the latest first. */
    private final Deque<Runnable> ending = new ArrayDeque<>();

    Cockpit(Stage stage, SettingsFile settings, ConfigFolder folders, Background background, Failures failures,
            Clock clock, Consumer<URI> browse) {
        this.stage = stage;
        this.settings = settings;
        this.folders = folders;
        this.background = background;
        this.failures = failures;
        this.clock = clock;
        this.browse = browse;
        look = new Look(settings);
        window = new MainWindow(look, settings, background, failures, clock);
        room = new RoomWindow(director, stage, ProjectorRoom.memory(settings));
        director.motionProperty().bind(look.reducedMotionProperty().map(reduced -> !reduced));
    }

    /** Fetches and exchanges nothing, and opens only what is named. */
    Cockpit carefully() {
        careful = true;
        return this;
    }

    void show(Optional<Path> workspace, boolean sample, List<Path> files) {
        Scene scene = new Scene(window.root());
        window.attach(scene);
        stage.setScene(scene);
        Milestones start = new Milestones(scene);
        milestones = start;
        start.firstFrame();
        stage.titleProperty().bind(window.titleProperty());
        stage.setOnCloseRequest(event -> {
            event.consume();
            whenSafe("Close", stage::hide);
        });
        stage.setOnHidden(_ -> room.close());
        StagePlace.restore(stage, settings.get().window());
        Optional<Path> folder = workspace.or(() -> settings.get().recent().stream().findFirst().map(Path::of)
                .filter(recent -> !careful && app.wheelhouse.store.Workspace.isWorkspace(recent)));
        folder.ifPresentOrElse(path -> open(path, sample, files), this::welcome);
        stage.show();
        AppIcon.dress(stage);
        settings.notice().ifPresent(notice -> window.say(Toast.trouble(notice)));
    }

    private void welcome() {
        FirstRun.Ways ways = new FirstRun.Ways(() -> open(folders.data().resolve("sample"), true, List.of()),
                () -> open(unused("programme"), false, List.of()), this::openGuide, this::chooseFolder);
        window.welcome(new FirstRun(ways, settings.get().recent(), folder -> open(Path.of(folder), false, List.of())));
    }

    private Path unused(String name) {
        Path folder = folders.data().resolve(name);
        for (int i = 2; app.wheelhouse.store.Workspace.isWorkspace(folder); i++) {
            folder = folders.data().resolve(name + " " + i);
        }
        return folder;
    }

    private void openGuide() {
        File guide = new FileChooser().showOpenDialog(stage);
        if (guide != null) {
            open(unused(guide.getName().replaceFirst("\\.[^.]*$", "")), false, List.of(guide.toPath()));
        }
    }

    private void chooseFolder() {
        File folder = new DirectoryChooser().showDialog(stage);
        if (folder != null) {
            open(folder.toPath(), false, List.of());
        }
    }

    /** Opens a workspace in place of the open one; files are imported into it. */
    private void open(Path folder, boolean sample, List<Path> files) {
        leave();
        Job job = background.submit("Opening", now -> {
            try {
                return Optional.of(wanted(now,
                        OpenWorkspace.open(folder, sample, clock, share -> now.report(share, "Reading the log"))));
            } catch (StoreException e) {
                background.toScreen(() -> refused(folder, files, e));
                return Optional.<OpenWorkspace.Opened>empty();
            }
        }, result -> result.ifPresent(found -> entered(folder, found, files, sample)));
        window.loading("Opening " + folder.getFileName(), job);
        job.state().subscribe(state -> {
            if (state == Job.State.CANCELLED) {
                welcome();
            }
        });
    }

    /** Closes what was opened when nobody wants it any more. */
    private static OpenWorkspace.Opened wanted(Job job, OpenWorkspace.Opened opened) {
        try {
            job.checkCancelled();
            return opened;
        } catch (CancellationException e) {
            opened.store().close();
            throw e;
        }
    }

    private void refused(Path folder, List<Path> files, StoreException problem) {
        if (problem.code() == StoreException.Code.IN_USE && Handover.offer(folder, new Handover.Request(files))) {
            stage.close();
            return;
        }
        settings.change(now -> now.withoutRecent(folder.toString()));
        welcome();
        window.say(Toast.trouble(problem.sentence()));
    }

    private NamedLooks named(String prefix) {
        return new NamedLooks(prefix, () -> settings.get().filters(),
                all -> settings.change(before -> before.withFilters(all)));
    }

    private void entered(Path folder, OpenWorkspace.Opened opened, List<Path> files, boolean sample) {
        Store now = opened.store();
        store = now;
        settings.change(before -> before.withOpened(folder.toString()));
        Watch signals = new Watch(now, new LaptopSecrets(folders.settings()), failures::report);
        watch = signals;
        ProjectorRoom projector = new ProjectorRoom(room);
        Wiring wiring = new Wiring(now, background, window, look, director, projector, this::reveal,
                new SavedFilters(named("")::read, named("")::write),
                new SavedViews(named("board: ")::read, named("board: ")::write), signals);
        GuideImport imports = new GuideImport(now, background, window);
        Command importGuide = Command.of("import", "Import a guide or a table", () -> imports.choose(stage))
                .in("Workspace").icon("fth-file-plus").keys("Shortcut+O");
        ReadOnlyStringWrapper code = new ReadOnlyStringWrapper(now.stateCode());
        ObjectProperty<Saved> saved = new SimpleObjectProperty<>(new Saved(Saved.State.SAVED, clock.instant()));
        ObservableList<Banner> banners = FXCollections.observableArrayList();
        ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(now.workspace().name());
        ReadOnlyStringWrapper device = new ReadOnlyStringWrapper(now.workspace().deviceName());
        AboutProgram about = new AboutProgram(now, background, window, look, folders.settings().resolve("logs"),
                () -> AboutProgram.ask(stage), this::reveal);
        Place start = opened.running().map(id -> Place.of("session", id.toString())).orElse(Place.of("today"));
        SimpleBooleanProperty canUndo = new SimpleBooleanProperty(now.undoTitle().isPresent());
        SimpleBooleanProperty canRedo = new SimpleBooleanProperty(now.redoTitle().isPresent());
        now.feed().onChange(List.of("edit"), _ -> background.toScreen(() -> {
            code.set(now.stateCode());
            saved.set(new Saved(Saved.State.SAVED, clock.instant()));
            canUndo.set(now.undoTitle().isPresent());
            canRedo.set(now.redoTitle().isPresent());
        }));
        now.onHealth(health -> background.toScreen(() -> tell(health, banners, saved)));
        Keeping safe = new Keeping(now, background, window,
                new WayBack(now, background, stage,
                        new PastWindow(look, settings, background, failures, projector,
                                new LaptopSecrets(folders.settings()), this::reveal),
                        this::reveal, window::say, restore -> replace(folder, restore)),
                banners);
        Exchanging others = new Exchanging(now, background, window, folders.settings(), stage, safe::beforeImport,
                this::reveal, !careful);
        ending.push(others::close);
        List<Command> commands = new ArrayList<>(List.of(importGuide,
                Command.of(Workplace.UNDO, "Undo", () -> say("Undone: ", now.undo())).in("Workspace")
                        .icon("fth-rotate-ccw").keys("Shortcut+Z").when(canUndo),
                Command.of(Workplace.REDO, "Redo", () -> say("Done again: ", now.redo())).in("Workspace")
                        .icon("fth-rotate-cw").keys("Shortcut+Shift+Z").when(canRedo),
                Command.of("workspace.other", "Open another workspace", () -> whenSafe("Leave", () -> {
                    leave();
                    welcome();
                })).in("Workspace").icon("fth-folder")));
        Searching searching = new Searching(now, background, window::go);
        ending.push(searching::close);
        commands.add(searching.command());
        commands.addAll(wiring.making());
        commands.addAll(others.commands());
        commands.addAll(safe.commands());
        commands.addAll(about.commands());
        SessionStore sessions = new SessionStore(now);
        PageCall paging = new PageCall(signals, background, window::say, window::go,
                () -> room.modeProperty().get() != RoomWindow.Mode.CLOSED, () -> sessions.running().isPresent(),
                new QuietMeetings(settings), PageCall::onDesktop);
        ending.push(paging::close);
        commands.add(paging.quiet());
        List<Route> routes = new ArrayList<>(
                wiring.routes(importGuide, about.facts(device, code), link -> browse.accept(URI.create(link))));
        int foot = routes.stream().map(Route::id).toList().indexOf("settings");
        routes.addAll(foot, others.routes());
        routes.addAll(safe.routes());
        routes.add(searching.route());
        Helping help = new Helping(window, settings);
        routes.add(help.route());
        commands.addAll(help.commands());
        window.open(new Workplace(name, device, code, saved, banners, routes, commands, searching.finder(), start));
        started();
        searching.prepare();
        ending.push(safe.start()::close);
        ending.push(new ConflictMarks(now, background, window, banners)::close);
        SafeStart.orElse(careful, banners, signals::start);
        ending.push(new ComingBack(now, signals, background, window::say, window::go)::close);
        ending.push(new DailyReadings(now, signals, background)::close);
        opened.notices().forEach(notice -> window.say(Toast.of(notice)));
        files.forEach(file -> bring(file, imports, others));
        listen(folder, imports, others);
        help.greet(sample && opened.running().isEmpty() && files.isEmpty());
    }

    /** Puts a backup in the place of the workspace and opens it again, whatever came of it. */
    private void replace(Path folder, Restore restore) {
        leave();
        window.loading("Restoring", background.submit("Restoring", () -> {
            try (restore) {
                restore.replace(folder, clock);
                return Toast.of("Restored. What was there before is the latest backup.");
            } catch (KeepException e) {
                return Toast.trouble(e.sentence());
            }
        }, toast -> {
            open(folder, false, List.of());
            window.say(toast);
        }));
    }

    /** The first workspace of a start is there; later ones are no milestone. */
    private void started() {
        Milestones start = milestones;
        milestones = null;
        if (start != null) {
            start.usable(background.jobs());
        }
    }

    private static void bring(Path file, GuideImport imports, Exchanging others) {
        if (!others.opens(file)) {
            imports.preview(file);
        }
    }

    private void listen(Path folder, GuideImport imports, Exchanging others) {
        try {
            ending.push(Handover.listen(folder, request -> background.toScreen(() -> {
                stage.setIconified(false);
                stage.toFront();
                stage.requestFocus();
                request.files().forEach(file -> bring(file, imports, others));
            }))::close);
        } catch (IOException e) {
            window.say(Toast.trouble("A second start cannot hand over to this one: " + e.getMessage()));
        }
    }

    private void tell(Health health, ObservableList<Banner> banners, ObjectProperty<Saved> saved) {
        SafeStart.disk(health, banners);
        saved.set(new Saved(health.saved() ? Saved.State.SAVED : Saved.State.UNSAVED, clock.instant()));
    }

    private void say(String word, CompletableFuture<Optional<Applied>> taken) {
        taken.thenAccept(applied -> background.toScreen(() -> applied
                .ifPresent(what -> window.say(Toast.of(word + what.title().replaceFirst("^(Undo|Redo): ", "")
                        + (what.kept() > 0 ? ". What was changed since was kept." : ""))))));
    }

    private void reveal(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            browse.accept(folder.toUri());
        }
    }

    /** Leaves at once while the disk takes everything, else only when the user says so knowing what would be lost. */
    private void whenSafe(String word, Runnable leaving) {
        Store now = store;
        if (now == null || !now.health().hasProblem()) {
            leaving.run();
            return;
        }
        Label words = new Label(now.health().problem() + " What is not on disk when you leave is lost.");
        words.setWrapText(true);
        window.show(new Sheet("unsaved", "Not everything is saved", words,
                List.of(Command.of("unsaved.leave", word + " all the same", leaving),
                        Command.of("unsaved.stay", "Stay", () -> {
                        }))));
    }

    /** Closes the open workspace, everything typed written first. */
    private void leave() {
        Store now = store;
        store = null;
        while (!ending.isEmpty()) {
            ending.pop().run();
        }
        Watch signals = watch;
        watch = null;
        if (now != null) {
            room.close();
            window.leave();
            if (signals != null) {
                signals.close();
            }
            now.close();
        }
    }

    @Override
    public void close() {
        settings.change(now -> now.withWindow(StagePlace.of(stage)));
        leave();
        room.dispose();
        settings.close();
        background.close();
    }
}
