package app.wheelhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Git, taking records from one repository to another in a file of its own. */
final class GitPeer {
    private static final int A_FOLDER = 1_000;
    private final Path from;
    private final Path to;
    private final Path bundle;

    GitPeer(Path folder) {
        from = folder.resolve("from");
        to = folder.resolve("to");
        bundle = folder.resolve("all.bundle");
    }

    static boolean isThere() {
        try {
            return new ProcessBuilder("git", "--version").redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Commits each record as a file. */
    void begin(List<String> records) throws IOException {
        Files.createDirectories(from);
        Files.createDirectories(to);
        for (int i = 0; i < records.size(); i++) {
            Path file = from.resolve("records/%03d/%06d.json".formatted(i / A_FOLDER, i));
            Files.createDirectories(file.getParent());
            Files.writeString(file, records.get(i) + "\n");
        }
        var _ = git(from, "init", "-q", "-b", "main");
        var _ = git(from, "add", "-A", ".");
        var _ = git(from, "commit", "-q", "-m", "Records");
        var _ = git(to, "init", "-q", "-b", "main");
    }

    double create() {
        return git(from, "bundle", "create", "-q", bundle.toString(), "main");
    }

    double fetch() {
        return git(to, "fetch", "-q", bundle.toString(), "main");
    }

    double merge() {
        return git(to, "merge", "-q", "FETCH_HEAD");
    }

    private static double git(Path in, String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("env", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null",
                        "git", "-C", in.toString(), "-c", "gc.auto=0", "-c", "user.name=Bench", "-c",
                        "user.email=bench@example.org"));
        command.addAll(List.of(arguments));
        return Launch.millis(command);
    }
}
