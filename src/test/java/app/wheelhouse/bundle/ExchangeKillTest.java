package app.wheelhouse.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.store.Check;
import app.wheelhouse.store.Have;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process at each named point of an import and an export: before or after, never between. */
@Tag("soak")
class ExchangeKillTest {
    private static final int ROUNDS = Integer.getInteger("wheelhouse.rounds", 1);
    /** The points on both sides of what decides: all that an ordinary build has the time for. */
    private static final Set<String> DECISIVE = Set.of("written", "put", "appended", "name");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"folded", "written", "put", "append of one", "append of another", "appended", "remembered",
            "committed"})
    void anImportCutShortHasHappenedOrHasNot(String point) throws Exception {
        assumeTrue(ROUNDS > 1 || DECISIVE.contains(point), "only in mvn -Psoak");
        boolean happened = !List.of("folded", "written").contains(point);
        for (int round = 0; round < ROUNDS; round++) {
            Path here = Files.createDirectory(folder.resolve("round" + round));
            Path bundle;
            String before;
            String after;
            try (Programme friend = Programme.first(here.resolve("friend"))) {
                var _ = friend.add("series", "title", "Council");
                Path first = friend.bundle(Have.NOTHING);
                try (Programme laptop = Programme.joining(here.resolve("laptop"), first);
                        Programme third = Programme.joining(here.resolve("third"), first)) {
                    before = laptop.store().stateCode();
                    var _ = third.add("series", "title", "Of the third");
                    friend.take(third.bundle(friend.store().have()));
                    var _ = friend.add("series", "title", "Second");
                    friend.take(laptop.bundle(friend.store().have()));
                    bundle = friend.bundle(laptop.store().have());
                    after = friend.store().stateCode();
                }
            }
            killAt("import", here.resolve("laptop"), point, bundle);
            try (Programme laptop = Programme.again(here.resolve("laptop"))) {
                assertEquals(happened ? after : before, laptop.store().stateCode(), point);
                assertEquals(happened ? 3 : 1, laptop.count("series"));
                assertEquals(happened ? 2 : 1, laptop.store().arrivals().size());
                mustBeSound(laptop);
                laptop.take(bundle);
                assertEquals(after, laptop.store().stateCode());
                mustBeSound(laptop);
            }
            assertEquals(List.of(), names(here.resolve("laptop").resolve("incoming")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "read back", "seal", "name", "enter"})
    void anExportCutShortIsABundleOrIsNone(String point) throws Exception {
        assumeTrue(ROUNDS > 1 || DECISIVE.contains(point), "only in mvn -Psoak");
        for (int round = 0; round < ROUNDS; round++) {
            Path here = Files.createDirectory(folder.resolve("round" + round));
            Path bundle = here.resolve("all.whbundle");
            String code;
            try (Programme friend = Programme.first(here.resolve("friend"))) {
                var _ = friend.add("series", "title", "Council");
                code = friend.store().stateCode();
            }
            killAt("export", here.resolve("friend"), point, bundle);
            assertEquals(point.equals("enter"), Files.exists(bundle), point);
            if (Files.exists(bundle)) {
                try (BundleFile file = BundleFile.open(bundle,
                        new Unsealing(Optional.of("secret"), Optional.empty()))) {
                    assertEquals(code, file.manifest().stateCode());
                    assertEquals(file.manifest().changes(), file.verify().size());
                }
            }
            try (Programme friend = Programme.again(here.resolve("friend"))) {
                assertEquals(code, friend.store().stateCode());
                mustBeSound(friend);
            }
        }
    }

    private static void mustBeSound(Programme laptop) throws IOException {
        assertEquals(List.of(), laptop.store().damages());
        assertEquals(List.of(), Check.of(laptop.store(), _ -> {
        }).findings());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static void killAt(String what, Path workspace, String point, Path bundle) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true",
                "-cp", System.getProperty("java.class.path"), ExchangeVictim.class.getName(), what,
                workspace.toString(), point, bundle.toString()).redirectErrorStream(true).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals("there", out.readLine(), point);
            process.toHandle().destroyForcibly();
            process.waitFor();
        }
        assertTrue(Files.isDirectory(workspace));
    }
}
