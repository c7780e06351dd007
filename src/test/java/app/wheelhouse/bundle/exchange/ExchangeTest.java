package app.wheelhouse.bundle.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Programme;
import app.wheelhouse.store.Have;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laptops that share nothing but a folder end up the same, whatever the folder does to its files. */
class ExchangeTest {
    @TempDir
    Path folder;
    private Path place;
    private final List<Programme> laptops = new ArrayList<>();
    private Programme anna;
    private Programme ben;
    private Programme cleo;

    @BeforeEach
    void threeLaptops() throws Exception {
        place = Files.createDirectory(folder.resolve("place"));
        anna = Programme.first(folder.resolve("anna"));
        anna.add("series", "title", "Council");
        Path all = anna.bundle(Have.NOTHING);
        ben = Programme.joining(folder.resolve("ben"), all);
        cleo = Programme.joining(folder.resolve("cleo"), all);
        laptops.addAll(List.of(anna, ben, cleo));
        for (Programme one : laptops) {
            for (Programme other : laptops) {
                if (!one.equals(other)) {
                    one.trust(other);
                }
            }
        }
    }

    @AfterEach
    void close() {
        laptops.forEach(Programme::close);
    }

    private Exchanged sync(Programme laptop) throws IOException {
        return new Exchange(laptop.store(), laptop.settings(),
                new Exporter(laptop.store(), laptop.settings(), "test", _ -> Map.of()), () -> {
                }).run(new FolderDepot(place));
    }

    private void rounds(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            for (Programme laptop : laptops) {
                assertEquals(List.of(), sync(laptop).troubles());
            }
        }
    }

    private void assertSame() {
        assertEquals(1, laptops.stream().map(laptop -> laptop.store().stateCode()).distinct().count());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatEachWroteIsOnAllAfterTwoRounds() throws Exception {
        laptops.forEach(laptop -> laptop.add("series", "title", "By " + laptop.folder().getFileName()));
        rounds(2);
        assertSame();
        assertEquals(4, cleo.count("series"));
    }

    @Test
    void onceAllHaveEverythingNothingMovesAndOnlyWhatEachHasIsLeft() throws Exception {
        laptops.forEach(laptop -> laptop.add("series", "title", "By " + laptop.folder().getFileName()));
        rounds(4);
        assertEquals(3, names().size(), names().toString());
        assertTrue(names().stream().allMatch(name -> name.endsWith("-state.whbundle")));
        Exchanged quiet = sync(anna);
        assertEquals(0, quiet.taken() + quiet.given());
        anna.set("series", anna.add("series", "title", "Later"), "purpose", "more");
        rounds(2);
        assertSame();
    }

    @Test
    void aBundleStillBeingCopiedIsWaitedFor() throws Exception {
        anna.add("series", "title", "Long");
        sync(anna);
        Path bundle = place.resolve(names().stream().filter(name -> !name.contains("state")).findFirst().orElseThrow());
        byte[] whole = Files.readAllBytes(bundle);
        Files.write(bundle, java.util.Arrays.copyOf(whole, whole.length / 2));
        Exchanged early = sync(ben);
        assertEquals(1, early.waiting());
        assertEquals(0, early.taken());
        Files.write(bundle, whole);
        assertTrue(sync(ben).taken() > 0);
        assertEquals(2, ben.count("series"));
    }

    @Test
    void aCopyUnderAnotherNameHarmsNothing() throws Exception {
        anna.add("series", "title", "Twice");
        sync(anna);
        for (String name : names()) {
            Files.copy(place.resolve(name), place.resolve(name.replace(".whbundle", " (1).whbundle")));
            Files.copy(place.resolve(name), place.resolve("conflicted copy of " + name));
        }
        rounds(3);
        assertSame();
    }

    @Test
    void aPlaceThatIsGoneIsSaidAndComesBack() throws Exception {
        anna.add("series", "title", "Offline");
        Files.move(place, folder.resolve("unplugged"));
        IOException gone = assertThrows(IOException.class, () -> sync(anna));
        assertTrue(String.valueOf(gone.getMessage()).contains("is not there"), gone.getMessage());
        assertEquals(2, anna.count("series"));
        Files.move(folder.resolve("unplugged"), place);
        rounds(2);
        assertSame();
    }

    @Test
    void foreignFilesAndDamagedBundlesAreNamedAndLeftAlone() throws Exception {
        Files.writeString(place.resolve("letter.txt"), "hello");
        Files.writeString(place.resolve("letter.whbundle"), "hello");
        Exchanged result = sync(ben);
        assertEquals(1, result.troubles().size());
        assertTrue(result.troubles().getFirst().startsWith("letter.whbundle is refused"),
                result.troubles().getFirst());
        assertTrue(names().contains("letter.whbundle"));
    }

    @Test
    void aStrangersBundleWaitsUntilSomebodyVouchesForThem() throws Exception {
        Programme dan = Programme.joining(folder.resolve("dan"), anna.bundle(Have.NOTHING));
        laptops.add(dan);
        dan.trust(anna);
        dan.add("series", "title", "By Dan");
        sync(dan);
        Exchanged careful = sync(anna);
        assertEquals("dan", careful.unknown().getFirst().sender().name());
        assertEquals(1, anna.count("series"));
        anna.trust(dan);
        sync(anna);
        assertEquals(2, anna.count("series"));
    }

    @Test
    void aMemoryThatIsLostCostsReadingAgainAndNothingElse() throws Exception {
        ben.add("series", "title", "By Ben");
        rounds(2);
        Files.delete(anna.folder().resolve("exchange.json"));
        anna.add("series", "title", "After");
        rounds(2);
        assertSame();
    }

    @Test
    void whatNobodyFetchesForLongIsPutTogether() throws Exception {
        sync(cleo);
        for (int i = 0; i < 40; i++) {
            anna.add("series", "title", "Number " + i);
            sync(anna);
        }
        assertTrue(names().size() < 40, names().size() + " objects");
        rounds(2);
        assertSame();
        assertEquals(41, cleo.count("series"));
    }
}
