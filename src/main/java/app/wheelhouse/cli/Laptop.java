package app.wheelhouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows what this computer is called, so that colleagues see where a change was made. Asks no network. */
public final class Laptop {
    private Laptop() {
    }

    /** The computer's own name; its user's when it has none. */
    public static String name() {
        return Stream.of(environment("COMPUTERNAME"), hostname(), environment("HOSTNAME"),
                Optional.of(System.getProperty("user.name", ""))).flatMap(Optional::stream).map(String::strip)
                .filter(name -> !name.isEmpty()).findFirst().orElse("laptop");
    }

    private static Optional<String> environment(String variable) {
        return Optional.ofNullable(System.getenv(variable));
    }

    private static Optional<String> hostname() {
        try {
            return Optional.of(Files.readString(Path.of("/etc/hostname")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
