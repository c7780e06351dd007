package app.wheelhouse.bundle.ui;

import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.BundleImport;
import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Programme;
import app.wheelhouse.bundle.Seal;
import app.wheelhouse.bundle.Unsealing;
import app.wheelhouse.bundle.exchange.BucketKeys;
import app.wheelhouse.bundle.exchange.Depots;
import app.wheelhouse.bundle.exchange.Exchange;
import app.wheelhouse.bundle.exchange.ExchangePlace;
import app.wheelhouse.store.Have;
import app.wheelhouse.today.Rooms;
import app.wheelhouse.today.store.TodayReader;
import app.wheelhouse.today.ui.ArrivedView;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.list.Days;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures the Sync room, what a bundle would do, what arrived, and the sheets that ask. */
@Tag("screens")
class SyncScreensTest {
    @TempDir
    Path folder;
    private Path place;
    private Programme anna;
    private Programme ben;
    private UUID note;

    @BeforeEach
    void twoLaptops() throws Exception {
        place = Files.createDirectory(folder.resolve("Team share"));
        anna = Programme.first(folder.resolve("anna"));
        UUID series = anna.add("series", "title", "Cloud council");
        var _ = anna.add("series", "title", "Pricing, in small circle");
        UUID session = anna.add("session", "title", "Cloud first, not lift and shift");
        anna.set("session", session, "series", series.toString());
        note = anna.add("note", "text", "The plan is agreed by Friday.\n\nRisks stay with the board.\n");
        anna.set("note", note, "session", session.toString());
        ben = Programme.joining(folder.resolve("ben"), anna.bundle(Have.NOTHING));
        anna.trust(ben);
        ben.trust(anna);
    }

    @AfterEach
    void close() {
        anna.close();
        ben.close();
    }

    private static void asItIs(Node node) {
        // nothing is to be prepared
    }

    private static final class NoKeys implements BucketKeys {
        @Override
        public Optional<Key> find(UUID workspace) {
            return Optional.empty();
        }

        @Override
        public void keep(UUID workspace, Optional<Key> key) {
            // no picture needs one
        }

        @Override
        public String place() {
            return "the keychain of this computer";
        }
    }

    private static Exporter exporter(Programme laptop) {
        return new Exporter(laptop.store(), laptop.settings(), "test", _ -> Map.of());
    }

    private static Exchange exchange(Programme laptop) {
        return new Exchange(laptop.store(), laptop.settings(), exporter(laptop), () -> {
        });
    }

    private static Depots depots(Programme laptop) {
        return new Depots(new NoKeys(), laptop.store().workspace().id());
    }

    private void syncs(Programme laptop) throws Exception {
        ExchangePlace named = new ExchangePlace.Folder(place);
        try (var depot = depots(laptop).open(named)) {
            var _ = exchange(laptop).run(named, depot);
        }
    }

    private static Bundles bundles(Programme laptop, Desk desk) {
        return new Bundles(laptop.store(), Background.inline(), desk, laptop.settings(), () -> {
        }, exporter(laptop), () -> null);
    }

    private SyncView room(Programme laptop, Desk desk) {
        Sync sync = new Sync(laptop.store(), Background.inline(), desk, laptop.settings(), exchange(laptop),
                depots(laptop), bundles(laptop, desk), true);
        return new SyncView(sync, desk, () -> null, Optional.empty());
    }

    private void changesOfBen() {
        ben.set("note", note, "text",
                "The plan is agreed by Wednesday.\n\nRisks stay with the board.\n\nBudget is open.\n");
        anna.set("note", note, "text", "The whole plan is agreed by Friday.\n\nRisks stay with the board.\n");
        UUID late = ben.add("series", "title", "Late additions");
        ben.set("series", late, "purpose", "What came up after the offsite and has no owner yet");
        var _ = ben.add("action", "title", "Ask legal about the private offer");
        var _ = ben.add("action", "title", "Book the room");
    }

    @Test
    void theSyncRoom() throws Exception {
        Rooms.shoot("sync-empty", folder, "sync", desk -> room(anna, desk), SyncScreensTest::asItIs);
        changesOfBen();
        syncs(ben);
        Exchange.choose(anna.folder(), Optional.of(new ExchangePlace.Folder(place)));
        try (BundleFile file = BundleFile.open(ben.bundle(anna.store().have()), Unsealing.NONE)) {
            BundleImport incoming = BundleImport.of(anna.store(), file, anna.settings(), true);
            var _ = incoming.run(
                    incoming.preview().items().stream().filter(item -> item.title().equals("Late additions")).toList());
        }
        var _ = exporter(anna).export(new Exporter.Wanted(folder.resolve("a.whbundle"), Have.NOTHING, "Cleo",
                new Seal.ForPassphrase("correct horse")));
        Programme dan = Programme.joining(folder.resolve("dan"), anna.bundle(Have.NOTHING));
        dan.add("series", "title", "By Dan");
        dan.trust(anna);
        dan.trust(ben);
        syncs(dan);
        dan.close();
        Rooms.shoot("sync-team", folder, "sync", desk -> room(anna, desk), SyncScreensTest::asItIs);
        Files.move(place, folder.resolve("unplugged"));
        Rooms.shoot("sync-error", folder, "sync", desk -> room(anna, desk), SyncScreensTest::asItIs);
    }

    @Test
    void whatABundleWouldDo() throws Exception {
        changesOfBen();
        Path file = ben.bundle(anna.store().have());
        try (BundleFile bundle = BundleFile.open(file, Unsealing.NONE)) {
            BundleImport incoming = BundleImport.of(anna.store(), bundle, anna.settings(), true);
            Review review = new Review(incoming, incoming.preview());
            Rooms.shootPage("bundle-preview", folder, "today", desk -> new ReviewView(bundles(anna, desk), review),
                    node -> ((javafx.scene.control.ListView<?>) node.lookup("#bundle-records")).getSelectionModel()
                            .select(4));
        }
        anna.take(file);
        Rooms.shootPage("arrived", folder, "today",
                desk -> new ArrivedView(() -> TodayReader.arrived(anna.store()), Background.inline(), desk,
                        Days.of(anna.store().clock()), anna.store().clock()::instant),
                SyncScreensTest::asItIs);
    }

    @Test
    void theSheetsThatAsk() {
        Rooms.shoot("sync-bucket", folder, "sync", desk -> room(anna, desk),
                node -> ((Button) node.lookup("#sync-bucket")).fire());
        Rooms.shoot("bundle-excerpt", folder, "sync", desk -> {
            ExportSheet sheet = new ExportSheet(exporter(anna), Background.inline(), desk, () -> null, List.of(),
                    List.of(new ExcerptPane.Choice(note, "Cloud council"),
                            new ExcerptPane.Choice(note, "Pricing, in small circle")),
                    "Cloud programme");
            sheet.carrying("An excerpt for reading");
            app.wheelhouse.ui.FxThread.run(sheet::show);
            return room(anna, desk);
        }, SyncScreensTest::asItIs);
    }
}
