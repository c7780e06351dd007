package app.wheelhouse.app;

import app.wheelhouse.conflict.ui.ConflictsModel;
import app.wheelhouse.conflict.ui.ConflictsView;
import app.wheelhouse.conflict.ui.RecoveredModel;
import app.wheelhouse.conflict.ui.RecoveredView;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.keep.store.Backups;
import app.wheelhouse.keep.store.Completion;
import app.wheelhouse.keep.ui.BackupsModel;
import app.wheelhouse.keep.ui.BackupsView;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.SecondLaptop;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.today.Rooms;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures backups and conflicts, full and empty. */
@Tag("screens")
class KeepScreensTest {
    private static final UUID NOTE = new UUID(6, 1);
    private static final UUID SESSION = new UUID(6, 2);

    @TempDir
    Path folder;
    private Path workspace;

    @BeforeEach
    void build() {
        try (Programme programme = Programme.sample(folder)) {
            workspace = programme.store().workspace().folder();
            programme.store().apply(new Edit("Write").put("session", SESSION, "title", "Cloud first").put("note", NOTE,
                    "session", SESSION).put("note", NOTE, "text", "The plan is agreed by Friday.\n\nRisks stay."))
                    .join();
        }
    }

    @Test
    void backups() throws Exception {
        try (Store store = Store.open(Workspace.open(workspace), Programme.CLOCK)) {
            Backups backups = new Backups(store, Completion.NONE);
            Rooms.shootPage("backups-empty", folder, "settings",
                    desk -> new BackupsView(new BackupsModel(store, backups, Background.inline(), desk, Tools.NONE)),
                    _ -> {
                    });
            backups.make(Reason.START);
            backups.make(Reason.RESTORE);
            Files.writeString(workspace.resolve("backups").resolve("torn.zip"), "torn");
            Rooms.shootPage("backups", folder, "settings",
                    desk -> new BackupsView(new BackupsModel(store, backups, Background.inline(), desk, Tools.NONE)),
                    _ -> {
                    });
        }
    }

    @Test
    void conflicts() throws Exception {
        try (Store store = Store.open(Workspace.open(workspace), Programme.CLOCK)) {
            Rooms.shootPage("conflicts-empty", folder, "today",
                    desk -> new ConflictsView(new ConflictsModel(store, Background.inline(), desk, null)), _ -> {
                    });
        }
        SecondLaptop.of(workspace, "Ana's laptop", Programme.NOW.toEpochMilli() + 60_000)
                .set("note", NOTE, "text", "The plan is agreed by Wednesday.\n\nRisks stay.")
                .set("session", SESSION, "title", "Cloud first, then the rest").write();
        SecondLaptop.of(workspace, "Ben's laptop", Programme.NOW.toEpochMilli() + 90_000)
                .set("note", NOTE, "text", "The plan is agreed by next Thursday.\n\nRisks stay.")
                .set("session", SESSION, "title", "Cloud first, not lift and shift").write();
        try (Store store = Store.open(Workspace.open(workspace), Programme.CLOCK)) {
            Rooms.shootPage("conflicts", folder, "today",
                    desk -> new ConflictsView(new ConflictsModel(store, Background.inline(), desk, NOTE)), _ -> {
                    });
        }
    }

    @Test
    void recovered() throws Exception {
        SecondLaptop other;
        try (Store store = Store.open(Workspace.open(workspace), Programme.CLOCK)) {
            Rooms.shootPage("recovered-empty", folder, "today",
                    desk -> new RecoveredView(new RecoveredModel(store, Background.inline(), desk, _ -> {
                    })), _ -> {
                    });
        }
        other = SecondLaptop.of(workspace, "Ana's laptop", Programme.NOW.toEpochMilli() + 60_000)
                .set("topic", new UUID(6, 3), "session", SESSION)
                .set("topic", new UUID(6, 3), "title", "Topology with the platform team")
                .set("note", NOTE, "text", "The plan is agreed by Wednesday.\n\nRisks stay.");
        try (Store store = Store.open(Workspace.open(workspace), Programme.CLOCK)) {
            store.apply(new Edit("Delete session").delete("session", SESSION)).join();
        }
        other.write();
        try (Store store = Store.open(Workspace.open(workspace), Programme.CLOCK)) {
            Rooms.shootPage("recovered", folder, "today",
                    desk -> new RecoveredView(new RecoveredModel(store, Background.inline(), desk, _ -> {
                    })), _ -> {
                    });
        }
    }

    /** Nothing is opened for a picture. */
    private enum Tools implements app.wheelhouse.keep.ui.KeepTools {
        NONE;

        @Override
        public void restore(app.wheelhouse.keep.store.Restore restore) {
            restore.close();
        }

        @Override
        public void openPast(java.time.Instant at) {
        }

        @Override
        public void reveal(Path file) {
        }

        @Override
        public java.util.Optional<Path> chooseFolder() {
            return java.util.Optional.empty();
        }
    }
}
