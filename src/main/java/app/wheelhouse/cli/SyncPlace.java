package app.wheelhouse.cli;

import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.exchange.Exchange;
import app.wheelhouse.bundle.exchange.Exchanged;
import app.wheelhouse.bundle.exchange.FolderDepot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Exchanges once with a place where laptops leave bundles for each other. */
@Command(name = "sync", description = {"Takes in what other laptops left in a folder, and leaves there what they lack.",
        "A folder that is named becomes the place of this workspace."})
final class SyncPlace implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "PLACE", arity = "0..1", description = "The folder (default: the one used last).")
    private @Nullable Path place;

    SyncPlace(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        try (Opened opened = wheelhouse.open()) {
            Path folder = opened.store().workspace().folder();
            Path depot = place == null
                    ? Path.of(Exchange.place(folder).orElseThrow(() -> Refused.usage(
                            "This workspace has no place of exchange yet: name a folder.")))
                    : place.toAbsolutePath().normalize();
            Exchanged result = new Exchange(opened.store(), wheelhouse.settings(), new Exporter(opened.store(),
                    wheelhouse.settings(), wheelhouse.version(), SafetyCopy::readable),
                    () -> SafetyCopy.beforeImport(opened.store(), wheelhouse.terminal())).run(new FolderDepot(depot));
            result.troubles().forEach(wheelhouse.terminal()::complain);
            result.unknown().forEach(manifest -> wheelhouse.terminal().complain(
                    "%s left a bundle and is not trusted yet (fingerprint %s): 'bundle import FILE --trust' takes it in."
                            .formatted(manifest.sender().name(), manifest.sender().key().fingerprint())));
            wheelhouse.answer("Took in %d changes, left %d. State code %s.%s".formatted(result.taken(),
                    result.given(), opened.store().stateCode(),
                    result.waiting() == 0 ? "" : " %d bundles are still being copied.".formatted(result.waiting())),
                    Json.facts("taken", result.taken(), "given", result.given(), "waiting", result.waiting(),
                            "place", depot.toString(), "state_code", opened.store().stateCode(), "troubles",
                            result.troubles(), "unknown", result.unknown().stream().map(manifest -> Json.facts("name",
                                    manifest.sender().name(), "fingerprint", manifest.sender().key().fingerprint()))
                                    .toList()));
            return result.troubles().isEmpty() && result.unknown().isEmpty() ? Exit.DONE.code() : Exit.REFUSED.code();
        }
    }
}
