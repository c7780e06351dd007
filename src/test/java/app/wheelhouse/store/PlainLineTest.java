package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class PlainLineTest {
    private static final int CHANGES = 4_000;
    private static final int MUTATIONS = 60_000;
    private static final List<String> ODD = List.of("", "{", "}", "[", "]", "\"", "\\", "\\u00e4", "\\ud800", "\\n",
            "\\x", "\n", "\t", " ", "\0", "\u007f", "-", "+", "0", "00", "1.5", "1.", ".5", "1e9", "1E+400", "-0",
            "null",
            "nul", "true", "false", "NaN", "ä", "€", "😀", ",", ":", "::", "[]", "[[[", "{\"a\":1}",
            "\"device\":\"x\",",
            "\"more\":[1,2],", "9".repeat(19), "9".repeat(400), "2024-02-30T00:00:00.000Z/0000", "/* */",
            "\"prev\":[],");
    private final PlainLine.Words words = new PlainLine.Words();

    @Test
    void linesOfTheUsualShapeAreReadByHandAndSayTheSame() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < CHANGES; i++) {
            Change change = change(random);
            byte[] line = ChangeLine.write(change);
            assertAgree(line);
            assertEquals(change, ChangeLine.read(line, words), () -> text(line));
            boolean usual = !change.value().contains("\\u") && !change.value().contains("{")
                    && !change.value().contains("[");
            if (usual) {
                assertNotNull(PlainLine.read(line, line.length - 18, words), () -> text(line));
            }
        }
    }

    @Test
    void aLineThatWasTamperedWithIsTakenOrRefusedAsBefore() throws IOException {
        long seed = Long.getLong("seed", 7);
        Random random = new Random(seed);
        List<byte[]> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(ChangeLine.write(change(random)));
        }
        int taken = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] line = lines.get(random.nextInt(lines.size()));
            byte[] mutated = mutated(Arrays.copyOf(line, line.length - 18), random);
            taken += assertAgree(random.nextInt(20) == 0 ? mutated : sealed(mutated)) ? 1 : 0;
        }
        assertTrue(taken > MUTATIONS / 20, "seed " + seed + ": only " + taken + " were still changes");
    }

    @Test
    void everyLineOfEveryReleasedVersionSaysTheSame() throws IOException {
        int lines = 0;
        for (Path file : released()) {
            for (byte[] line : lines(Files.readAllBytes(file))) {
                assertAgree(line);
                lines++;
            }
        }
        assertTrue(lines > 20, "only " + lines + " lines");
    }

    @Test
    void whatIsTooLongToBeUsualIsLeftToTheOtherReader() throws IOException {
        Change change = change(new Random(3));
        Change large = new Change(change.id(), change.stamp(), change.edit(), change.type(), change.record(), "text",
                '"' + "long ".repeat(300_000) + '"', change.prev());
        assertEquals(large, ChangeLine.read(ChangeLine.write(large), words));
    }

    private static List<Path> released() throws IOException {
        try (Stream<Path> files = Files
                .walk(Path.of(System.getProperty("wheelhouse.basedir", "."), "src/test/resources/released"))) {
            return files.filter(file -> file.toString().endsWith(".ndjson")).sorted().toList();
        }
    }

    private static List<byte[]> lines(byte[] content) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(Arrays.copyOfRange(content, from, i));
                from = i + 1;
            }
        }
        return lines;
    }

    /** @return whether the line is a change */
    private boolean assertAgree(byte[] line) {
        Object any = said(() -> ChangeLine.read(line));
        assertEquals(any, said(() -> ChangeLine.read(line, words)), () -> text(line));
        return any instanceof Change;
    }

    private interface Reader {
        Change read() throws IOException;
    }

    private static Object said(Reader reader) {
        try {
            return reader.read();
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Change change(Random random) {
        String device = new UUID(random.nextInt(3), 5).toString();
        List<ChangeId> prev = new ArrayList<>();
        for (int i = random.nextInt(4) - 1; i > 0; i--) {
            prev.add(new ChangeId(new UUID(random.nextInt(3), 5).toString(), 1 + random.nextInt(100_000)));
        }
        boolean delete = random.nextInt(20) == 0;
        return new Change(new ChangeId(device, 1 + random.nextLong(1L << random.nextInt(1, 54))),
                new Stamp(random.nextLong(Stamp.LAST.millis()), random.nextInt(0x10000)),
                new UUID(random.nextLong(), random.nextLong()), random.nextBoolean() ? "topic" : "rfe",
                new UUID(random.nextLong(), random.nextLong()), delete ? null : random.nextBoolean() ? "title" : "x_1",
                delete ? "null" : value(random), prev);
    }

    private static String value(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> Long.toString(random.nextLong(-1_000_000, 1_000_000));
            case 1 -> Double.toString(random.nextInt(10_000) / 100.0);
            case 2 -> random.nextBoolean() ? "true" : "false";
            case 3 -> "null";
            case 4 -> "[1,{\"a\":[]},\"b\"]";
            case 5 -> "{\"kept\": 1, \"as\":\"it is\"}";
            default -> Values.toJson(words(random));
        };
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(8)) {
                case 0 -> text.appendCodePoint(0x1F600 + random.nextInt(60));
                case 1 -> text.append((char) random.nextInt(1, 32));
                case 2 -> text.append((char) (0x80 + random.nextInt(0xd000)));
                case 3 -> text.append("\n\"quoted\" \\ /\t");
                default -> text.append("gate passed ");
            }
        }
        return text.toString();
    }

    private static byte[] mutated(byte[] body, Random random) {
        int at = random.nextInt(body.length);
        int cut = Math.min(body.length - at, random.nextInt(3) == 0 ? random.nextInt(12) : 1);
        byte[] put = switch (random.nextInt(4)) {
            case 0 -> new byte[]{(byte) random.nextInt(256)};
            case 1 -> new byte[]{(byte) ('0' + random.nextInt(10))};
            case 2 -> new byte[]{(byte) (' ' + random.nextInt(95))};
            default -> ODD.get(random.nextInt(ODD.size())).getBytes(StandardCharsets.UTF_8);
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(body, 0, at);
        out.writeBytes(put);
        out.write(body, at + cut, body.length - at - cut);
        return out.toByteArray();
    }

    private static byte[] sealed(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(body);
        out.writeBytes((",\"crc\":\"" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}")
                .getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
