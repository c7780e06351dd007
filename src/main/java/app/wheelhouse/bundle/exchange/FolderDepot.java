package app.wheelhouse.bundle.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder that a file-sync program, a server or a stick brings to other laptops. */
final class FolderDepot implements Depot {
    private final Path folder;

    FolderDepot(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Item> list() throws IOException {
        List<Item> items = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(path -> path.getFileName().toString().endsWith(".whbundle")).sorted()
                    .toList()) {
                try {
                    if (Files.isRegularFile(path)) {
                        items.add(new Item(path.getFileName().toString(),
                                Files.size(path) + " " + Files.getLastModifiedTime(path)));
                    }
                } catch (NoSuchFileException e) {
                    // taken away meanwhile
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new IOException("the folder %s is not there".formatted(folder), e);
        }
        return items;
    }

    @Override
    public void fetch(String name, Path into) throws IOException {
        Files.copy(folder.resolve(name), into, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void create(Path from, String name) throws IOException {
        if (Files.exists(folder.resolve(name))) {
            throw new FileAlreadyExistsException(name);
        }
        replace(from, name, "");
    }

    @Override
    public void replace(Path from, String name, String version) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("the folder %s is not there".formatted(folder));
        }
        Path part = folder.resolve("." + name + ".part");
        try {
            // Not the rights of the private file it was made in: colleagues must be able to read it.
            try (InputStream in = Files.newInputStream(from)) {
                Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
