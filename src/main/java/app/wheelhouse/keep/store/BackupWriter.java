package app.wheelhouse.keep.store;

import app.wheelhouse.keep.Reason;
import app.wheelhouse.keep.store.BackupFile.Description;
import app.wheelhouse.keep.store.BackupFile.Part;
import app.wheelhouse.store.LogMoment;
import app.wheelhouse.store.Store;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes one backup: the log up to a moment, the attachments, and everything once more for readers. */
final class BackupWriter {
    private final Store store;
    private final Path home;
    private final Map<String, Part> parts = new TreeMap<>();
    private long lines;

    /** @param home the folder of the workspace, where its attachments are */
    BackupWriter(Store store, Path home) {
        this.store = store;
        this.home = home;
    }

    /** Writes and has on disk. */
    Description write(Path to, Reason reason, Map<String, byte[]> readable) throws IOException {
        LogMoment moment = store.moment().join();
        Path folder = store.workspace().folder();
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING); OutputStream out = Channels.newOutputStream(channel)) {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            for (Map.Entry<String, Long> log : moment.reach().entrySet()) {
                try (InputStream in = Files.newInputStream(folder.resolve("log").resolve(log.getKey()))) {
                    lines += part(zip, "log/" + log.getKey(), in, log.getValue());
                }
            }
            for (Path blob : blobs(home.resolve("blobs"))) {
                try (InputStream in = Files.newInputStream(blob)) {
                    part(zip, "blobs/" + blob.getFileName(), in, Long.MAX_VALUE);
                }
            }
            try (InputStream in = Files.newInputStream(folder.resolve("workspace.json"))) {
                part(zip, "workspace.json", in, Long.MAX_VALUE);
            }
            for (Map.Entry<String, byte[]> page : readable.entrySet()) {
                part(zip, "readable/" + page.getKey(), new ByteArrayInputStream(page.getValue()), Long.MAX_VALUE);
            }
            Description description = new Description(store.workspace().id().toString(), moment.at(), reason,
                    store.workspace().deviceName(), moment.stateCode(), lines - store.damages().size(),
                    moment.records(),
                    store.damages().size(), parts);
            zip.putNextEntry(new ZipEntry(BackupFile.DESCRIPTION));
            zip.write(description.json());
            zip.closeEntry();
            zip.finish();
            channel.force(true);
            return description;
        }
    }

    private static java.util.List<Path> blobs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return java.util.List.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().matches("[0-9a-f]{64}")).sorted().toList();
        }
    }

    /** Returns how many line ends it holds. */
    private long part(ZipOutputStream zip, String name, InputStream in, long most) throws IOException {
        MessageDigest digest = BackupFile.sha256();
        zip.putNextEntry(new ZipEntry(name));
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        long ends = 0;
        while (size < most) {
            int n = in.read(buffer, 0, (int) Math.min(buffer.length, most - size));
            if (n < 0) {
                break;
            }
            zip.write(buffer, 0, n);
            digest.update(buffer, 0, n);
            size += n;
            for (int i = 0; i < n; i++) {
                ends += buffer[i] == '\n' ? 1 : 0;
            }
        }
        zip.closeEntry();
        parts.put(name, new Part(size, HexFormat.of().formatHex(digest.digest())));
        return ends;
    }
}
