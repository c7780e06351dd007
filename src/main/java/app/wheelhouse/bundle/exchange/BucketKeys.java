package app.wheelhouse.bundle.exchange;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Where this laptop keeps the key of a workspace's bucket: never in the workspace, a bundle or an export. */
public interface BucketKeys {
    /** A key: what it is called, and its secret, which it never prints. */
    record Key(String id, String secret) {
        @Override
        public String toString() {
            return id;
        }
    }

    /** The key; empty when this laptop's own settings for AWS are to be used. */
    Optional<Key> find(UUID workspace) throws IOException;

    /** Keeps a key in place of the one that was there; none forgets it. */
    void keep(UUID workspace, Optional<Key> key) throws IOException;

    /** Where they are, for people: "the keychain of this computer". */
    String place();
}
