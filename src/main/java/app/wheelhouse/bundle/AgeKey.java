package app.wheelhouse.bundle;

import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Optional;

/**
 * The age key colleagues seal bundles to so that this laptop opens them. A plain age identity file in the settings folder,
 * which the {@code age} tool reads as well.
 *
 * @param recipient {@code age1…}, for everybody to know
 * @param identity  {@code AGE-SECRET-KEY-1…}, for nobody
 */
public record AgeKey(String recipient, String identity) {

    /** The key of this laptop; made when there is none. */
    public static AgeKey of(Path settings) throws IOException {
        Path file = settings.resolve("age.key");
        if (!Files.exists(file)) {
            try {
                KeyPair pair = new X25519KeyPairGenerator().generateKeyPair();
                PrivateFile.create(settings, file,
                        "# public key: %s%n%s%n".formatted(text(pair.getPublic().getEncoded()),
                                text(pair.getPrivate().getEncoded())));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            } catch (FileAlreadyExistsException e) {
                // another process made it first
            }
        }
        return read(file).orElseThrow(() -> new IOException("The key %s cannot be read".formatted(file)));
    }

    /** The key of this laptop if it has one. */
    public static Optional<AgeKey> existing(Path settings) throws IOException {
        Path file = settings.resolve("age.key");
        return Files.exists(file) ? read(file) : Optional.empty();
    }

    private static Optional<AgeKey> read(Path file) throws IOException {
        String recipient = "";
        String identity = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# public key: ")) {
                recipient = line.substring("# public key: ".length()).strip();
            } else if (line.startsWith("AGE-SECRET-KEY-1")) {
                identity = line.strip();
            }
        }
        return identity.isEmpty() ? Optional.empty() : Optional.of(new AgeKey(recipient, identity));
    }

    private static String text(byte[] encoded) {
        return new String(encoded, StandardCharsets.US_ASCII);
    }
}
