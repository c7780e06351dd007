package app.wheelhouse.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The public half of a key that signs bundles.
 *
 * @param encoded an Ed25519 key as X.509 writes it, in base 64
 */
public record PublicKey(String encoded) {

    /** What two people read to each other to be sure of a key: 32 hex digits of its SHA-256 in groups of four. */
    public String fingerprint() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes());
            String hex = HexFormat.of().formatHex(hash, 0, 16).toUpperCase(Locale.ROOT);
            return hex.replaceAll("(.{4})(?!$)", "$1 ");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException when it is no base 64 */
    byte[] bytes() {
        return Base64.getDecoder().decode(encoded);
    }
}
