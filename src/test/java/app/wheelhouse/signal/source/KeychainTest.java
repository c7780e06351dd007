package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keychain of the operating system, and what is done where there is none. */
class KeychainTest {
    private static final UUID SOURCE = UUID.randomUUID();

    @TempDir
    Path folder;
    private final Map<String, String> vault = new TreeMap<>();
    private final Keychain keychain = new Keychain(new Keychain.Vault() {
        @Override
        public String get(String name) {
            return vault.get(name);
        }

        @Override
        public void put(String name, String value) throws IOException {
            if (value.length() * 2 > 2560) {
                throw new IOException("too long for Windows");
            }
            vault.put(name, value);
        }

        @Override
        public void remove(String name) {
            vault.remove(name);
        }
    }, "a keychain");

    private static Optional<String> found(Secrets secrets) throws IOException {
        return secrets.find(SOURCE, Secrets.ACCESS).map(Secret::reveal);
    }

    @Test
    void aSecretOfAnyLengthIsKeptAndReplacedAsAWhole() throws IOException {
        for (int length : new int[]{3_500, 1, 999, 1_000, 1_001, 2_000}) {
            String value = "x".repeat(length - 1) + "y";
            keychain.keep(SOURCE, Secrets.ACCESS, new Secret(value));
            assertEquals(Optional.of(value), found(keychain));
        }
        keychain.forget(SOURCE, Secrets.ACCESS);
        assertEquals(Map.of(), vault);
        assertEquals(Optional.empty(), found(keychain));
    }

    @Test
    void aLaptopWithAKeychainUsesItAndStillFindsWhatIsInTheFile() throws IOException {
        LaptopSecrets without = new LaptopSecrets(folder, Optional::empty);
        without.keep(SOURCE, Secrets.ACCESS, new Secret("old"));
        assertTrue(without.place().startsWith("the file "), without.place());
        LaptopSecrets with = new LaptopSecrets(folder, () -> Optional.of(keychain));
        assertEquals("a keychain", with.place());
        assertEquals(Optional.of("old"), found(with));
        with.keep(SOURCE, Secrets.ACCESS, new Secret("new"));
        assertEquals(Optional.of("new"), found(with));
        assertEquals(Optional.empty(), found(without), "it is in one place only");
        with.forget(SOURCE, Secrets.ACCESS);
        assertEquals(Optional.empty(), found(with));
    }

    @Test
    void aLaptopWithoutAKeychainSaysWhereTheFileIs() throws IOException {
        LaptopSecrets secrets = new LaptopSecrets(folder);
        if (secrets.place().startsWith("the file ")) {
            assertFalse(Files.exists(folder.resolve("secrets.json")), "nothing is written before it is needed");
            assertEquals(Optional.empty(), found(secrets));
        }
    }
}
