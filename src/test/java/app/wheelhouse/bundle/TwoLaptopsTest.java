package app.wheelhouse.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.store.Arrival;
import app.wheelhouse.store.Check;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.Preview;
import app.wheelhouse.store.Preview.Kind;
import app.wheelhouse.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two laptops give each other bundles and end up with the same workspace. */
class TwoLaptopsTest {
    @TempDir
    Path folder;
    private Programme anna;
    private Programme ben;
    private UUID series;

    @BeforeEach
    void oneLaptopJoinsTheOther() throws Exception {
        anna = Programme.first(folder.resolve("anna"));
        series = anna.add("series", "title", "Council");
        ben = Programme.joining(folder.resolve("ben"), anna.bundle(Have.NOTHING));
        exchange();
    }

    @AfterEach
    void close() {
        anna.close();
        ben.close();
    }

    private void exchange() throws Exception {
        Path toBen = anna.bundle(ben.store().have());
        Path toAnna = ben.bundle(anna.store().have());
        ben.take(toBen);
        anna.take(toAnna);
    }

    private void assertSame() throws Exception {
        assertEquals(anna.store().stateCode(), ben.store().stateCode());
        for (Programme laptop : List.of(anna, ben)) {
            assertEquals(List.of(), Check.of(laptop.store(), _ -> {
            }).findings());
        }
    }

    @Test
    void whatBothWroteIsOnBoth() throws Exception {
        anna.add("series", "title", "By Anna");
        ben.add("series", "title", "By Ben");
        exchange();
        assertSame();
        assertEquals(3, ben.count("series"));
    }

    @Test
    void textWrittenOnBothIsMergedAndAClashKeepsBoth() throws Exception {
        UUID note = anna.add("note", "text", "one\ntwo\nthree\n");
        exchange();
        anna.set("note", note, "text", "one\ntwo\nthree by Anna\n");
        ben.set("note", note, "text", "one by Ben\ntwo\nthree\n");
        anna.set("series", series, "title", "Council A");
        ben.set("series", series, "title", "Council B");
        Preview preview;
        try (BundleFile file = BundleFile.open(anna.bundle(ben.store().have()), Unsealing.NONE)) {
            preview = BundleImport.of(ben.store(), file, ben.settings(), true).preview();
        }
        assertEquals(List.of(Kind.CONFLICT, Kind.MERGED),
                preview.items().stream().map(Preview.Item::kind).sorted(java.util.Comparator.comparing(Kind::name))
                        .toList());
        exchange();
        assertSame();
        assertEquals("one by Ben\ntwo\nthree by Anna\n", anna.says("note", note, "text"));
    }

    @Test
    void lookingAtABundleChangesNothing() throws Exception {
        anna.add("series", "title", "By Anna");
        String before = ben.store().stateCode();
        try (BundleFile file = BundleFile.open(anna.bundle(ben.store().have()), Unsealing.NONE)) {
            Preview preview = BundleImport.of(ben.store(), file, ben.settings(), true).preview();
            assertEquals(1, preview.count(Kind.NEW));
            assertEquals("By Anna", preview.items().getFirst().title());
            assertEquals(java.util.Set.of("anna"), preview.items().getFirst().by());
        }
        assertEquals(before, ben.store().stateCode());
        assertEquals(1, ben.count("series"));
    }

    @Test
    void takingTheSameInAgainChangesNothing() throws Exception {
        anna.add("series", "title", "By Anna");
        Path bundle = anna.bundle(Have.NOTHING);
        ben.take(bundle);
        String after = ben.store().stateCode();
        int arrivals = ben.store().arrivals().size();
        ben.take(bundle);
        assertEquals(after, ben.store().stateCode());
        assertEquals(arrivals, ben.store().arrivals().size());
    }

