package app.wheelhouse.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Looks into folders as a whole and deletes them, for what is built beside its place and moved there. */
public final class Folders {
    private Folders() {
    }

    /** Whether it is a folder with nothing in it. */
    public static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.findAny().isEmpty();
        }
    }

    /** Deletes a folder with all that is in it; nothing when it is not there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Deletes a half-made folder; what cannot be deleted has a name that tells what it is, and nobody opens it. */
    public static void discard(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // said above
        }
    }
}
