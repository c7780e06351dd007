package app.wheelhouse.bundle.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Programme;
import app.wheelhouse.store.Conflict;
import app.wheelhouse.store.Have;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for laptops that exchange, whatever the place is they do it through. */
abstract class ExchangeContract {
    @TempDir
    Path folder;
    Ground ground;
    final List<Programme> laptops = new ArrayList<>();
    Programme anna;
    Programme ben;
    private Programme cleo;

    /** An empty place. */
    abstract Ground ground(Path folder) throws IOException;

    @BeforeEach
    void threeLaptops() throws Exception {
        ground = ground(folder);
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
    void close() throws IOException {
        laptops.forEach(Programme::close);
        ground.close();
    }

    static Exchange exchange(Programme laptop) {
        return new Exchange(laptop.store(), laptop.settings(),
                new Exporter(laptop.store(), laptop.settings(), "test", _ -> Map.of()), () -> {
                });
    }

    Exchanged sync(Programme laptop) throws IOException {
        try (Depot depot = ground.open()) {
            return exchange(laptop).run(ground.place(), depot);
        }
    }

    void rounds(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            for (Programme laptop : laptops) {
                assertEquals(List.of(), sync(laptop).troubles());
            }
        }
    }

    void assertSame() {
        assertEquals(1, laptops.stream().map(laptop -> laptop.store().stateCode()).distinct().count());
    }

    private List<String> names() throws IOException {
        return ground.names();
    }

    @Test
    void whatEachWroteIsOnAllAfterTwoRounds() throws Exception {
        laptops.forEach(laptop -> laptop.add("series", "title", "By " + laptop.folder().getFileName()));
        rounds(2);
        assertSame();
        assertEquals(4, cleo.count("series"));
    }

    @Test
    void whatTwoWroteApartIsMergedOneConflictSettledAndWhatArrivedTakenBack() throws Exception {
        UUID session = anna.add("session", "title", "Cloud first");
        UUID note = anna.add("note", "text", "One.\n\nTwo.\n\nThree.");
        rounds(2);
        anna.set("note", note, "text", "One, by Anna.\n\nTwo.\n\nThree.");
        anna.set("session", session, "title", "Cloud first, by Anna");
        ben.set("note", note, "text", "One.\n\nTwo.\n\nThree, by Ben.");
        ben.set("session", session, "title", "Cloud first, by Ben");
        rounds(2);
        assertSame();
        for (Programme laptop : laptops) {
            assertEquals("One, by Anna.\n\nTwo.\n\nThree, by Ben.", laptop.says("note", note, "text"));
            assertEquals(List.of("title"), laptop.store().conflictsOf("session", session));
            assertEquals(List.of(), laptop.store().conflictsOf("note", note));
        }
        Conflict open = ben.store().conflicts().getFirst();
        assertEquals(2, open.sides().size());
        ben.store().apply(open.settle("Settle title", open.sides().getLast())).join();
        String settled = ben.says("session", session, "title");
        rounds(2);
        assertSame();
        for (Programme laptop : laptops) {
            assertEquals(settled, laptop.says("session", session, "title"));
            assertEquals(List.of(), laptop.store().conflicts());
        }
        assertTrue(anna.store().undoTitle().orElse("").startsWith("Take in what"), anna.store().undoTitle().toString());
        anna.store().undo().join();
        assertEquals(List.of("title"), anna.store().conflictsOf("session", session));
        rounds(2);
        assertSame();
        for (Programme laptop : laptops) {
            assertEquals(List.of("title"), laptop.store().conflictsOf("session", session));
            assertEquals("One, by Anna.\n\nTwo.\n\nThree, by Ben.", laptop.says("note", note, "text"));
        }
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
        String bundle = names().stream().filter(name -> !name.contains("state")).findFirst().orElseThrow();
        byte[] whole = ground.read(bundle);
        ground.write(bundle, java.util.Arrays.copyOf(whole, whole.length / 2));
        Exchanged early = sync(ben);
        assertEquals(1, early.waiting());
        assertEquals(0, early.taken());
        ground.write(bundle, whole);
        assertTrue(sync(ben).taken() > 0);
        assertEquals(2, ben.count("series"));
    }

    @Test
    void aCopyUnderAnotherNameHarmsNothing() throws Exception {
        anna.add("series", "title", "Twice");
        sync(anna);
        for (String name : names()) {
            ground.write(name.replace(".whbundle", " (1).whbundle"), ground.read(name));
            ground.write("conflicted copy of " + name, ground.read(name));
        }
        rounds(3);
        assertSame();
    }

