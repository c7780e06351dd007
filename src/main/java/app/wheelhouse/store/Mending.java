package app.wheelhouse.store;

import app.wheelhouse.store.Incoming.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts lines that came back from elsewhere in the place of damaged ones of the log: between two good lines stand those whose
 * numbers lie between theirs. A file is replaced whole or not at all.
 */
final class Mending {
    private final List<Path> files;
    private final TreeMap<Long, Line> lines = new TreeMap<>();

    /** @param files those of one laptop, in order */
    Mending(List<Path> files, List<Line> lines) {
        this.files = files;
        lines.forEach(line -> this.lines.put(line.change().id().seq(), line));
    }

    /**
     * Puts what has a place there.
     *
     * @return the files that were replaced, with the size of each
     */
    Map<String, Long> mend() throws IOException {
        Map<String, Long> sizes = new TreeMap<>();
        for (int i = 0; i < files.size() && !lines.isEmpty(); i++) {
            Path file = files.get(i);
            LogFile.Content content = LogFile.read(file, 0);
            if (!content.damages().isEmpty()) {
                byte[] bytes = mended(Files.readAllBytes(file),
                        i + 1 < files.size() ? first(files.get(i + 1)) : Long.MAX_VALUE);
                replace(file, bytes);
                sizes.put(file.getFileName().toString(), (long) bytes.length);
            }
        }
        return sizes;
    }

    /** What had no place. */
    List<Line> rest() {
        return List.copyOf(lines.values());
    }

    private static long first(Path file) throws IOException {
        List<LogFile.Entry> entries = LogFile.read(file, 0).changes();
        return entries.isEmpty() ? Long.MAX_VALUE : entries.getFirst().change().id().seq();
    }

    private byte[] mended(byte[] bytes, long behind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        List<byte[]> damaged = new ArrayList<>();
        long before = 0;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                byte[] line = java.util.Arrays.copyOfRange(bytes, start, i);
                start = i + 1;
                long seq = number(line);
                if (seq == 0) {
                    damaged.add(line);
                } else {
                    between(before, seq, damaged, out);
                    write(line, out);
                    before = seq;
                }
            }
        }
        between(before, behind, damaged, out);
        out.write(bytes, start, bytes.length - start);
        return out.toByteArray();
    }

    /** Lines that came back take the place of damaged ones; where none did, those stay and are told again. */
    private void between(long from, long to, List<byte[]> damaged, ByteArrayOutputStream out) {
        if (damaged.isEmpty()) {
            return;
        }
        SortedMap<Long, Line> back = from < to ? lines.subMap(from + 1, to) : new TreeMap<>();
        if (back.isEmpty()) {
            damaged.forEach(line -> write(line, out));
        }
        back.values().forEach(line -> write(line.bytes(), out));
        back.clear();
        damaged.clear();
    }

    private static void write(byte[] line, ByteArrayOutputStream out) {
        out.writeBytes(line);
        out.write('\n');
    }

    /** The number of a good line; 0 of a damaged one. */
    private static long number(byte[] line) {
        try {
            return ChangeLine.read(line).id().seq();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        Path mended = file.resolveSibling(file.getFileName() + ".mended");
        try (FileChannel channel = FileChannel.open(mended, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            Workspace.owner(mended, "rw-------");
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(mended, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
