package app.wheelhouse.released;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.Joining;
import app.wheelhouse.bundle.Unsealing;
import app.wheelhouse.keep.store.Restore;
import app.wheelhouse.store.Check;
import app.wheelhouse.store.Conflict;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every released version wrote is opened by this one: a workspace, a bundle, a backup. */
class ReleasedTest {
    private static final Path RELEASED = Path.of(System.getProperty("wheelhouse.basedir", "."),
            "src/test/resources/released");

    @TempDir
    Path folder;

    static List<Path> versions() throws IOException {
        try (Stream<Path> all = Files.list(RELEASED)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aWorkspaceOfItIsOpened(Path version) throws Exception {
        Path workspace = folder.resolve("workspace");
        try (Stream<Path> all = Files.walk(version.resolve("workspace"))) {
            for (Path path : all.toList()) {
                Files.copy(path, workspace.resolve(version.resolve("workspace").relativize(path).toString()));
            }
        }
        try (Store store = Store.open(Workspace.open(workspace), Clock.systemUTC())) {
            says(version, store, code(version));
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aBundleOfItIsTakenIn(Path version) throws Exception {
        Path workspace = folder.resolve("workspace");
        try (BundleFile file = BundleFile.open(version.resolve("all.whbundle"), Unsealing.NONE)) {
            assertEquals(code(version), file.manifest().stateCode());
            Joining.make(workspace, file, "laptop", folder.resolve("settings"), true, Clock.systemUTC());
        }
        try (Store store = Store.open(Workspace.open(workspace), Clock.systemUTC())) {
            says(version, store, store.stateCode());
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aBackupOfItIsRestored(Path version) throws Exception {
        Path workspace = folder.resolve("workspace");
        try (Restore restore = Restore.of(version.resolve("backup.zip"), Clock.systemUTC())) {
            assertEquals(code(version), restore.backup().stateCode());
            restore.create(workspace, "laptop", Clock.systemUTC());
        }
        try (Store store = Store.open(Workspace.open(workspace), Clock.systemUTC())) {
            says(version, store, store.stateCode());
        }
    }

    private static String code(Path version) throws IOException {
        return Files.readAllLines(version.resolve("state-code.txt")).getFirst();
    }

    private static void says(Path version, Store store, String code) throws IOException {
        assertEquals(code, store.stateCode(), version.toString());
        assertEquals(List.of(), store.damages());
        Records records = new Records(store);
        assertEquals(List.of("Circle"), column(records.list("series"), "title"));
        assertEquals(List.of("Cloud \u201cfirst\u201d \uc138\uc158 \ud83d\ude80"),
                column(records.list("session"), "title"));
        assertTrue(column(records.list("session"), "starts_at").getFirst().startsWith("2026-03-29T01:30"));
        assertEquals(List.of("One of Anna\n\nTwo\nThree of Ben"), column(records.list("note"), "text"));
        List<Conflict> conflicts = store.conflicts();
        assertEquals(1, conflicts.size());
        assertEquals(List.of("Circle", "Board"),
                conflicts.getFirst().sides().stream().map(Conflict.Side::value).toList());
        assertEquals(List.of(), Check.of(store, _ -> {
        }).findings());
    }

    private static List<String> column(List<Map<String, @Nullable Object>> rows, String field) {
        return rows.stream().map(row -> String.valueOf(row.get(field))).toList();
    }
}
