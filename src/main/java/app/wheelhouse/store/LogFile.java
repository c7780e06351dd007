package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads one file of the log from an offset on. */
final class LogFile {
    /** From here on a second core saves more than it takes to call it. */
    private static final int MANY = 2_000;

    private LogFile() {
    }

    /**
     * What was read.
     *
     * @param end     offset behind the last complete line
     * @param size    size of the file; more than {@code end} when the last line was cut off
     * @param changes the good lines with the offset behind each
     */
    record Content(List<Entry> changes, List<Damage> damages, long end, long size) {
        /** Offset behind the last complete edit: what follows was being written when the process ended. */
        long lastCompleteEdit(long from) {
            long complete = from;
            for (Entry entry : changes) {
                if (Log.endsEdit(entry.change)) {
                    complete = entry.end;
                }
            }
            return complete;
        }
    }

    /** A change, the offset behind its line, and where its line is among what was read. */
    @SuppressWarnings("ArrayRecordComponent") // entries are never compared
    record Entry(Change change, long end, byte[] read, int from, int to) {
        /** The line without its end. */
        byte[] bytes() {
            return Arrays.copyOfRange(read, from, to);
        }
    }

    /** Reads a file whose first line is none of the log. */
    static Content readBehindHead(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            long at = 0;
            while (channel.read(one.clear(), at) == 1 && one.get(0) != '\n') {
                at++;
            }
            return read(file, Math.min(at + 1, channel.size()));
        }
    }

    static Content read(Path file, long from) throws IOException {
        long size = Files.size(file);
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.max(0, size - from));
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.position(from);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until the end of the file
            }
        }
        byte[] bytes = buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
        int[] ends = IntStream.range(0, bytes.length).filter(i -> bytes[i] == '\n').toArray();
        IntStream lines = IntStream.range(0, ends.length);
        PlainLine.Words words = new PlainLine.Words();
        List<Parsed> parsed = (ends.length < MANY ? lines : lines.parallel())
                .mapToObj(line -> parsed(bytes, line == 0 ? 0 : ends[line - 1] + 1, ends[line], from, words))
                .toList();
        List<Entry> changes = new ArrayList<>();
        List<Damage> damages = new ArrayList<>();
        for (int line = 0; line < ends.length; line++) {
            Entry entry = parsed.get(line).entry();
            if (entry != null) {
                changes.add(entry);
            } else {
                damages.add(new Damage(file.getFileName().toString(), countLines(file, from) + line + 1,
                        parsed.get(line).damage()));
            }
        }
        return new Content(changes, damages, from + (ends.length == 0 ? 0 : ends[ends.length - 1] + 1),
                from + bytes.length);
    }

    /** What a line came to: an entry, or what is wrong with it. */
    private record Parsed(@Nullable Entry entry, String damage) {
    }

    private static Parsed parsed(byte[] bytes, int start, int end, long from, PlainLine.Words words) {
        try {
            return new Parsed(
                    new Entry(ChangeLine.read(Arrays.copyOfRange(bytes, start, end), words), from + end + 1, bytes,
                            start, end),
                    "");
        } catch (IOException e) {
            return new Parsed(null, String.valueOf(e.getMessage()));
        }
    }

    private static long countLines(Path file, long until) throws IOException {
        long lines = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            long left = until;
            while (left > 0) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), left));
                int read = channel.read(buffer);
                if (read < 0) {
                    break;
                }
                for (int i = 0; i < read; i++) {
                    if (buffer.get(i) == '\n') {
                        lines++;
                    }
                }
                left -= read;
            }
        }
        return lines;
    }
}
