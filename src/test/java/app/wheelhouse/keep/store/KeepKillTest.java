package app.wheelhouse.keep.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.keep.Backup;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.store.Check;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.OtherTables;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Workspace;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process at each named point of a backup, a restore and an upgrade: before or after, never between. */
@Tag("soak")
class KeepKillTest {
    private static final int ROUNDS = Integer.getInteger("wheelhouse.rounds", 1);
    /** The points on both sides of what decides: all that an ordinary build has the time for. */
    private static final Set<String> DECISIVE = Set.of("name", "early");
    private static final List<String> BEFORE = List.of("Cloud first", "Made since");
    private static final List<String> AFTER = List.of("Cloud first", "Risks");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"write", "read back", "name", "remember", "thin"})
    void aBackupCutShortIsNoBackup(String point) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Path workspace = folder.resolve("w" + round);
            String code;
            try (Programme programme = new Programme(workspace)) {
                programme.session(Programme.FIRST, "Cloud first");
                new Backups(programme.store(), Completion.NONE).make(Reason.BY_HAND);
                programme.session(new UUID(5, 2), "Risks");
                code = programme.store().stateCode();
            }
            killAt("backup", workspace, point, "");
            try (Programme programme = new Programme(workspace)) {
                assertEquals(code, programme.store().stateCode());
                Backups backups = new Backups(programme.store(), Completion.NONE);
                boolean done = List.of("remember", "thin").contains(point);
                assertEquals(done ? 2 : 1, backups.list().size(), point);
                for (Backup backup : backups.list()) {
                    assertEquals(backup.stateCode(), backups.prove(backup.file()).stateCode());
                }
                backups.make(Reason.BY_HAND);
                try (Stream<Path> files = Files.list(workspace.resolve("backups"))) {
                    assertEquals(List.of(), files.filter(file -> file.toString().endsWith("begun")).toList());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lay out", "lay out blobs", "decide", "drop tables", "move old log", "move new log",
            "move drafts", "move blobs", "name laptop", "clear up"})
    void aRestoreCutShortHasHappenedOrHasNot(String point) throws Exception {
        boolean before = List.of("lay out", "lay out blobs", "decide").contains(point);
        for (int round = 0; round < ROUNDS; round++) {
            Path workspace = folder.resolve("w" + round);
            Path backup;
            UUID device;
            try (Programme programme = new Programme(workspace)) {
                programme.session(Programme.FIRST, "Cloud first");
                programme.session(new UUID(5, 2), "Risks");
                Files.createDirectories(workspace.resolve("blobs"));
                Files.writeString(workspace.resolve("blobs").resolve("0".repeat(64)), "attached");
                backup = new Backups(programme.store(), Completion.NONE).make(Reason.BY_HAND).file();
                programme.store().apply(new Edit("Delete").delete("session", new UUID(5, 2)).put("session",
                        new UUID(5, 3), "title", "Made since")).join();
                device = programme.store().workspace().device();
            }
            killAt("restore", workspace, point, backup.toString());
            try (Programme programme = new Programme(workspace)) {
                assertEquals(before ? BEFORE : AFTER, programme.titles(), point);
                assertEquals(before, device.equals(programme.store().workspace().device()));
                assertEquals("attached", Files.readString(workspace.resolve("blobs").resolve("0".repeat(64))));
                assertEquals(List.of(), Check.of(programme.store(), _ -> {
                }).findings());
            }
            try (Stream<Path> left = Files.list(workspace)) {
                assertFalse(left.anyMatch(path -> path.getFileName().toString().startsWith("replacing")));
            }
        }
    }

    @Test
    void aRestoreIsFinishedHoweverOftenItsFinishingIsCutShort() throws Exception {
        Path workspace = folder.resolve("w");
        Path backup;
        try (Programme programme = new Programme(workspace)) {
            programme.session(Programme.FIRST, "Cloud first");
            backup = new Backups(programme.store(), Completion.NONE).make(Reason.BY_HAND).file();
            programme.session(new UUID(5, 3), "Made since");
        }
        killAt("restore", workspace, "move old log", backup.toString());
        Path half = folder.resolve("half");
        copy(workspace, half);
        // Between the two moves there is no log at all.
        Files.move(half.resolve("log"), half.resolve("replacing").resolve("old-log"));
        for (Path each : List.of(workspace, half)) {
            try (Programme programme = new Programme(each)) {
                assertEquals(List.of("Cloud first"), programme.titles());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "read back", "name", "remember", "thin", "early", "late"})
    void anUpgradeCutShortIsMadeAgainAndKeepsABackupOfBefore(String point) throws Exception {
        assumeTrue(ROUNDS > 1 || DECISIVE.contains(point), "only in mvn -Psoak");
        Path workspace = folder.resolve("w");
        String code;
        try (Store store = Store.open(Workspace.create(workspace, "Programme", "laptop", Clock.systemUTC()),
                Clock.systemUTC())) {
            Edit edit = new Edit("Many");
            for (int i = 0; i < 12_000; i++) {
                edit.put("parked", new UUID(1, i), "text", "parked " + i);
            }
            store.apply(edit).join();
            code = store.stateCode();
        }
        Path before = Files.copy(workspace.resolve("cockpit.mv.db"), folder.resolve("tables"));
        for (int round = 0; round < ROUNDS; round++) {
            Files.copy(before, workspace.resolve("cockpit.mv.db"), StandardCopyOption.REPLACE_EXISTING);
            OtherTables.mark(workspace);
            killAt("upgrade", workspace, point, "");
            try (Store store = Store.open(Workspace.open(workspace), Clock.systemUTC(), _ -> {
            }, home -> assertEquals(Optional.empty(), Backups.beforeUpgrade(home, Clock.systemUTC(),
                    Completion.NONE)))) {
                assertEquals(code, store.stateCode());
                assertEquals(12_000, store.records());
                Backup kept = new Backups(store, Completion.NONE).list().getFirst();
                assertEquals(List.of(Reason.MIGRATION, code), List.of(kept.reason(), kept.stateCode()));
                assertEquals(List.of(), Check.of(store, _ -> {
                }).findings());
            }
        }
    }

    @Test
    void anUpgradeKeepsABackupFirstAndAnOrdinaryStartDoesNot() throws Exception {
        Path workspace = folder.resolve("w");
        try (Programme programme = new Programme(workspace)) {
            programme.session(Programme.FIRST, "Cloud first");
        }
        for (int expected : List.of(0, 1)) {
            if (expected == 1) {
                OtherTables.mark(workspace);
            }
            try (Store store = Store.open(Workspace.open(workspace), Clock.systemUTC(), _ -> {
            }, home -> assertEquals(Optional.empty(), Backups.beforeUpgrade(home, Clock.systemUTC(),
                    Completion.NONE)))) {
                List<Backup> kept = new Backups(store, Completion.NONE).list();
                assertEquals(expected, kept.stream().filter(backup -> backup.reason() == Reason.MIGRATION).count());
            }
        }
    }

    private static void killAt(String what, Path workspace, String point, String backup) throws Exception {
        List<String> command = new ArrayList<>(Arrays.asList(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp",
                System.getProperty("java.class.path"), KeepVictim.class.getName(), what, workspace.toString(), point,
                backup));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertEquals("there", out.readLine(), point);
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        assertTrue(Files.isDirectory(workspace));
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.sorted(Comparator.naturalOrder()).toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
