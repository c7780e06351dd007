package app.wheelhouse.store;

import app.wheelhouse.store.Incoming.Line;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Changes on their way into the log of several devices. They are in one file under its final name, or they are not: so a
 * stop finds all of them taken in or none, and the next start finishes what was begun.
 */
final class Staged {
    private final Path folder;
    private final ForeignLog log;

    /** @param workspace the folder of the workspace */
    Staged(Path workspace) {
        this.folder = workspace.resolve("incoming");
        this.log = new ForeignLog(workspace.resolve("log"));
    }

    /**
     * Puts changes where the next start finds them. When it returns they count as taken in.
     *
     * @throws IOException when the disk refuses; then they do not
     */
    Path put(Arrival arrival, Collection<Line> lines, Consumer<String> step) throws IOException {
        Files.createDirectories(folder);
        Workspace.owner(folder, "rwx------");
        Path part = folder.resolve(arrival.id() + ".part");
        Path file = folder.resolve(arrival.id() + ".ndjson");
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            Workspace.owner(part, "rw-------");
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            out.write(Arrivals.write(arrival).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
            for (Line line : lines) {
                out.write(line.bytes());
                out.write('\n');
            }
            out.flush();
            channel.force(false);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        step.accept("written");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        return file;
    }

    /**
     * Appends what was put to the log. Returns the files written with the offset behind what each now holds.
     *
     * @param missed whether a change was in the log before and was lost
     */
    Map<String, Long> append(Collection<Line> lines, Predicate<ChangeId> missed, Consumer<String> step)
            throws IOException {
        Map<String, Long> ends = new TreeMap<>();
        for (Map.Entry<String, List<Line>> entry : byDevice(lines).entrySet()) {
            step.accept("append of " + (ends.isEmpty() ? "one" : "another"));
            ends.putAll(missed.test(entry.getValue().getFirst().change().id())
                    ? log.mend(entry.getKey(), entry.getValue())
                    : log.append(entry.getKey(), entry.getValue()));
        }
        return ends;
    }

    /** Finishes what an earlier process began, and forgets what it had not put yet. */
    void finish(Arrivals arrivals) throws IOException {
        for (Path file : files()) {
            if (file.toString().endsWith(".ndjson")) {
                LogFile.Content content = LogFile.readBehindHead(file);
                List<Line> lines = new ArrayList<>();
                for (LogFile.Entry entry : content.changes()) {
                    lines.add(new Line(entry.change(), entry.bytes()));
                }
                for (Map.Entry<String, List<Line>> entry : byDevice(lines).entrySet()) {
                    log.complete(entry.getKey(), entry.getValue());
                }
                for (Arrival arrival : Arrivals.read(head(file)).stream().toList()) {
                    arrivals.add(arrival);
                }
            }
            Files.delete(file);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static String head(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        }
    }

    private static Map<String, List<Line>> byDevice(Collection<Line> lines) {
        Map<String, List<Line>> byDevice = new TreeMap<>();
        lines.forEach(line -> byDevice.computeIfAbsent(line.change().id().device(), _ -> new ArrayList<>()).add(line));
        return byDevice;
    }

    /** Has names in a folder on disk, where the system can. */
    static void sync(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // systems that open no folders write names at once
        }
    }
}
