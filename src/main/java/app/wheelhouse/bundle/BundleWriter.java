package app.wheelhouse.bundle;

import app.wheelhouse.bundle.Manifest.Entry;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the file of a bundle. Its parts are written as they come; the manifest that names them is last but signed. */
final class BundleWriter implements AutoCloseable {
    static final String BUNDLE = "application/vnd.wheelhouse.bundle+zip";
    static final String EXCERPT = "application/vnd.wheelhouse.excerpt+zip";
    private static final int PART = 8 << 20;
    /** Readers refuse what inflates to more than 200 times its size; what comes near is stored as it is. */
    private static final int MOST_INFLATED = 100;
    private final Path path;
    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int parts;

    /** @param path must not be there yet */
    BundleWriter(Path path, String mimetype) throws IOException {
        this.path = path;
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(FileChannel.open(path,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), PrivateFile.ownersOnly(path))),
                1 << 16);
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        add("mimetype", mimetype.getBytes(StandardCharsets.US_ASCII), true);
    }

    /** Adds a line of the log. */
    void line(byte[] line) throws IOException {
        if (part.size() > 0 && part.size() + line.length > PART) {
            endPart();
        }
        part.write(line);
        part.write('\n');
    }

    private void endPart() throws IOException {
        if (part.size() > 0) {
            add("log/%06d.ndjson".formatted(++parts), part.toByteArray(), false);
            part.reset();
        }
    }

    /** Adds a text for people. */
    void readable(String name, byte[] text) throws IOException {
        add("readable/" + plain(name), text, false);
    }

    /** A name readers know: small letters, digits, dashes. */
    private static String plain(String name) {
        String low = name.toLowerCase(java.util.Locale.ROOT);
        int dot = low.lastIndexOf('.');
        return (dot < 0 ? low : low.substring(0, dot)).replaceAll("[^a-z0-9_-]+", "-")
                + (low.endsWith(".csv") ? ".csv" : ".md");
    }

    private void add(String name, byte[] content, boolean stored) throws IOException {
        entries.add(new Entry(name, content.length, sha256(content)));
        put(name, content, stored);
    }

    private void put(String name, byte[] content, boolean stored) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        if (stored || !deflatesWell(content)) {
            CRC32 crc = new CRC32();
            crc.update(content);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCompressedSize(content.length);
            entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static boolean deflatesWell(byte[] content) {
        if (content.length < 4_096) {
            return true;
        }
        try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
            int sample = Math.min(content.length, 64 << 10);
            for (int from = 0; from < content.length; from += Math.max(sample, content.length / 4)) {
                deflater.reset();
                deflater.setInput(content, from, Math.min(sample, content.length - from));
                deflater.finish();
                byte[] out = new byte[sample + 1_024];
                if (deflater.deflate(out) * (long) MOST_INFLATED < Math.min(sample, content.length - from)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Ends the file: the manifest made of its parts, and the signature over it. */
    void finish(Function<List<Entry>, Manifest> describe, DeviceKey key) throws IOException {
        endPart();
        byte[] manifest = ManifestJson.write(describe.apply(List.copyOf(entries)));
        put("manifest.json", manifest, false);
        put("manifest.sig", HexFormat.of().formatHex(key.sign(manifest)).getBytes(StandardCharsets.US_ASCII), true);
        zip.close();
        ZipLayout.seal(path);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the file; one that was not finished is no bundle. */
    @Override
    public void close() throws IOException {
        zip.close();
    }
}
