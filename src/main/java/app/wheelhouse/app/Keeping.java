package app.wheelhouse.app;

import app.wheelhouse.cli.ShownRows;
import app.wheelhouse.conflict.ui.ConflictsModel;
import app.wheelhouse.conflict.ui.ConflictsView;
import app.wheelhouse.conflict.ui.RecoveredModel;
import app.wheelhouse.conflict.ui.RecoveredView;
import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.keep.store.Backups;
import app.wheelhouse.keep.store.PlainPages;
import app.wheelhouse.keep.ui.BackupsModel;
import app.wheelhouse.keep.ui.BackupsView;
import app.wheelhouse.keep.ui.KeepTools;
import app.wheelhouse.shell.Route;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Banner;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.Toast;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.collections.ObservableList;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.Duration;

/** Keeps an open workspace safe: backs it up at the start and hourly while it changes, and offers the ways back. */
final class Keeping implements AutoCloseable {
    private static final Duration CALM = Duration.seconds(4);
    private static final java.time.Duration HOUR = java.time.Duration.ofHours(1);
    private final Store store;
    private final Backups backups;
    private final Background background;
    private final Desk desk;
    private final KeepTools tools;
    private final ObservableList<Banner> banners;
    private final Timeline beat = new Timeline(new KeyFrame(Duration.minutes(1), _ -> hourly()));
    private final PauseTransition begin = new PauseTransition(CALM);
    private Instant last;

    /** @param banners where trouble with backups is told */
    Keeping(Store store, Background background, Desk desk, KeepTools tools, ObservableList<Banner> banners) {
        this.store = store;
        this.backups = new Backups(store, ShownRows::complete);
        this.background = background;
        this.desk = desk;
        this.tools = tools;
        this.banners = banners;
        this.last = store.clock().instant();
        beat.setCycleCount(Animation.INDEFINITE);
        begin.setOnFinished(_ -> backUp(Reason.START));
    }

    /** Backs up once the window has come to rest, and then every hour in which something changed. */
    Keeping start() {
        int damaged = store.damages().size();
        if (damaged > 0) {
            banners.add(new Banner("recovered", Standing.AT_RISK,
                    damaged == 1 ? "A line of the log was damaged." : damaged + " lines of the log were damaged.",
                    List.of(Command.of("recovered-see", "See what came back", () -> {
                        banners.removeIf(banner -> banner.id().equals("recovered"));
                        desk.go(Place.of("recovered"));
                    }))));
        }
        begin.play();
        beat.play();
        return this;
    }

    private void hourly() {
        if (!store.clock().instant().isBefore(last.plus(HOUR))) {
            backUp(Reason.HOURLY);
        }
    }

    private void backUp(Reason reason) {
        last = store.clock().instant();
        background.submit("Backing up", () -> {
            try {
                backups.makeIfChanged(reason);
                return backups.trouble();
            } catch (KeepException e) {
                return Optional.of(e.sentence());
            }
        }, trouble -> {
            banners.removeIf(banner -> banner.id().equals("backup"));
            trouble.ifPresent(sentence -> banners.add(new Banner("backup", Standing.AT_RISK, sentence, List.of(
                    Command.of("backup-see", "Backups", () -> desk.go(Place.of("backups")))))));
        });
    }

    /**
     * Makes a backup before a bundle is taken in; in the background.
     *
     * @throws CancellationException when none could be made, so that nothing is taken in; the window says why
     */
    void beforeImport() {
        try {
            backups.make(Reason.IMPORT);
        } catch (KeepException e) {
            background.toScreen(() -> desk.say(Toast.trouble(e.sentence() + " Nothing was taken in.")));
            throw new CancellationException(e.sentence());
        }
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Everything in a workspace for readers without Wheelhouse. */
    static Map<String, byte[]> readable(Store store) {
        return PlainPages.of(store, ShownRows::complete);
    }

    List<Route> routes() {
        return List.of(
                Route.page("backups", "Backups", "fth-archive", "settings",
                        _ -> new BackupsView(new BackupsModel(store, backups, background, desk, tools))),
                Route.page("conflicts", "Conflicts", "fth-git-merge", "today",
                        id -> new ConflictsView(new ConflictsModel(store, background, desk,
                                id.isEmpty() ? null : UUID.fromString(id)))),
                Route.page("recovered", "Recovered", "fth-life-buoy", "today",
                        _ -> new RecoveredView(new RecoveredModel(store, background, desk, Keeping::copy))));
    }

    /** What can be done from everywhere. */
    List<Command> commands() {
        return List.of(
                Command.of("go-backups", "Backups", () -> desk.go(Place.of("backups"))).in("Workspace")
                        .icon("fth-archive"),
                Command.of("go-past", "As it was on …", () -> desk.go(Place.of("backups"))).in("Workspace")
                        .icon("fth-clock"),
                Command.of("go-conflicts", "Settle conflicts", () -> desk.go(Place.of("conflicts"))).in("Workspace")
                        .icon("fth-git-merge"),
                Command.of("go-recovered", "Recovered", () -> desk.go(Place.of("recovered"))).in("Workspace")
                        .icon("fth-life-buoy"));
    }

    @Override
    public void close() {
        begin.stop();
        beat.stop();
    }
}
