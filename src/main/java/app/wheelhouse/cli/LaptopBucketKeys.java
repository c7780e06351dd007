package app.wheelhouse.cli;

import app.wheelhouse.bundle.exchange.BucketKeys;
import app.wheelhouse.signal.source.LaptopSecrets;
import app.wheelhouse.signal.source.Secret;
import app.wheelhouse.signal.source.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Keys of buckets where this laptop keeps every other secret: in its keychain, or in a file only its owner can read. */
public final class LaptopBucketKeys implements BucketKeys {
    private static final String ID = "bucket key";
    private static final String SECRET = "bucket secret";
    private final Secrets secrets;

    /** @param settings the folder of the user's settings */
    public LaptopBucketKeys(Path settings) {
        this.secrets = new LaptopSecrets(settings);
    }

    @Override
    public Optional<Key> find(UUID workspace) throws IOException {
        Optional<Secret> id = secrets.find(workspace, ID);
        Optional<Secret> secret = secrets.find(workspace, SECRET);
        return id.flatMap(known -> secret.map(value -> new Key(known.reveal(), value.reveal())));
    }

    @Override
    public void keep(UUID workspace, Optional<Key> key) throws IOException {
        if (key.isPresent()) {
            secrets.keep(workspace, ID, new Secret(key.get().id()));
            secrets.keep(workspace, SECRET, new Secret(key.get().secret()));
        } else {
            secrets.forget(workspace, ID);
            secrets.forget(workspace, SECRET);
        }
    }

    @Override
    public String place() {
        return secrets.place();
    }
}
