package app.wheelhouse.cli;

import app.wheelhouse.bundle.AgeKey;
import app.wheelhouse.bundle.DeviceKey;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints what colleagues need to know of this laptop. */
@Command(name = "key", description = "Prints the fingerprint this laptop's bundles are known by, and the age key colleagues seal theirs to.")
final class ShowKey implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    ShowKey(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws IOException {
        DeviceKey key = DeviceKey.of(wheelhouse.settings());
        AgeKey age = AgeKey.of(wheelhouse.settings());
        wheelhouse.answer("Fingerprint: %s%nSeal to:     %s".formatted(key.shown().fingerprint(), age.recipient()),
                Json.facts("fingerprint", key.shown().fingerprint(), "public_key", key.shown().encoded(),
                        "seal_to", age.recipient()));
        return Exit.DONE.code();
    }
}
