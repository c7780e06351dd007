package app.wheelhouse.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What newer versions write: small news are passed on byte for byte, great ones refused with a sentence. */
class NewerVersionsTest {
    @TempDir
    Path folder;

    @Test
    void whatANewerMinorVersionAddsIsPassedOnByteForByte() throws Exception {
        Path anna = folder.resolve("anna");
        String device;
        try (Programme first = Programme.first(anna)) {
            var _ = first.add("series", "title", "Council");
            device = first.store().workspace().device().toString();
        }
        Path log = anna.resolve("log").resolve(device + "-000001.ndjson");
        List<String> lines = Files.readAllLines(log);
        String last = lines.getLast();
        StringBuilder news = new StringBuilder();
        int seq = lines.size();
        for (String made : List.of(last.replaceAll("\"type\":\"[a-z]+\"", "\"type\":\"hologram\""),
                last.replaceAll("\"field\":\"[a-z]+\"", "\"field\":\"mood\"")
                        .replaceAll("\"value\":\"[^\"]*\"", "\"value\":{\"b\" : [1,  2.50e+01], \"a\":\"\\u00e9\"}"),
                last.replace(",\"crc\"", ",\"place\":{\"x\" : 1.50, \"y\":null},\"crc\""))) {
            String numbered = made.replaceAll("\"seq\":\\d+", "\"seq\":" + ++seq).replaceAll("\"prev\":\\[[^]]*]",
                    "\"prev\":[]");
            news.append(HostileBytes.summed(numbered));
        }
        Files.writeString(log, Files.readString(log) + news);

        try (Programme first = Programme.again(anna)) {
            assertEquals(List.of(), first.store().damages());
            try (Programme second = Programme.joining(folder.resolve("ben"), first.bundle(Have.NOTHING))) {
                assertTrue(log(folder.resolve("ben")).contains(news));
                var _ = second.add("series", "title", "Board");
                try (Programme third = Programme.joining(folder.resolve("carl"), second.bundle(Have.NOTHING))) {
                    assertTrue(log(folder.resolve("carl")).contains(news));
                    third.take(second.bundle(third.store().have()));
                    first.take(third.bundle(first.store().have()));
                    second.take(third.bundle(second.store().have()));
                    assertEquals(first.store().stateCode(), second.store().stateCode());
                }
            }
        }
    }

    @Test
    void aManifestWithNewsIsReadAsLongAsItSaysThatThisReaderIsNewEnough() throws Exception {
        try (Programme first = Programme.first(folder.resolve("anna"))) {
            var _ = first.add("series", "title", "Council");
            Path bundle = first.bundle(Have.NOTHING);
            Path minor = rewritten(bundle, first.key(), "\"format\" : 1,", "\"format\" : 2, \"mood\" : {\"a\" : [1]},");
            try (BundleFile file = BundleFile.open(minor, Unsealing.NONE)) {
                assertEquals(2, file.manifest().format());
                assertEquals(file.manifest().changes(), file.verify().size());
            }
            Path major = rewritten(bundle, first.key(), "\"reader\" : 1,", "\"reader\" : 2,");
            BundleException refused = assertThrows(BundleException.class,
                    () -> BundleFile.open(major, Unsealing.NONE).close());
            assertEquals(Code.NEWER, refused.code());
            assertEquals("it was made by a newer Wheelhouse (test): bring this one up to date first",
                    refused.sentence());
        }
    }

    @Test
    void aWorkspaceOfANewerMajorVersionIsRefusedAndLeftAsItIs() throws Exception {
        Path anna = folder.resolve("anna");
        Programme.first(anna).close();
        Path file = anna.resolve("workspace.json");
        String newer = Files.readString(file).replace("\"format\" : 1", "\"format\" : 2");
        Files.writeString(file, newer);
        StoreException refused = assertThrows(StoreException.class,
                () -> Store.open(Workspace.open(anna), Clock.systemUTC()).close());
        assertEquals("%s was made by a newer Wheelhouse. Nothing was changed.".formatted(anna), refused.sentence());
        assertEquals(newer, Files.readString(file));
    }

    private static String log(Path workspace) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(workspace.resolve("log"))) {
            for (Path file : files.sorted().toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    /** The bundle with another manifest, signed as it should be. */
    private Path rewritten(Path bundle, DeviceKey key, String from, String to) throws IOException {
        RawZip made = new RawZip();
        try (ZipFile zip = new ZipFile(bundle.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("manifest.json")) {
                    byte[] said = new String(content, StandardCharsets.UTF_8).replace(from, to)
                            .getBytes(StandardCharsets.UTF_8);
                    made.add(entry.getName(), said);
                    made.add("manifest.sig", java.util.HexFormat.of().formatHex(key.sign(said))
                            .getBytes(StandardCharsets.US_ASCII));
                } else if (!entry.getName().equals("manifest.sig")) {
                    made.add(entry.getName(), content);
                }
            }
        }
        Path file = folder.resolve("newer" + from.length() + to.length() + ".whbundle");
        Files.write(file, made.bytes());
        return file;
    }
}
