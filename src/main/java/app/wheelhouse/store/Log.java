package app.wheelhouse.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The append-only files that are the truth of a workspace: one series of files per authoring device, a change a line.
 * An edit's lines are written in one go and end with the line naming the edit, so an edit cut short by a crash is
 * recognised and dropped whole. Used by the writer thread only.
 */
final class Log implements AutoCloseable {
    private static final long ROTATE_AT = 16L << 20;
    private final Path folder;
    private final String device;
    private final Opening opening;
    private @Nullable FileChannel channel;
    private @Nullable Object identity;
    private Path file;
    private long size;

    private Log(Path folder, String device, Path file, Opening opening) {
        this.folder = folder;
        this.device = device;
        this.file = file;
        this.opening = opening;
    }

    /** How a file of the log is opened: tests put a failing disk in its place. */
    @FunctionalInterface
    interface Opening {
        FileChannel open(Path file, Set<OpenOption> options) throws IOException;
    }

    /** Opens the log of a device for appending and cuts off what a crash left unfinished at its end. */
    static Log open(Path folder, String device, Map<String, Long> folded, Opening opening) throws IOException {
        Files.createDirectories(folder);
        List<Path> own = files(folder).stream().filter(path -> path.getFileName().toString().startsWith(device + "-"))
                .toList();
        Path last = own.isEmpty() ? folder.resolve(device + "-000001.ndjson") : own.getLast();
        Log log = new Log(folder, device, last, opening);
        var _ = log.openFile(true);
        log.trim(folded.getOrDefault(last.getFileName().toString(), 0L));
        return log;
    }

    /** The files of the log in the order of their names. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(".ndjson")).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** True for the line that ends an edit: the edit's own title. */
    static boolean endsEdit(Change change) {
        return change.type().equals("edit") && "title".equals(change.field());
    }

    String fileName() {
        return file.getFileName().toString();
    }

    long size() {
        return size;
    }

    /**
     * Appends the changes of one edit and has them on disk when it returns.
     *
     * @throws IOException when they are not; the file is then as it was before
     */
    void append(List<Change> changes) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Change change : changes) {
            lines.writeBytes(ChangeLine.write(change));
            lines.write('\n');
        }
        if (size > ROTATE_AT) {
            rotate();
        }
        FileChannel open = usable();
        try {
            ByteBuffer buffer = ByteBuffer.wrap(lines.toByteArray());
            long at = size;
            while (buffer.hasRemaining()) {
                at += open.write(buffer, at);
            }
            open.force(false);
            size = at;
        } catch (IOException e) {
            cutBack(open);
            throw e;
        }
    }

    /**
     * Makes sure that what was written is where others will look for it.
     *
     * @throws IOException when the file is gone or shorter
     */
    void mustBeThere() throws IOException {
        if (size > 0 && Files.size(file) < size) {
            throw new IOException("the log file is shorter than what was written to it");
        }
    }

    /** Looks anew at the file, in which lines may have been mended. */
    void replaced() throws IOException {
        if (size > 0 && !Objects.equals(identity, identity(file))) {
            close();
            size = Files.size(file);
            var _ = openFile(false);
        }
    }

    /**
     * The channel of the file that is in the folder now. Another program may have put a copy in its place, in which
     * nothing written through the old channel would ever be found.
     */
    private FileChannel usable() throws IOException {
        FileChannel open = channel;
        if (open != null && open.isOpen() && size > 0 && !Objects.equals(identity, identity(file))) {
            close();
            open = null;
        }
        if (open == null || !open.isOpen()) {
            mustBeThere();
            open = openFile(size == 0);
            if (open.size() > size) {
                open.truncate(size);
            }
        }
        return open;
    }

    private FileChannel openFile(boolean create) throws IOException {
        Set<OpenOption> options = new HashSet<>(Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE));
        if (create) {
            options.add(StandardOpenOption.CREATE);
        }
        boolean fresh = !Files.exists(file);
        FileChannel open = opening.open(file, options);
        if (fresh) {
            Workspace.owner(file, "rw-------");
        }
        channel = open;
        identity = identity(file);
        return open;
    }

    /** Tells a file from another of the same name, where the system can. */
    private static @Nullable Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private void cutBack(FileChannel open) {
        try {
            open.truncate(size);
        } catch (IOException e) {
            // The next append opens the file again and cuts it first; a reader drops an edit without an end.
            closeQuietly(open);
        }
    }

    private void closeQuietly(FileChannel open) {
        channel = null;
        try {
            open.close();
        } catch (IOException e) {
            // what is on disk is cut at the next opening
        }
    }

    private void rotate() throws IOException {
        int number = Integer.parseInt(fileName().substring(device.length() + 1, device.length() + 7)) + 1;
        close();
        file = folder.resolve("%s-%06d.ndjson".formatted(device, number));
        size = 0;
        var _ = openFile(true);
    }

    private void trim(long from) throws IOException {
        LogFile.Content content = LogFile.read(file, Math.min(from, Files.size(file)));
        size = content.size();
        boolean unfinished = content.size() > content.lastCompleteEdit(Math.min(from, content.size()));
        if (unfinished && content.damages().isEmpty()) {
            size = content.lastCompleteEdit(Math.min(from, content.size()));
            FileChannel open = usable();
            open.truncate(size);
            open.force(true);
        } else if (content.size() > content.end()) {
            size = content.end();
            FileChannel open = usable();
            open.truncate(size);
            open.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            open.close();
        }
    }

    /** What a reading of the whole log from the given offsets found. */
    record Reading(List<Change> changes, List<Damage> damages, Map<String, Long> ends) {
    }

    /** Reads what lies beyond the given offsets in every file. */
    static Reading readBeyond(Path folder, Map<String, Long> folded) throws IOException {
        List<Change> changes = new ArrayList<>();
        List<Damage> damages = new ArrayList<>();
        Map<String, Long> ends = new java.util.TreeMap<>();
        for (Path path : files(folder)) {
            String name = path.getFileName().toString();
            long from = folded.getOrDefault(name, 0L);
            if (Files.size(path) > from) {
                LogFile.Content content = LogFile.read(path, from);
                content.changes().forEach(entry -> changes.add(entry.change()));
                damages.addAll(content.damages());
                ends.put(name, content.end());
            }
        }
        return new Reading(changes, damages, ends);
    }
}
