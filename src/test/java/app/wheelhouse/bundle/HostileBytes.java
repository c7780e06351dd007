package app.wheelhouse.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.ZipFile;

/** Finds, takes out and falsifies bytes for hostile bundles. */
final class HostileBytes {
    private HostileBytes() {
    }

    static byte[] packedZeros(int times, byte[] mib) {
        try (java.util.zip.Deflater deflater = new java.util.zip.Deflater(9, true)) {
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
            byte[] portion = new byte[1 << 16];
            for (int i = 0; i < times; i++) {
                deflater.setInput(mib);
                while (!deflater.needsInput()) {
                    out.write(portion, 0, deflater.deflate(portion));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                out.write(portion, 0, deflater.deflate(portion));
            }
            return out.toByteArray();
        }
    }

    static String summed(String line) {
        return new String(resummed(line.stripTrailing().getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8)
                + "\n";
    }

    static byte[] resummed(byte[] line) {
        int body = line.length - 18;
        CRC32C crc = new CRC32C();
        crc.update(line, 0, body);
        byte[] sum = HexFormat.of().toHexDigits((int) crc.getValue()).getBytes(StandardCharsets.US_ASCII);
        byte[] fixed = line.clone();
        System.arraycopy(sum, 0, fixed, body + 8, 8);
        return fixed;
    }

    static byte[] inZip(byte[] zip, String name) {
        try {
            Path copy = Files.createTempFile("hostile", ".zip");
            Files.write(copy, zip);
            try (ZipFile file = new ZipFile(copy.toFile())) {
                return file.getInputStream(file.getEntry(name)).readAllBytes();
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static int indexOf(byte[] all, byte[] part, int from) {
        for (int i = from; i <= all.length - part.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalStateException("not there");
    }

    static int lastIndexOf(byte[] all, byte[] part) {
        for (int i = all.length - part.length; i >= 0; i--) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalStateException("not there");
    }
}