    @Test
    void anImportIsUndoneAsOneAndRedone() throws Exception {
        UUID gone = anna.add("series", "title", "Goes");
        exchange();
        anna.set("series", series, "title", "Renamed");
        UUID fresh = anna.add("series", "title", "Fresh");
        anna.delete("series", gone);
        ben.take(anna.bundle(ben.store().have()));
        assertEquals("Take in what anna sent", ben.store().undoTitle().orElse(""));

        var _ = ben.store().undo().join();

        assertEquals("Council", ben.says("series", series, "title"));
        assertEquals("gone", ben.says("series", fresh, "title"));
        assertEquals("Goes", ben.says("series", gone, "title"));

        var _ = ben.store().redo().join();

        assertEquals("Renamed", ben.says("series", series, "title"));
        assertEquals("Fresh", ben.says("series", fresh, "title"));
        assertEquals("gone", ben.says("series", gone, "title"));
        exchange();
        assertSame();
    }

    @Test
    void anImportCanBeUndoneAfterARestart() throws Exception {
        anna.set("series", series, "title", "Renamed");
        ben.take(anna.bundle(ben.store().have()));
        ben.set("series", series, "purpose", "mine");
        ben.close();
        Files.delete(ben.folder().resolve("cockpit.mv.db"));
        ben = Programme.again(ben.folder());
        assertEquals("Set purpose", ben.store().undoTitle().orElse(""));
        var _ = ben.store().undo().join();
        assertEquals("Take in what anna sent", ben.store().undoTitle().orElse(""));
        var _ = ben.store().undo().join();
        assertEquals("Council", ben.says("series", series, "title"));
        exchange();
        assertSame();
    }

    @Test
    void whatWasChangedSinceIsLeftAloneByUndo() throws Exception {
        anna.set("series", series, "title", "Renamed");
        ben.take(anna.bundle(ben.store().have()));
        Arrival arrival = ben.store().arrivals().getLast();
        ben.set("series", series, "title", "And again");
        var _ = ben.store().leaveOut(arrival, "Leave out", Map.of(series, "series")).join();
        assertEquals("And again", ben.says("series", series, "title"));
    }

    @Test
    void aRecordThatWasLeftOutStaysAsItWasAndCanBeTakenOverLater() throws Exception {
        anna.set("series", series, "title", "Renamed");
        UUID fresh = anna.add("series", "title", "Fresh");
        try (BundleFile file = BundleFile.open(anna.bundle(ben.store().have()), Unsealing.NONE)) {
            BundleImport incoming = BundleImport.of(ben.store(), file, ben.settings(), true);
            var _ = incoming.run(incoming.preview().items().stream().filter(item -> item.id().equals(series)).toList());
        }
        assertEquals("Council", ben.says("series", series, "title"));
        assertEquals("Fresh", ben.says("series", fresh, "title"));
        var _ = ben.store().undo().join();
        assertEquals("Renamed", ben.says("series", series, "title"));
    }

    @Test
    void whatWasLeftOutIsOfferedUntilItIsTakenAfterAll() throws Exception {
        anna.set("series", series, "title", "Renamed");
        UUID fresh = anna.add("series", "title", "Fresh");
        UUID gone = anna.add("series", "title", "Gone soon");
        exchange();
        anna.delete("series", gone);
        anna.set("series", fresh, "title", "Fresher");
        UUID unwanted = anna.add("series", "title", "Unwanted");
        try (BundleFile file = BundleFile.open(anna.bundle(ben.store().have()), Unsealing.NONE)) {
            BundleImport incoming = BundleImport.of(ben.store(), file, ben.settings(), true);
            var _ = incoming.run(incoming.preview().items());
        }
        DeclinedBook book = new DeclinedBook(ben.folder());
        assertEquals(List.of("Fresh", "Gone soon", "gone"), List.of(ben.says("series", fresh, "title"),
                ben.says("series", gone, "title"), ben.says("series", unwanted, "title")));
        assertEquals(3, book.all().size());
        for (Declined one : book.all()) {
            assertTrue(ben.store().takeBack(one.edit(), "Take after all", one.type(), one.id()).join().changes() > 0);
            book.forget(one::equals);
        }
        assertEquals(List.of("Fresher", "gone", "Unwanted"), List.of(ben.says("series", fresh, "title"),
                ben.says("series", gone, "title"), ben.says("series", unwanted, "title")));
        assertEquals(List.of(), book.all());
        exchange();
        assertSame();
    }

