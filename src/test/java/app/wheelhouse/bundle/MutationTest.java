package app.wheelhouse.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.store.Check;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Have;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bundles changed at random, from the bare file down to signed lines whose sums fit: reader and fold refuse them or understand
 * them, and never fail. {@code -Dwheelhouse.mutations} says how many, {@code -Dwheelhouse.seed} which.
 */
@Tag("soak")
class MutationTest {
    private static final int MUTATIONS = Integer.getInteger("wheelhouse.mutations", 2_000);
    private static final int SIDES = 2;
    private static final int LARGEST = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void nothingThatIsChangedAtRandomGetsPastReaderAndFold() {
        long seed = Long.getLong("wheelhouse.seed", System.nanoTime());
        int refused = IntStream.range(0, SIDES).parallel().map(side -> {
            try {
                return refused(seed, side);
            } catch (Exception e) {
                throw new AssertionError("seed " + seed, e);
            }
        }).sum();
        assertTrue(refused > MUTATIONS / 2, refused + " refused");
    }

    private int refused(long seed, int side) throws Exception {
        Path here = Files.createDirectory(folder.resolve("side" + side));
        int refused = 0;
        try (Programme friend = Programme.first(here.resolve("friend"))) {
            UUID note = friend.add("note", "text", "one\ntwo\nthree\n");
            Path first = friend.bundle(Have.NOTHING);
            try (Programme laptop = Programme.joining(here.resolve("laptop"), first)) {
                laptop.trust(friend);
                laptop.set("note", note, "text", "one\ntwo\nthree here\n");
                friend.set("note", note, "text", "one there\ntwo\nthree\n");
                friend.add("rfe", "title", "Request");
                var _ = friend.store().apply(new Edit("Numbers").put("rfe", note, "reach", 12).put("rfe", note,
                        "score", 3)).join();
                friend.delete("note", friend.add("note", "text", "gone"));
                Source source = new Source(friend.bundle(laptop.store().have()), friend.key());
                String before = laptop.store().stateCode();
                Path file = here.resolve("mutated.whbundle");
                for (int i = side; i < MUTATIONS; i += SIDES) {
                    Random random = new Random(seed + i);
                    Files.write(file, source.mutated(random));
                    refused += isRefused(laptop, file, "seed " + seed + ", mutation " + i) ? 1 : 0;
                }
                assertEquals(before, laptop.store().stateCode(), "seed " + seed);
                assertEquals(List.of(), Check.of(laptop.store(), _ -> {
                }).findings());
            }
        }
        return refused;
    }

    private static boolean isRefused(Programme laptop, Path file, String which) {
        try (BundleFile bundle = BundleFile.open(file, Unsealing.NONE)) {
            var _ = BundleImport.of(laptop.store(), bundle, laptop.settings(), false).preview();
            return false;
        } catch (BundleException e) {
            assertTrue(e.sentence().length() > 5, which);
            return true;
        } catch (RuntimeException e) {
            throw new AssertionError(which, e);
        }
    }

    /** What is mutated. */
    private static final class Source {
        private final DeviceKey key;
        private final byte[] good;
        private final byte[] manifest;
        private final byte[] log;

        Source(Path bundle, DeviceKey key) throws IOException {
            this.key = key;
            good = Files.readAllBytes(bundle);
            try (ZipFile zip = new ZipFile(bundle.toFile())) {
                manifest = zip.getInputStream(zip.getEntry("manifest.json")).readAllBytes();
                log = zip.getInputStream(zip.getEntry("log/000001.ndjson")).readAllBytes();
            }
        }

        byte[] mutated(Random random) {
            return switch (random.nextInt(5)) {
                case 0 -> mutate(good, random);
                case 1 -> {
                    byte[] bare = mutate(zip(manifest, log).bare(), random);
                    yield bare.length < 22 ? bare : RawZip.sealed(bare);
                }
                case 2 -> zip(mutate(manifest, random), log).bytes();
                case 3 -> named(mutate(log, random));
                default -> named(summed(mutate(log, random)));
            };
        }

        private byte[] named(byte[] lines) {
            String said = new String(manifest, StandardCharsets.UTF_8)
                    .replace(BundleWriter.sha256(log), BundleWriter.sha256(lines))
                    .replace("\"size\" : " + log.length, "\"size\" : " + lines.length);
            return zip(said.getBytes(StandardCharsets.UTF_8), lines).bytes();
        }

        private RawZip zip(byte[] said, byte[] lines) {
            RawZip zip = new RawZip();
            zip.add("mimetype", BundleWriter.BUNDLE.getBytes(StandardCharsets.US_ASCII));
            zip.add(new RawZip.Part("log/000001.ndjson", lines, true));
            zip.add(new RawZip.Part("manifest.json", said, true));
            zip.add("manifest.sig", HexFormat.of().formatHex(key.sign(said)).getBytes(StandardCharsets.US_ASCII));
            return zip;
        }
    }

    /** Gives every line long enough a sum that fits. */
    private static byte[] summed(byte[] lines) {
        byte[] fixed = lines.clone();
        int start = 0;
        for (int i = 0; i < fixed.length; i++) {
            if (fixed[i] == '\n') {
                int body = i - 18;
                if (body > start) {
                    CRC32C crc = new CRC32C();
                    crc.update(fixed, start, body - start);
                    byte[] tail = (",\"crc\":\"" + HexFormat.of().toHexDigits((int) crc.getValue()) + "\"}")
                            .getBytes(StandardCharsets.US_ASCII);
                    System.arraycopy(tail, 0, fixed, body, tail.length);
                }
                start = i + 1;
            }
        }
        return fixed;
    }

    private static byte[] mutate(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && changed.length > 0; i++) {
            int at = random.nextInt(changed.length);
            int length = 1 + random.nextInt(Math.min(64, changed.length));
            switch (random.nextInt(6)) {
                case 0 -> changed[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> changed[at] = (byte) random.nextInt(256);
                case 2 -> changed = Arrays.copyOf(changed, at);
                case 3 -> changed = joined(changed, at, Math.min(changed.length, at + length), at, 0);
                case 4 -> changed = joined(changed, at, Math.min(changed.length, at + length), at, 2);
                default -> changed[at] = (byte) "0123456789\"{}[],:-\n".charAt(random.nextInt(19));
            }
        }
        return changed.length > LARGEST ? bytes : changed;
    }

    /** The bytes with a stretch of them taken out or repeated. */
    private static byte[] joined(byte[] bytes, int from, int to, int at, int repeats) {
        byte[] out = new byte[at + (to - from) * repeats + bytes.length - to];
        System.arraycopy(bytes, 0, out, 0, at);
        for (int i = 0; i < repeats; i++) {
            System.arraycopy(bytes, from, out, at + i * (to - from), to - from);
        }
        System.arraycopy(bytes, to, out, at + (to - from) * repeats, bytes.length - to);
        return out;
    }
}
