package app.wheelhouse.shell.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the settings in a file: changes are gathered for a moment, written beside the file and moved over it, so that
 * the file is whole at any time. A file that cannot be read is set aside and defaults are used.
 */
public final class SettingsFile implements AutoCloseable {
    private final SettingsJson json = new SettingsJson();
    private final Path file;
    private final Executor later;
    private final Consumer<String> trouble;
    private @Nullable String notice;
    private Settings settings = Settings.DEFAULTS;
    private Settings written = Settings.DEFAULTS;
    private ObjectNode document = json.empty();
    private boolean pending;

    /**
     * Reads the file, if there is one.
     *
     * @param later   runs the writing, after a moment
     * @param trouble told in one sentence when writing fails
     */
    public SettingsFile(Path file, Executor later, Consumer<String> trouble) {
        this.file = file;
        this.later = later;
        this.trouble = trouble;
        load();
    }

    /** The file in the platform's folder, written half a second after the first of several changes. */
    public static SettingsFile ofPlatform(Consumer<String> trouble) {
        return new SettingsFile(ConfigFolder.ofPlatform().settings().resolve("settings.json"),
                CompletableFuture.delayedExecutor(500, TimeUnit.MILLISECONDS), trouble);
    }

    /** The settings as they are now. */
    public synchronized Settings get() {
        return settings;
    }

    /** What to tell the user about reading the file, when that went wrong. */
    public synchronized Optional<String> notice() {
        return Optional.ofNullable(notice);
    }

    /** Changes the settings; the file follows. */
    public void change(UnaryOperator<Settings> how) {
        synchronized (this) {
            settings = how.apply(settings);
            if (pending || settings.equals(written)) {
                return;
            }
            pending = true;
        }
        later.execute(this::flush);
    }

    /** Writes what has not been written yet. */
    public void flush() {
        String problem = null;
        synchronized (this) {
            pending = false;
            if (settings.equals(written)) {
                return;
            }
            try {
                write();
                written = settings;
            } catch (IOException e) {
                problem = "The settings could not be written to " + file + " (" + e.getMessage()
                        + "). They hold until Wheelhouse is closed.";
            }
        }
        if (problem != null) {
            trouble.accept(problem);
        }
    }

    @Override
    public void close() {
        flush();
    }

    private void load() {
        try {
            document = json.parse(Files.readAllBytes(file));
            settings = json.read(document);
            written = settings;
        } catch (NoSuchFileException _) {
            return;
        } catch (JacksonException _) {
            notice = setAside();
        } catch (IOException e) {
            notice = "The settings in " + file + " could not be read (" + e.getMessage() + "). Defaults are used.";
        }
    }

    private String setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return "The settings file was damaged. It was kept as " + aside + ", and defaults are used.";
        } catch (IOException _) {
            return "The settings file " + file + " is damaged. Defaults are used.";
        }
    }

    private void write() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        json.write(settings, document);
        Path temporary = Files.createTempFile(folder, "settings", ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(json.print(document));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            move(temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
