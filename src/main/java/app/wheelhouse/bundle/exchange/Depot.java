package app.wheelhouse.bundle.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A place that keeps objects by name: a folder or a bucket. Each laptop writes only names that begin with its own device
 * id, so no two ever write the same one.
 */
public interface Depot {
    /** An object: its name, and a word that changes whenever what it holds does. */
    record Item(String name, String version) {
    }

    /** What is there, by whoever. Objects still on their way may be listed or not. */
    List<Item> list() throws IOException;

    /** Fetches an object into a file that is there and empty. */
    void fetch(String name, Path into) throws IOException;

    /** Puts an object: whole under its name, or not at all. */
    void put(Path from, String name) throws IOException;

    /** Removes an object; one that is gone already is no failure. */
    void remove(String name) throws IOException;

    /** What it is called, for people. */
    String label();
}