    @Test
    void whatWasChangedSinceItWasLeftOutIsNotOverwritten() throws Exception {
        anna.set("series", series, "title", "Renamed");
        try (BundleFile file = BundleFile.open(anna.bundle(ben.store().have()), Unsealing.NONE)) {
            BundleImport incoming = BundleImport.of(ben.store(), file, ben.settings(), true);
            var _ = incoming.run(incoming.preview().items());
        }
        ben.set("series", series, "title", "By Ben");
        Declined one = new DeclinedBook(ben.folder()).all().getFirst();
        assertEquals(0, ben.store().takeBack(one.edit(), "Take after all", one.type(), one.id()).join().changes());
        assertEquals("By Ben", ben.says("series", series, "title"));
    }

    @Test
    void aBundleThatBuildsOnWhatIsMissingNamesWhomToAsk() throws Exception {
        anna.add("series", "title", "Missed");
        Have since = anna.store().have();
        anna.add("series", "title", "Later");
        BundleException refused = assertThrows(BundleException.class, () -> ben.take(anna.bundle(since)));
        assertEquals(Code.GAP, refused.code());
        assertTrue(refused.sentence().contains("ask anna"), refused.sentence());
    }

    @Test
    void aLaptopThatWasCopiedAndUsedOnIsFoundOut() throws Exception {
        anna.close();
        Path copy = folder.resolve("copy");
        try (Stream<Path> paths = Files.walk(anna.folder())) {
            for (Path path : paths.toList()) {
                Files.copy(path, copy.resolve(anna.folder().relativize(path)));
            }
        }
        anna = Programme.again(anna.folder());
        anna.add("series", "title", "Original");
        try (Programme twin = Programme.again(copy)) {
            twin.add("series", "title", "Copy");
            ben.take(anna.bundle(ben.store().have()));
            Path forked = twin.bundle(Have.NOTHING);
            BundleException refused = assertThrows(BundleException.class, () -> ben.take(forked));
            assertEquals(Code.FORKED, refused.code());
        }
        assertSame();
    }

    @Test
    void aStopBetweenLogAndTablesIsFinishedByTheNextStart() throws Exception {
        anna.add("series", "title", "By Anna");
        Path bundle = anna.bundle(ben.store().have());
        ben.close();
        Path incoming = Files.createDirectories(ben.folder().resolve("incoming"));
        String head = "{\"id\":\"%s\",\"at\":\"2026-01-01T00:00:00Z\",\"title\":\"Take in\",\"after\":1,\"ranges\":{}}\n"
                .formatted(UUID.randomUUID());
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(bundle.toFile())) {
            String lines = new String(zip.getInputStream(zip.getEntry("log/000001.ndjson")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            Files.writeString(incoming.resolve("x.ndjson"), head + lines);
            Files.writeString(incoming.resolve("y.part"), head + lines.substring(0, 20));
            Path log;
            try (Stream<Path> logs = Files.list(ben.folder().resolve("log"))) {
                log = logs.filter(path -> path.getFileName().toString().startsWith(
                        anna.store().workspace().device().toString())).findFirst().orElseThrow();
            }
            Files.writeString(log, lines.substring(0, lines.indexOf('\n') + 40),
                    java.nio.file.StandardOpenOption.APPEND);
        }
        ben = Programme.again(ben.folder());
        assertSame();
        try (Stream<Path> left = Files.list(incoming)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void theClockIsLiftedByChangesOfOthers() throws Exception {
        Store store = ben.store();
        anna.set("series", series, "title", "First");
        ben.take(anna.bundle(store.have()));
        ben.set("series", series, "title", "Second");
        exchange();
        assertEquals("Second", anna.says("series", series, "title"));
    }

    @Test
    void theLedgerKnowsWhoWasGivenWhatAndWhatTheyHave() throws Exception {
        var _ = new Exporter(anna.store(), anna.settings(), "test", _ -> Map.of()).export(
                new Exporter.Wanted(folder.resolve("x.whbundle"), Have.NOTHING, "Ben", new Seal.Open()));
        List<Given> given = new Ledger(anna.folder()).given();
        assertEquals("Ben", given.getLast().to());
        assertEquals("x.whbundle", given.getLast().file());
        Peer peer = new Ledger(anna.folder()).peer("ben").orElseThrow();
        assertTrue(anna.store().have().covers(peer.have()));
        assertFalse(peer.stateCode().isEmpty());
    }
}
