package app.wheelhouse.bundle.exchange;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Opens places of exchange with the keys this laptop has for them. */
public final class Depots {
    private final BucketKeys keys;
    private final UUID workspace;

    public Depots(BucketKeys keys, UUID workspace) {
        this.keys = keys;
        this.workspace = workspace;
    }

    /** Where keys are kept. */
    public BucketKeys keys() {
        return keys;
    }

    /** Opens a place, to be closed again. Nothing is asked of it yet. */
    public Depot open(ExchangePlace place) throws IOException {
        return switch (place) {
            case ExchangePlace.Folder folder -> new FolderDepot(folder.path());
            case ExchangePlace.Bucket bucket -> new BucketDepot(bucket, keys.find(workspace));
        };
    }

    /**
     * Looks whether a bucket can be used with a key, and keeps the key if it can.
     *
     * @param key without one, the kept one or this laptop's settings are tried
     * @throws IOException with a sentence when it cannot; nothing is kept then
     */
    public void tryOut(ExchangePlace.Bucket bucket, Optional<BucketKeys.Key> key) throws IOException {
        try (Depot depot = key.isPresent() ? new BucketDepot(bucket, key) : open(bucket)) {
            var _ = depot.list();
        }
        if (key.isPresent()) {
            keep(key.get());
        }
    }

    /** Keeps the key of a bucket on this laptop. */
    public void keep(BucketKeys.Key key) throws IOException {
        keys.keep(workspace, Optional.of(key));
    }
}
