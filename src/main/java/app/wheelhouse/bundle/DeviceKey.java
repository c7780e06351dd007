package app.wheelhouse.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** The key this laptop signs its bundles with. It is in the settings folder, readable by its owner only, and never leaves it. */
public final class DeviceKey {
    private static final String ALGORITHM = "Ed25519";
    /** Keeps a signature over a manifest from being one over anything else. */
    private static final byte[] DOMAIN = "app.wheelhouse bundle manifest 1\0".getBytes(StandardCharsets.US_ASCII);
    private final PrivateKey secret;
    private final PublicKey shown;

    private DeviceKey(PrivateKey secret, PublicKey shown) {
        this.secret = secret;
        this.shown = shown;
    }

    /**
     * The key of this laptop; made when there is none.
     *
     * @throws IOException when it can be neither read nor made
     */
    public static DeviceKey of(Path settings) throws IOException {
        Path file = settings.resolve("signing.key");
        if (!Files.exists(file)) {
            make(settings, file);
        }
        List<String> lines = Files.readAllLines(file);
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0))));
            return new DeviceKey(secret, new PublicKey(lines.get(1)));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(
                    "The key %s cannot be read. Put it back from a backup, or delete it: a new one is then made, which colleagues have to trust anew"
                            .formatted(file),
                    e);
        }
    }

    private static void make(Path settings, Path file) throws IOException {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            PrivateFile.create(settings, file, base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                    + base64.encodeToString(pair.getPublic().getEncoded()) + "\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (FileAlreadyExistsException e) {
            // another process made it first
        }
    }

    /** What others know it by. */
    public PublicKey shown() {
        return shown;
    }

    byte[] sign(byte[] manifest) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(DOMAIN);
            signature.update(manifest);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a signature over a manifest was made with the secret half of a key. */
    static boolean isSigned(byte[] manifest, byte[] signature, PublicKey key) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(key.bytes())));
            check.update(DOMAIN);
            check.update(manifest);
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
