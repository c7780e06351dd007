package app.wheelhouse.bundle.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laptops that share nothing but a folder end up the same, whatever the folder does to its files. */
class FolderExchangeTest extends ExchangeContract {
    @Override
    Ground ground(Path folder) throws IOException {
        return new FolderGround(Files.createDirectory(folder.resolve("place")), folder.resolve("unplugged"));
    }

    @Test
    void aMountPointThatIsEmptyBecauseNothingIsMountedIsLeftEmpty() throws Exception {
        anna.add("series", "title", "On the stick");
        sync(anna);
        ground.hide();
        Path point = Files.createDirectory(folder.resolve("place"));
        IOException said = assertThrows(IOException.class, () -> sync(anna));
        assertTrue(String.valueOf(said.getMessage()).contains("may not be mounted"), said.getMessage());
        try (Stream<Path> files = Files.list(point)) {
            assertEquals(0, files.count());
        }
        Files.delete(point);
        ground.show();
        rounds(2);
        assertSame();
    }

    @Test
    void anEmptiedFolderThatIsChosenAgainIsFilledAgain() throws Exception {
        rounds(2);
        for (String name : ground.names()) {
            ground.delete(name);
        }
        for (var laptop : laptops) {
            Exchange.choose(laptop.folder(), java.util.Optional.of(ground.place()));
        }
        anna.add("series", "title", "After the flood");
        rounds(2);
        assertSame();
    }

    @Test
    void whatAStopLeftHalfWrittenIsWrittenOverNextTime() throws Exception {
        String own = anna.store().workspace().device().toString();
        ground.write("." + own + "-000001.whbundle.part", new byte[3]);
        anna.add("series", "title", "Whole");
        sync(anna);
        assertEquals(List.of(), ground.names().stream().filter(name -> name.endsWith(".part")).toList());
    }

    /** A folder. */
    private record FolderGround(Path path, Path away) implements Ground {
        @Override
        public ExchangePlace place() {
            return new ExchangePlace.Folder(path);
        }

        @Override
        public Depot open() {
            return new FolderDepot(path);
        }

        @Override
        public List<String> names() throws IOException {
            try (Stream<Path> files = Files.list(path)) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            }
        }

        @Override
        public byte[] read(String name) throws IOException {
            return Files.readAllBytes(path.resolve(name));
        }

        @Override
        public void write(String name, byte[] bytes) throws IOException {
            Files.write(path.resolve(name), bytes);
        }

        @Override
        public void delete(String name) throws IOException {
            Files.delete(path.resolve(name));
        }

        @Override
        public void hide() throws IOException {
            Files.move(path, away);
        }

        @Override
        public void show() throws IOException {
            Files.move(away, path);
        }

        @Override
        public void close() {
            // the folder is the test's
        }
    }
}