    @Test
    void aPlaceThatIsGoneIsSaidAndComesBack() throws Exception {
        anna.add("series", "title", "Offline");
        ground.hide();
        IOException gone = assertThrows(IOException.class, () -> sync(anna));
        assertTrue(String.valueOf(gone.getMessage()).matches(".*(is not there|is no bucket).*"), gone.getMessage());
        assertEquals(2, anna.count("series"));
        ground.show();
        rounds(2);
        assertSame();
    }

    @Test
    void foreignFilesAndDamagedBundlesAreNamedAndLeftAlone() throws Exception {
        ground.write("letter.txt", "hello".getBytes(StandardCharsets.UTF_8));
        ground.write("letter.whbundle", "hello".getBytes(StandardCharsets.UTF_8));
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

    @Test
    void aColleagueWhoComesLateGetsWhatWasCleanedAway() throws Exception {
        Path early = anna.bundle(Have.NOTHING);
        anna.add("series", "title", "Long ago");
        rounds(4);
        assertTrue(names().stream().allMatch(name -> name.endsWith("-state.whbundle")), names().toString());
        Programme dan = Programme.joining(folder.resolve("dan"), early);
        for (Programme other : List.copyOf(laptops)) {
            dan.trust(other);
            other.trust(dan);
        }
        laptops.add(dan);
        sync(dan);
        rounds(3);
        assertSame();
        assertEquals(2, dan.count("series"));
    }

    @Test
    void aBundleSomebodyTookAwayIsLeftAgain() throws Exception {
        anna.add("series", "title", "Taken away");
        sync(anna);
        for (String name : names()) {
            ground.delete(name);
            if (name.endsWith("-state.whbundle")) {
                ground.write(name, new byte[0]);
            }
        }
        rounds(3);
        assertSame();
        assertEquals(2, ben.count("series"));
    }

    @Test
    void whatDeletesMuchWaitsUntilSomebodyHasLooked() throws Exception {
        List<java.util.UUID> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(anna.add("series", "title", "Number " + i));
        }
        rounds(2);
        all.forEach(id -> anna.delete("series", id));
        sync(anna);
        Exchange bens = exchange(ben);
        Exchanged.Asking asking;
        try (Depot depot = ground.open()) {
            asking = bens.run(ground.place(), depot).asking().getFirst();
            assertEquals(1, bens.run(ground.place(), depot).asking().size());
        }
        assertEquals("What anna left deletes 30 of the 31 records here. It waits until somebody has looked at it",
                asking.sentence());
        assertEquals(31, ben.count("series"));
        anna.add("series", "title", "Afterwards");
        sync(anna);
        try (Depot depot = ground.open()) {
            Exchanged later = bens.run(ground.place(), depot);
            assertEquals(List.of(), later.troubles());
            assertEquals(31, ben.count("series"));
            Path seen = Files.write(folder.resolve("looked-at.whbundle"), ground.read(asking.name()));
            ben.take(seen);
            cleo.take(seen);
            assertEquals(List.of(), bens.run(ground.place(), depot).asking());
        }
        rounds(2);
        assertSame();
        assertEquals(2, cleo.count("series"));
    }

    @Test
    void anExchangeStoppedAtAnyStepGoesOnWithTheNext() throws Exception {
        anna.add("series", "title", "By Anna");
        sync(anna);
        ben.add("series", "title", "By Ben");
        int stops = 0;
        boolean done = false;
        while (!done) {
            try (Depot depot = new StoppingDepot(ground.open(), ++stops)) {
                var _ = exchange(ben).run(ground.place(), depot);
                done = true;
            } catch (IOException e) {
                assertEquals("stopped", e.getMessage());
            }
            assertTrue(stops < 50, "it never gets through");
        }
        assertTrue(stops > 3, stops + " steps");
        rounds(3);
        assertSame();
        assertEquals(3, cleo.count("series"));
    }

    /** Fails with its so-manieth call and from then on. */
    private static final class StoppingDepot implements Depot {
        private final Depot depot;
        private int left;

        StoppingDepot(Depot depot, int left) {
            this.depot = depot;
            this.left = left;
        }

        private Depot step() throws IOException {
            if (left == 0) {
                throw new IOException("stopped");
            }
            left--;
            return depot;
        }

        @Override
        public List<Item> list() throws IOException {
            return step().list();
        }

        @Override
        public void fetch(String name, Path into) throws IOException {
            step().fetch(name, into);
        }

        @Override
        public void create(Path from, String name) throws IOException {
            step().create(from, name);
        }

        @Override
        public void replace(Path from, String name, String version) throws IOException {
            step().replace(from, name, version);
        }

        @Override
        public void remove(String name) throws IOException {
            step().remove(name);
        }

        @Override
        public void close() {
            depot.close();
        }
    }
}
