package app.wheelhouse.signal.source;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Where this laptop keeps what is secret about its sources: a token, a password, the value of a header, a client
 * certificate. Nothing of it is ever in a workspace, a bundle or an export.
 */
public interface Secrets {
    /** The token or password of a source; of a client certificate, the password of its file. */
    String ACCESS = "access";
    /** The client certificate of a source: a PKCS #12 file in Base64. */
    String CERTIFICATE = "certificate";

    /** Under which name the value of a header is kept. */
    static String header(String name) {
        return "header:" + name.toLowerCase(java.util.Locale.ROOT);
    }

    /** One secret of a source; empty when it is not on this laptop. */
    Optional<Secret> find(UUID source, String what) throws IOException;

    /** Keeps a secret in place of the one that was there. */
    void keep(UUID source, String what, Secret secret) throws IOException;

    /** Forgets a secret; nothing happens when there is none. */
    void forget(UUID source, String what) throws IOException;

    /** Where they are, for people: "the keychain of this computer". */
    String place();
}
