package app.wheelhouse.app;

import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.exchange.Depots;
import app.wheelhouse.bundle.exchange.Exchange;
import app.wheelhouse.bundle.ui.Bundles;
import app.wheelhouse.bundle.ui.Sync;
import app.wheelhouse.bundle.ui.SyncView;
import app.wheelhouse.cli.LaptopBucketKeys;
import app.wheelhouse.shell.Route;
import app.wheelhouse.store.Store;
import app.wheelhouse.today.store.TodayReader;
import app.wheelhouse.today.ui.ArrivedView;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.list.Days;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/** Puts together what an open workspace exchanges with others: bundles by hand, a place by itself, a folder of Markdown files. */
final class Exchanging implements AutoCloseable {
    private final Bundles bundles;
    private final Sync sync;
    private final Store store;
    private final Background background;
    private final Desk desk;
    private final Stage stage;
    private final Vaulting vaulting;

    /**
     * @param settings the folder of this laptop's keys
     * @param backup   called before anything is taken in
     * @param reveal   shows a file where it lies
     * @param exchanges whether it is exchanged by itself
     */
    Exchanging(Store store, Background background, Desk desk, Path settings, Stage stage, Runnable backup,
            Consumer<Path> reveal, boolean exchanges) {
        vaulting = new Vaulting(store, background, desk, () -> Vaulting.ask(stage), reveal);
        this.store = store;
        this.background = background;
        this.desk = desk;
        this.stage = stage;
        Exporter exporter = new Exporter(store, settings, version(), Keeping::readable);
        bundles = new Bundles(store, background, desk, settings, backup, exporter, () -> stage);
        sync = new Sync(store, background, desk, settings, new Exchange(store, settings, exporter, backup),
                new Depots(new LaptopBucketKeys(settings), store.workspace().id()), bundles, exchanges);
    }

    private static String version() {
        String version = Exchanging.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>(bundles.commands());
        commands.addAll(sync.commands());
        commands.addAll(vaulting.commands());
        return commands;
    }

    List<Route> routes() {
        return List.of(Route.page(Bundles.ROUTE, "Bundle", "fth-download", "today", _ -> bundles.view()),
                Route.page("arrived", "What arrived", "fth-inbox", "today",
                        _ -> new ArrivedView(() -> TodayReader.arrived(store), background, desk,
                                Days.of(store.clock()), store.clock()::instant)),
                Route.foot("sync", "Sync", "fth-refresh-cw", "Shortcut+Shift+Y",
                        () -> new SyncView(sync, desk, () -> stage, Optional.of(vaulting.section())))
                        .telling(sync.sign()));
    }

    /** Opens a file when it is a bundle; says whether it was. */
    boolean opens(Path file) {
        boolean mine = Bundles.isBundle(file);
        if (mine) {
            bundles.open(file);
        }
        return mine;
    }

    @Override
    public void close() {
        sync.close();
    }
}
