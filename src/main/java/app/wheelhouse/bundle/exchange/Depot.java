package app.wheelhouse.bundle.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A place that keeps objects by name: a folder or a bucket. Each laptop writes only names that begin with its own device
 * id, so no two ever write the same one.
 */
public interface Depot extends AutoCloseable {
    /** An object: its name, and a word that changes whenever what it holds does. */
    record Item(String name, String version) {
    }

    /** What is there, by whoever. Objects still on their way may be listed or not. */
    List<Item> list() throws IOException;

    /**
     * Fetches an object into a file that is there and empty.
     *
     * @throws java.nio.file.NoSuchFileException when it is there no more
     */
    void fetch(String name, Path into) throws IOException;

    /**
     * Puts a new object: whole under its name, or not at all.
     *
     * @throws java.nio.file.FileAlreadyExistsException when there is one of that name; it is left as it is
     */
    void create(Path from, String name) throws IOException;

    /**
     * Puts an object in place of the one of that name, if there is one: whole, or not at all.
     *
     * @param version the version that is replaced; empty when there is none yet
     */
    void replace(Path from, String name, String version) throws IOException;

    /** Removes an object; one that is gone already is no failure. */
    void remove(String name) throws IOException;

    @Override
    void close();
}
