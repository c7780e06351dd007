package app.wheelhouse.bundle;

import app.wheelhouse.bundle.BundleException.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at a zip file before any zip library does: its parts must lie one after the other without gap or overlap, have the
 * same plain names in both places, and the whole must be what the check sum at its end says. So a byte that was flipped or
 * hidden anywhere is found.
 */
final class ZipLayout {
    static final String COMMENT = "wheelhouse sha256:";
    private static final int COMMENT_LENGTH = COMMENT.length() + 64;
    private static final int END_LENGTH = 22;
    private static final int MOST_ENTRIES = 10_000;
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final Pattern NAME = Pattern.compile(
            "mimetype|manifest\\.json|manifest\\.sig|log/[0-9]{6}\\.ndjson|blobs/[0-9a-f]{64}|readable/[a-z0-9_-]{1,60}\\.(md|csv)");
    private final FileChannel file;
    private final long end;

    private ZipLayout(FileChannel file, long end) {
        this.file = file;
        this.end = end;
    }

    /** Puts the check sum of a finished zip file without comment at its end. */
    static void seal(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = file.size() - END_LENGTH;
            ByteBuffer comment = ByteBuffer.allocate(2 + COMMENT_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            comment.putShort((short) COMMENT_LENGTH).put(comment(file, end).getBytes(StandardCharsets.US_ASCII));
            comment.flip();
            long at = file.size() - 2;
            while (comment.hasRemaining()) {
                at += file.write(comment, at);
            }
            file.force(true);
        }
    }

    /** @throws BundleException when it is no whole bundle */
    static void check(Path path) throws BundleException, IOException {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            if (file.size() == 0) {
                throw new BundleException(Code.INCOMPLETE, "it is empty, or still being copied");
            }
            ByteBuffer start = read(file, 0, (int) Math.min(4, file.size()));
            if (start.remaining() < 4 || start.getInt() != LOCAL) {
                throw new BundleException(Code.FOREIGN, "it is no bundle of Wheelhouse");
            }
            long end = file.size() - END_LENGTH - COMMENT_LENGTH;
            if (end < 0 || read(file, end, 4).getInt() != END) {
                throw new BundleException(Code.INCOMPLETE,
                        "it does not end as a bundle does: it is damaged, or still being copied");
            }
            new ZipLayout(file, end).check();
        }
    }

    private void check() throws BundleException, IOException {
        ByteBuffer record = read(file, end, END_LENGTH + COMMENT_LENGTH);
        int entries = record.getShort(10) & 0xffff;
        long size = record.getInt(12) & 0xffffffffL;
        long at = record.getInt(16) & 0xffffffffL;
        if (entries > MOST_ENTRIES) {
            throw new BundleException(Code.EXCESSIVE, "it holds more than 10,000 files");
        }
        byte[] comment = new byte[COMMENT_LENGTH];
        record.get(END_LENGTH, comment);
        if (record.getInt(4) != 0 || (record.getShort(8) & 0xffff) != entries || at + size != end
                || record.getShort(20) != COMMENT_LENGTH) {
            throw damaged("its table of contents is not where it should be");
        }
        walk(entries, at);
        if (!comment(file, end).equals(new String(comment, StandardCharsets.ISO_8859_1))) {
            throw damaged("its check sum is wrong");
        }
    }

    private void walk(int entries, long contents) throws BundleException, IOException {
        Set<String> names = new HashSet<>();
        long at = contents;
        long next = 0;
        for (int i = 0; i < entries; i++) {
            if (at + 46 > end || read(file, at, 4).getInt() != CENTRAL) {
                throw damaged("its table of contents is cut off");
            }
            ByteBuffer central = read(file, at, 46);
            int nameLength = central.getShort(28) & 0xffff;
            String name = name(at + 46, nameLength);
            if (!names.add(name)) {
                throw damaged("it holds %s twice".formatted(name));
            }
            int mode = central.getInt(38) >>> 16;
            if (mode != 0 && (mode & 0xf000) != 0x8000) {
                throw damaged("%s is no plain file".formatted(name));
            }
            long offset = central.getInt(42) & 0xffffffffL;
            if (offset != next) {
                throw damaged("its files overlap or leave gaps");
            }
            next = local(central, name, offset);
            at += 46L + nameLength + (central.getShort(30) & 0xffff) + (central.getShort(32) & 0xffff);
        }
        if (at != end || next != contents) {
            throw damaged("it holds bytes that belong to no file");
        }
    }

    /** Checks the head of a file against the table of contents. Returns where the next one must begin. */
    private long local(ByteBuffer central, String name, long offset) throws BundleException, IOException {
        if (offset + 30 > end || read(file, offset, 4).getInt() != LOCAL) {
            throw damaged("%s is not where it should be".formatted(name));
        }
        ByteBuffer local = read(file, offset, 30);
        int flags = local.getShort(6) & 0xffff;
        int method = local.getShort(8) & 0xffff;
        int nameLength = local.getShort(26) & 0xffff;
        long packed = central.getInt(20) & 0xffffffffL;
        if (flags != (central.getShort(8) & 0xffff) || method != (central.getShort(10) & 0xffff)
                || (flags & ~0x0808) != 0 || method != 0 && method != 8
                || !name(offset + 30, nameLength).equals(name)) {
            throw damaged("%s is described in two ways".formatted(name));
        }
        boolean described = (flags & 8) != 0;
        long data = offset + 30 + nameLength + (local.getShort(28) & 0xffff);
        long after = data + packed;
        if (after > end) {
            throw damaged("%s is larger than the file it is in".formatted(name));
        }
        ByteBuffer sizes = described ? read(file, after, 16) : local.slice(14, 12).order(ByteOrder.LITTLE_ENDIAN);
        boolean same = (!described || sizes.getInt() == DESCRIPTOR) && sizes.getInt() == central.getInt(16)
                && sizes.getInt() == central.getInt(20) && sizes.getInt() == central.getInt(24);
        if (!same) {
            throw damaged("%s has two sizes".formatted(name));
        }
        return described ? after + 16 : after;
    }

    private String name(long at, int length) throws BundleException, IOException {
        if (length > 100 || at + length > end) {
            throw damaged("it holds a file of a name no bundle has");
        }
        byte[] bytes = new byte[length];
        read(file, at, length).get(bytes);
        String name = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!NAME.matcher(name).matches()) {
            throw damaged("it holds a file of a name no bundle has");
        }
        return name;
    }

    private static BundleException damaged(String why) {
        return new BundleException(Code.DAMAGED, why);
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, at + buffer.position()) > 0) {
            // until all of it is there; what lies beyond the end stays zero
        }
        return buffer.rewind().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String comment(FileChannel file, long end) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
            long at = 0;
            while (at < end) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
                int read = file.read(buffer, at);
                if (read < 0) {
                    break;
                }
                at += read;
                digest.update(buffer.flip());
            }
            return COMMENT + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
