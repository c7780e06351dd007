package app.wheelhouse.cli;

import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.exchange.BucketKeys;
import app.wheelhouse.bundle.exchange.Depot;
import app.wheelhouse.bundle.exchange.Depots;
import app.wheelhouse.bundle.exchange.Exchange;
import app.wheelhouse.bundle.exchange.ExchangePlace;
import app.wheelhouse.bundle.exchange.ExchangePlace.Bucket;
import app.wheelhouse.bundle.exchange.Exchanged;
import app.wheelhouse.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exchanges once with a place where laptops leave bundles for each other. */
@Command(name = "sync", description = {
        "Takes in what other laptops left in a folder or bucket, and leaves there what they lack.",
        "A place that is named becomes the place of this workspace."})
final class SyncPlace implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "PLACE", arity = "0..1", description = "A folder, or s3://BUCKET/PREFIX (default: the one used last).")
    private @Nullable String place;

    @Option(names = "--endpoint", paramLabel = "URL", description = "The server of the bucket (default: AWS).")
    private String endpoint = "";

    @Option(names = "--region", paramLabel = "REGION", description = "Its region (default: this laptop's settings for AWS, or us-east-1).")
    private String region = "";

    @Option(names = "--key", paramLabel = "ID", description = {
            "The key for the bucket; its secret is read from standard input. Both are kept in this laptop's keychain.",
            "Without one, this laptop's settings for AWS count: environment, then profile."})
    private @Nullable String key;

    SyncPlace(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        String secret = key == null
                ? ""
                : new String(wheelhouse.terminal().read(), StandardCharsets.UTF_8).strip();
        if (key != null && secret.isEmpty()) {
            throw Refused.usage("The secret of the key is read from standard input, which is empty.");
        }
        try (Opened opened = wheelhouse.open()) {
            Store store = opened.store();
            Path folder = store.workspace().folder();
            ExchangePlace wanted = wanted(folder);
            Depots depots = new Depots(new LaptopBucketKeys(wheelhouse.settings()), store.workspace().id());
            if (key != null) {
                depots.keep(new BucketKeys.Key(key, secret));
            }
            Exchange exchange = new Exchange(store, wheelhouse.settings(), new Exporter(store, wheelhouse.settings(),
                    wheelhouse.version(), SafetyCopy::readable),
                    () -> SafetyCopy.beforeImport(store, wheelhouse.terminal()));
            if (place != null && !Exchange.place(folder).filter(wanted::equals).isPresent()) {
                Exchange.choose(folder, Optional.of(wanted));
            }
            try (Depot depot = depots.open(wanted)) {
                return told(exchange.run(wanted, depot), wanted, store);
            }
        }
    }

    private ExchangePlace wanted(Path folder) throws Refused, IOException {
        if (place == null) {
            return Exchange.place(folder).orElseThrow(() -> Refused
                    .usage("This workspace has no place of exchange yet: name a folder or an s3:// bucket."));
        }
        try {
            ExchangePlace named = ExchangePlace.of(place);
            if (named instanceof Bucket bucket) {
                return new Bucket(bucket.bucket(), bucket.prefix(), endpoint.isEmpty() ? bucket.endpoint() : endpoint,
                        region.isEmpty() ? bucket.region() : region);
            } else if (!endpoint.isEmpty() || !region.isEmpty() || key != null) {
                throw Refused.usage("--endpoint, --region and --key are for an s3:// bucket.");
            }
            return named;
        } catch (IllegalArgumentException e) {
            throw Refused.usage("%s.", String.valueOf(e.getMessage()));
        }
    }

    private int told(Exchanged result, ExchangePlace where, Store store) {
        result.troubles().forEach(wheelhouse.terminal()::complain);
        result.asking().forEach(asking -> wheelhouse.terminal().complain(
                "%s: 'bundle import FILE' or the Sync room takes it in.".formatted(asking.sentence())));
        result.unknown().forEach(manifest -> wheelhouse.terminal().complain(
                "%s left a bundle and is not trusted yet (fingerprint %s): 'bundle import FILE --trust' takes it in."
                        .formatted(manifest.sender().name(), manifest.sender().key().fingerprint())));
        wheelhouse.answer("Took in %d changes, left %d. State code %s.%s".formatted(result.taken(), result.given(),
                store.stateCode(),
                result.waiting() == 0
                        ? ""
                        : " %d bundles are still being copied, or wait for what a colleague leaves next."
                                .formatted(result.waiting())),
                Json.facts("taken", result.taken(), "given", result.given(), "waiting", result.waiting(), "place",
                        where.address(), "state_code", store.stateCode(), "troubles", result.troubles(), "asking",
                        result.asking().stream().map(asking -> Json.facts("name",
                                asking.manifest().sender().name(), "deletes", asking.deleted(), "object",
                                asking.name())).toList(),
                        "unknown", result.unknown().stream().map(manifest -> Json.facts("name",
                                manifest.sender().name(), "fingerprint", manifest.sender().key().fingerprint()))
                                .toList()));
        return result.troubles().isEmpty() && result.unknown().isEmpty() && result.asking().isEmpty()
                ? Exit.DONE.code()
                : Exit.REFUSED.code();
    }
}
