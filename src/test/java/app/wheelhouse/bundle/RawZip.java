package app.wheelhouse.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip files as nobody should: every field can lie. */
final class RawZip {
    private final List<Part> parts = new ArrayList<>();
    private int countLie;
    private int offsetLie;
    private byte[] before = new byte[0];
    private byte[] between = new byte[0];

    /** One file, with what its two descriptions say. */
    static final class Part {
        private final byte[] name;
        private byte[] localName;
        private byte[] data;
        private int method;
        private int flags = 0x0800;
        private int crc;
        private int size;
        private int packedLie;
        private int sizeLie;
        private int mode;
        private int offset = -1;

        Part(String name, byte[] content, boolean deflate) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
            CRC32 sum = new CRC32();
            sum.update(content);
            crc = (int) sum.getValue();
            size = content.length;
            method = deflate ? 8 : 0;
            data = deflate ? deflated(content) : content;
        }

        /** Other packed bytes, and the size they are said to have. */
        void data(byte[] packed, int said) {
            data = packed;
            size = said;
        }

        Part localName(String other) {
            localName = other.getBytes(StandardCharsets.UTF_8);
            return this;
        }

        Part method(int other) {
            method = other;
            return this;
        }

        Part flags(int other) {
            flags = other;
            return this;
        }

        Part mode(int unix) {
            mode = unix;
            return this;
        }

        Part offset(int lie) {
            offset = lie;
            return this;
        }

        Part packedLie(int by) {
            packedLie = by;
            return this;
        }

        Part sizeLie(int by) {
            sizeLie = by;
            return this;
        }
    }

    static byte[] deflated(byte[] content) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(content);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] portion = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(portion, 0, deflater.deflate(portion));
            }
            return out.toByteArray();
        }
    }

    Part add(String name, byte[] content) {
        return add(new Part(name, content, false));
    }

    Part add(Part part) {
        parts.add(part);
        return part;
    }

    RawZip countLie(int by) {
        countLie = by;
        return this;
    }

    RawZip offsetLie(int by) {
        offsetLie = by;
        return this;
    }

    RawZip before(byte[] bytes) {
        before = bytes;
        return this;
    }

    RawZip between(byte[] bytes) {
        between = bytes;
        return this;
    }

    /** The file, with a right check sum at its end. */
    byte[] bytes() {
        return sealed(bare());
    }

    /** The file without its end record's comment. */
    byte[] bare() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        List<Integer> offsets = new ArrayList<>();
        for (Part part : parts) {
            offsets.add(part.offset >= 0 ? part.offset : out.size());
            out.writeBytes(head(0x04034b50, 30).putShort((short) 20).putShort((short) part.flags)
                    .putShort((short) part.method).putInt(0x00210000).putInt(part.crc).putInt(part.data.length)
                    .putInt(part.size).putShort((short) part.localName.length).putShort((short) 0).array());
            out.writeBytes(part.localName);
            out.writeBytes(part.data);
        }
        out.writeBytes(between);
        int contents = out.size();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            out.writeBytes(head(0x02014b50, 46).putShort((short) 0x0314).putShort((short) 20)
                    .putShort((short) part.flags).putShort((short) part.method).putInt(0x00210000).putInt(part.crc)
                    .putInt(part.data.length + part.packedLie).putInt(part.size + part.sizeLie)
                    .putShort((short) part.name.length).putShort((short) 0).putShort((short) 0).putShort((short) 0)
                    .putShort((short) 0).putInt(part.mode << 16).putInt(offsets.get(i)).array());
            out.writeBytes(part.name);
        }
        int size = out.size() - contents;
        out.writeBytes(head(0x06054b50, 22).putInt(0).putShort((short) (parts.size() + countLie))
                .putShort((short) (parts.size() + countLie)).putInt(size).putInt(contents + offsetLie)
                .putShort((short) 0).array());
        return out.toByteArray();
    }

    /** Gives a zip file a right check sum. */
    static byte[] sealed(byte[] bare) {
        int end = bare.length - 22;
        byte[] comment = (ZipLayout.COMMENT
                + HexFormat.of().formatHex(BundleFile.digest().digest(java.util.Arrays.copyOf(bare, end))))
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bare, 0, bare.length - 2);
        out.writeBytes(ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN).putShort((short) comment.length).array());
        out.writeBytes(comment);
        return out.toByteArray();
    }

    private static ByteBuffer head(int signature, int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
    }
}
