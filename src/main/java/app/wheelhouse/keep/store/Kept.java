package app.wheelhouse.keep.store;

import app.wheelhouse.keep.Proof;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** What this laptop remembers about the backups of a workspace: where they go, and which was read back whole last. */
final class Kept {
    private final Path file;

    Kept(Path workspace) {
        this.file = workspace.resolve("backups.properties");
    }

    /** The folder the user chose; empty for the workspace's own. */
    Optional<Path> place() {
        return Optional.ofNullable(read().getProperty("place")).filter(text -> !text.isBlank()).map(Path::of);
    }

    void place(Optional<Path> chosen) throws IOException {
        Properties all = read();
        all.setProperty("place", chosen.map(path -> path.toAbsolutePath().toString()).orElse(""));
        write(all);
    }

    Optional<Proof> proof() {
        Properties all = read();
        try {
            return Optional.of(new Proof(Path.of(all.getProperty("proved.file", "")),
                    Instant.parse(all.getProperty("proved.at", "")), all.getProperty("proved.code", ""),
                    Long.parseLong(all.getProperty("proved.changes", "")),
                    Long.parseLong(all.getProperty("proved.records", ""))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void proof(Proof proof) throws IOException {
        Properties all = read();
        all.setProperty("proved.file", proof.file().toString());
        all.setProperty("proved.at", proof.at().toString());
        all.setProperty("proved.code", proof.stateCode());
        all.setProperty("proved.changes", Long.toString(proof.changes()));
        all.setProperty("proved.records", Long.toString(proof.records()));
        write(all);
    }

    /** What cannot be read is as if it had never been said. */
    private Properties read() {
        Properties all = new Properties();
        if (Files.isRegularFile(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                all.load(in);
            } catch (IOException | IllegalArgumentException e) {
                all.clear();
            }
        }
        return all;
    }

    private void write(Properties all) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (Writer out = Files.newBufferedWriter(temporary)) {
            all.store(out, null);
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
