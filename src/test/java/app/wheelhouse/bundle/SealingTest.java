package app.wheelhouse.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.store.Have;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sealed bundles are age files: ours, and those of the age tool. */
class SealingTest {
    @TempDir
    Path folder;
    private Programme anna;

    @BeforeEach
    void aProgramme() throws Exception {
        anna = Programme.first(folder.resolve("anna"));
        anna.add("series", "title", "Council");
    }

    @AfterEach
    void close() {
        anna.close();
    }

    @Test
    void scryptMakesTheKeysOfItsStandard() throws Exception {
        assertEquals("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906",
                HexFormat.of().formatHex(Scrypt.key(new byte[0], new byte[0], 16, 1, 64)));
        assertEquals("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887",
                HexFormat.of().formatHex(Scrypt.key("pleaseletmein".getBytes(StandardCharsets.US_ASCII),
                        "SodiumChloride".getBytes(StandardCharsets.US_ASCII), 16_384, 8, 64)));
    }

    @Test
    void aPassphraseOpensWhatItSealed() throws Exception {
        Path bundle = anna.bundle(Have.NOTHING, new Seal.ForPassphrase("correct horse"));
        try (BundleFile file = BundleFile.open(bundle, typed("correct horse"))) {
            assertTrue(file.isSealed());
            assertEquals(file.manifest().changes(), file.verify().size());
        }
        assertRefused(bundle, typed("wrong"), "the passphrase does not open it");
        assertRefused(bundle, Unsealing.NONE, "it is sealed with a passphrase");
    }

    @Test
    void onlyThoseItIsSealedForOpenIt() throws Exception {
        AgeKey ben = AgeKey.of(folder.resolve("ben"));
        AgeKey eve = AgeKey.of(folder.resolve("eve"));
        Path bundle = anna.bundle(Have.NOTHING, new Seal.ForRecipients(List.of(ben.recipient())));
        try (BundleFile file = BundleFile.open(bundle, holding(ben))) {
            var _ = file.verify();
        }
        assertRefused(bundle, holding(eve), "it is sealed, and not for this laptop");
        assertEquals(Code.SEALED, assertThrows(BundleException.class,
                () -> anna.bundle(Have.NOTHING, new Seal.ForRecipients(List.of("age1nonsense")))).code());
    }

    @Test
    void theAgeToolOpensWhatIsSealedForAKey() throws Exception {
        assumeTrue(hasAge(), "the age tool is not installed (apt-get install age)");
        AgeKey ben = AgeKey.of(folder.resolve("ben"));
        Path sealed = anna.bundle(Have.NOTHING, new Seal.ForRecipients(List.of(ben.recipient())));
        Path opened = folder.resolve("opened.zip");
        run("age", "-d", "-i", folder.resolve("ben/age.key").toString(), "-o", opened.toString(), sealed.toString());
        try (BundleFile file = BundleFile.open(opened, Unsealing.NONE)) {
            var _ = file.verify();
        }
    }

    @Test
    void whatTheAgeToolSealsForThisLaptopIsOpened() throws Exception {
        assumeTrue(hasAge(), "the age tool is not installed (apt-get install age)");
        AgeKey ben = AgeKey.of(folder.resolve("ben"));
        Path plain = anna.bundle(Have.NOTHING);
        Path sealed = folder.resolve("sealed.whbundle");
        run("age", "-r", ben.recipient(), "-o", sealed.toString(), plain.toString());
        Path again = folder.resolve("again.zip");
        Sealing.open(sealed, Files.createFile(again), 1 << 20, holding(ben));
        assertArrayEquals(Files.readAllBytes(plain), Files.readAllBytes(again));
    }

    private static boolean hasAge() {
        try {
            return new ProcessBuilder("age", "--version").start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    private void run(String... command) throws Exception {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(said));
    }

    private static void assertRefused(Path bundle, Unsealing unsealing, String why) {
        BundleException refused = assertThrows(BundleException.class, () -> BundleFile.open(bundle, unsealing));
        assertEquals(Code.SEALED, refused.code());
        assertEquals(why, refused.sentence());
    }

    private static Unsealing typed(String passphrase) {
        return new Unsealing(Optional.of(passphrase), Optional.empty());
    }

    private static Unsealing holding(AgeKey key) {
        return new Unsealing(Optional.empty(), Optional.of(key.identity()));
    }
}
