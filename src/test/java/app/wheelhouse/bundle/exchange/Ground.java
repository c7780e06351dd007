package app.wheelhouse.bundle.exchange;

import java.io.IOException;
import java.util.List;

/** A place of exchange as tests see it: they may do to its objects whatever the world does. */
interface Ground extends AutoCloseable {
    ExchangePlace place();

    Depot open() throws IOException;

    /** The names of all objects, whatever they are. */
    List<String> names() throws IOException;

    byte[] read(String name) throws IOException;

    void write(String name, byte[] bytes) throws IOException;

    void delete(String name) throws IOException;

    /** Takes the place away from everybody. */
    void hide() throws IOException;

    /** Brings it back with everything in it. */
    void show() throws IOException;

    @Override
    void close() throws IOException;
}
