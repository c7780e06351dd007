package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is secret, where it is kept, and how it is kept out of everything else. */
class SecretsTest {
    private static final UUID SOURCE = UUID.randomUUID();

    @TempDir
    Path folder;

    private static Optional<String> found(Secrets secrets, String what) throws IOException {
        return secrets.find(SOURCE, what).map(Secret::reveal);
    }

    @Test
    void aSecretIsKeptForItsSourceUntilItIsForgotten() throws IOException {
        Path file = folder.resolve("data/secrets.json");
        SecretFile secrets = new SecretFile(file);
        assertEquals(Optional.empty(), found(secrets, Secrets.ACCESS));
        secrets.forget(SOURCE, Secrets.ACCESS);
        assertFalse(Files.exists(file), "nothing is written before there is something to keep");
        secrets.keep(SOURCE, Secrets.ACCESS, new Secret("one"));
        secrets.keep(SOURCE, Secrets.header("X-Api-Key"), new Secret("zwei €"));
        secrets.keep(SOURCE, Secrets.ACCESS, new Secret("three"));
        SecretFile later = new SecretFile(file);
        assertEquals(Optional.of("three"), found(later, Secrets.ACCESS));
        assertEquals(Optional.of("zwei €"), found(later, Secrets.header("x-api-key")));
        assertEquals(Optional.empty(), later.find(UUID.randomUUID(), Secrets.ACCESS));
        later.forget(SOURCE, Secrets.ACCESS);
        assertEquals(Optional.empty(), found(secrets, Secrets.ACCESS));
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path file = folder.resolve("secrets.json");
        Files.writeString(file, "{}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        new SecretFile(file).keep(SOURCE, Secrets.ACCESS, new Secret("one"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("the file %s, which only you can read".formatted(file), new SecretFile(file).place());
    }

    @Test
    void aDamagedFileIsSaidWithoutWhatIsInIt() throws IOException {
        Path file = folder.resolve("secrets.json");
        Files.writeString(file, "{\"a\": \"" + Fixture.CANARY);
        IOException damaged = assertThrows(IOException.class, () -> new SecretFile(file).find(SOURCE, "a"));
        assertEquals(file + " is damaged", damaged.getMessage());
    }

    @Test
    void aSecretIsStruckOutHoweverItIsSpelled() {
        Secret secret = new Secret("p@ss/w0rd\"");
        assertEquals("a ••• b ••• c ••• d ••• e ••• f", secret.strikeOut(
                "a p@ss/w0rd\" b p%40ss%2Fw0rd%22 c %s d %s e p@ss/w0rd\\\" f".replace("%40", "%%40")
                        .replace("%2F", "%%2F").replace("%22", "%%22")
                        .formatted(Secret.base64("p@ss/w0rd\""), Secret.base64("poller:p@ss/w0rd\"")),
                "poller"));
        assertEquals("•••", secret.toString());
        assertEquals("a1b", new Secret("1").strikeOut("a1b", ""), "what is so short is in any text by chance");
    }
}
