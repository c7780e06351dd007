package app.wheelhouse.store;

import app.wheelhouse.store.Incoming.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Appends the lines of other laptops to the files of their series, byte for byte. Used by the writer thread only. */
final class ForeignLog {
    private static final long ROTATE_AT = 16L << 20;
    private static final int PORTION = 1 << 20;
    private final Path folder;

    ForeignLog(Path folder) {
        this.folder = folder;
    }

    /**
     * Appends lines of one device and has them on disk when it returns.
     *
     * @return the files written, with the offset behind what each now holds
     */
    Map<String, Long> append(String device, Collection<Line> lines) throws IOException {
        Map<String, Long> ends = new TreeMap<>();
        List<Path> files = files(device);
        int number = files.isEmpty() ? 1 : number(files.getLast(), device);
        Path file = folder.resolve(name(device, number));
        FileChannel channel = open(file);
        try {
            ByteArrayOutputStream portion = new ByteArrayOutputStream();
            for (Line line : lines) {
                if (channel.size() + portion.size() > ROTATE_AT) {
                    ends.put(file.getFileName().toString(), finish(channel, portion));
                    channel.close();
                    file = folder.resolve(name(device, ++number));
                    channel = open(file);
                }
                portion.writeBytes(line.bytes());
                portion.write('\n');
                if (portion.size() > PORTION) {
                    write(channel, portion);
                }
            }
            ends.put(file.getFileName().toString(), finish(channel, portion));
        } finally {
            channel.close();
        }
        Staged.sync(folder);
        return ends;
    }

    /** As {@link #append}, in the place of damaged lines where there are such. */
    Map<String, Long> mend(String device, List<Line> lines) throws IOException {
        Mending mending = new Mending(files(device), lines);
        Map<String, Long> ends = mending.mend();
        if (!mending.rest().isEmpty()) {
            ends.putAll(append(device, mending.rest()));
        }
        return ends;
    }

    /** As {@link #append}, leaving out what an append that was cut short has written already. */
    void complete(String device, Collection<Line> lines) throws IOException {
        Set<Long> there = new HashSet<>();
        for (Path file : files(device)) {
            LogFile.read(file, 0).changes().forEach(entry -> there.add(entry.change().id().seq()));
        }
        List<Line> rest = lines.stream().filter(line -> !there.contains(line.change().id().seq())).toList();
        if (!rest.isEmpty()) {
            var _ = mend(device, rest);
        }
    }

    private List<Path> files(String device) throws IOException {
        return Log.files(folder).stream().filter(path -> path.getFileName().toString().startsWith(device + "-"))
                .toList();
    }

    private static String name(String device, int number) {
        return "%s-%06d.ndjson".formatted(device, number);
    }

    private static int number(Path file, String device) {
        return Integer.parseInt(file.getFileName().toString().substring(device.length() + 1, device.length() + 7));
    }

    /** A line cut short at the end is no change, and nothing may be written behind it. */
    private static FileChannel open(Path file) throws IOException {
        boolean fresh = !Files.exists(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        if (fresh) {
            Workspace.owner(file, "rw-------");
        }
        long end = channel.size();
        ByteBuffer last = ByteBuffer.allocate(1);
        while (end > 0) {
            last.clear();
            if (channel.read(last, end - 1) == 1 && last.get(0) == '\n') {
                break;
            }
            end--;
        }
        channel.truncate(end);
        channel.position(end);
        return channel;
    }

    private static void write(FileChannel channel, ByteArrayOutputStream portion) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(portion.toByteArray());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        portion.reset();
    }

    private static long finish(FileChannel channel, ByteArrayOutputStream portion) throws IOException {
        write(channel, portion);
        channel.force(false);
        return channel.size();
    }
}
