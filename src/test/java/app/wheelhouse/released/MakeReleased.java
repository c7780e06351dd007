package app.wheelhouse.released;

import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.BundleImport;
import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Joining;
import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.bundle.Seal;
import app.wheelhouse.bundle.Unsealing;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.keep.store.Backups;
import app.wheelhouse.keep.store.Completion;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes the test data of the format of today: once for each released version, never again. */
final class MakeReleased {
    private static final UUID SERIES = new UUID(1, 1);
    private static final UUID SESSION = new UUID(1, 2);
    private static final UUID NOTE = new UUID(1, 3);

    private MakeReleased() {
    }

    /** @param args {@code src/test/resources/released/<format>}, which must not be there yet, and the program's version */
    public static void main(String[] args) throws Exception {
        Path to = Files.createDirectory(Path.of(args[0]));
        Path scratch = Files.createTempDirectory("released");
        Path anna = scratch.resolve("anna");
        Path ben = scratch.resolve("ben");
        Clock clock = Clock.systemUTC();
        try (Store first = Store.open(Workspace.create(anna, "Programme of Ångström", "Anna's laptop", clock), clock)) {
            edit(first,
                    new Edit("Add series").put("series", SERIES, "title", "Council")
                            .put("session", SESSION, "series", SERIES)
                            .put("session", SESSION, "title", "Cloud \u201cfirst\u201d \uc138\uc158 \ud83d\ude80")
                            .put("session", SESSION, "minutes", 60).put("session", SESSION, "starts_at",
                                    Instant.parse("2026-03-29T01:30:00Z"))
                            .put("note", NOTE, "session", SESSION).put("note", NOTE, "text",
                                    "One\n\nTwo\nThree"));
            edit(first, new Edit("Add another").put("series", new UUID(1, 9), "title", "Gone"));
            edit(first, new Edit("Delete").delete("series", new UUID(1, 9)));
            Path begun = bundle(first, scratch, "begun");
            try (BundleFile file = BundleFile.open(begun, Unsealing.NONE)) {
                Joining.make(ben, file, "Ben's laptop", scratch.resolve("ben-settings"), true, clock);
            }
            try (Store second = Store.open(Workspace.open(ben), clock)) {
                edit(second, new Edit("Rename").put("series", SERIES, "title", "Board"));
                edit(second, new Edit("Write").put("note", NOTE, "text", "One\n\nTwo\nThree of Ben"));
                edit(first, new Edit("Rename").put("series", SERIES, "title", "Circle"));
                edit(first, new Edit("Write").put("note", NOTE, "text", "One of Anna\n\nTwo\nThree"));
                try (BundleFile file = BundleFile.open(bundle(second, scratch, "ben"), Unsealing.NONE)) {
                    var _ = BundleImport.of(first, file, scratch.resolve("settings"), true).run(List.of());
                }
            }
            Files.copy(bundle(first, scratch, "all"), to.resolve("all.whbundle"));
            var _ = new Backups(first, Completion.NONE).write(to.resolve("backup.zip"), Reason.BY_HAND);
            Files.writeString(to.resolve("state-code.txt"), first.stateCode() + "\n" + args[1] + "\n");
        }
        Files.createDirectories(to.resolve("workspace/log"));
        Files.copy(anna.resolve("workspace.json"), to.resolve("workspace/workspace.json"));
        try (Stream<Path> logs = Files.list(anna.resolve("log"))) {
            for (Path log : logs.toList()) {
                Files.copy(log, to.resolve("workspace/log").resolve(log.getFileName().toString()));
            }
        }
    }

    private static Path bundle(Store store, Path scratch, String name) throws Exception {
        Path file = scratch.resolve(name + ".whbundle");
        Manifest manifest = new Exporter(store, scratch.resolve("settings"), "1", _ -> Map.of())
                .export(new Exporter.Wanted(file, Have.NOTHING, "", new Seal.Open()));
        System.out.println(name + ": " + manifest.changes() + " changes");
        return file;
    }

    private static void edit(Store store, Edit edit) {
        var _ = store.apply(edit).join();
    }
}
