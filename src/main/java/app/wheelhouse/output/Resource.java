package app.wheelhouse.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads what ships beside the code. */
final class Resource {
    private Resource() {
    }

    /** The bytes of a file of this program; {@code path} is absolute within it. */
    static byte[] bytes(String path) {
        try (InputStream in = Resource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing from this build: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable in this build: " + path, e);
        }
    }

    /** A style sheet of the page. */
    static String style(String name) {
        return new String(bytes("/app/wheelhouse/output/" + name), StandardCharsets.UTF_8);
    }
}
