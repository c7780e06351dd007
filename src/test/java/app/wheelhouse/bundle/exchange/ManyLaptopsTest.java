package app.wheelhouse.bundle.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.bundle.Programme;
import app.wheelhouse.store.Have;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many laptops over a long time keep a place of exchange small. It counts objects and bytes, not time; {@code -Psoak} has
 * fifty laptops for as many exchanges as five years have months.
 */
class ManyLaptopsTest {
    /** A state each, and of bundles at most seven of each of a few levels. */
    private static final int OBJECTS_OF_ONE = 1 + 7 * 3;
    @TempDir
    Path folder;
    private final List<Programme> laptops = new ArrayList<>();

    @AfterEach
    void close() {
        laptops.forEach(Programme::close);
    }

    @Test
    void sixLaptopsForAYear() throws Exception {
        exchange(6, 12);
    }

    @Test
    @Tag("soak")
    @EnabledIfSystemProperty(named = "wheelhouse.schedules", matches = "\\d{4,}")
    void fiftyLaptopsForFiveYears() throws Exception {
        exchange(50, 60);
    }

    private void exchange(int count, int months) throws Exception {
        Path place = Files.createDirectory(folder.resolve("place"));
        ExchangePlace named = new ExchangePlace.Folder(place);
        Programme first = Programme.first(folder.resolve("laptop-0"));
        laptops.add(first);
        Path all = first.bundle(Have.NOTHING);
        for (int i = 1; i < count; i++) {
            laptops.add(Programme.joining(folder.resolve("laptop-" + i), all));
        }
        for (Programme one : laptops) {
            for (Programme other : laptops) {
                if (!one.equals(other)) {
                    one.trust(other);
                }
            }
        }
        Random random = new Random(7);
        int most = 0;
        for (int month = 0; month < months; month++) {
            for (Programme laptop : laptops) {
                // The last one is in a drawer but for the last month.
                boolean away = laptop.equals(laptops.getLast()) ? month < months - 1 : random.nextInt(4) == 0;
                laptop.add("series", "title", "Month " + month);
                if (!away) {
                    sync(laptop, named);
                }
            }
            most = Math.max(most, objects(place));
        }
        for (int i = 0; i < 4; i++) {
            for (Programme laptop : laptops) {
                sync(laptop, named);
            }
        }
        assertEquals(1, laptops.stream().map(laptop -> laptop.store().stateCode()).distinct().count());
        assertTrue(most <= count * OBJECTS_OF_ONE, most + " objects at the most");
        assertEquals(count, objects(place));
    }

    private static void sync(Programme laptop, ExchangePlace place) throws Exception {
        try (Depot depot = new FolderDepot(((ExchangePlace.Folder) place).path())) {
            assertEquals(List.of(), ExchangeContract.exchange(laptop).run(place, depot).troubles());
        }
    }

    private static int objects(Path place) throws Exception {
        try (Stream<Path> files = Files.list(place)) {
            return (int) files.count();
        }
    }
}
