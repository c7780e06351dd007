package app.wheelhouse.cli;

import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.BundleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reads all of a bundle and holds it against what it says of itself. */
@Command(name = "verify", description = "Reads all of a bundle: signature, sizes, sums and every change. Needs no workspace. Exit code 4 when anything is wrong.")
final class VerifyBundle implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "FILE", description = "The bundle.")
    private Path file = Path.of("");

    @Mixin
    private Bundle.Opening opening = new Bundle.Opening();

    VerifyBundle(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        try (BundleFile bundle = opening.open(file, wheelhouse.settings())) {
            int changes = bundle.verify().size();
            wheelhouse.answer(
                    "All of it is as %s signed it: %d files, %d changes.".formatted(
                            bundle.manifest().sender().name(), bundle.manifest().entries().size(), changes),
                    Json.facts("well", true, "changes", changes, "fingerprint",
                            bundle.manifest().sender().key().fingerprint(), "state_code",
                            bundle.manifest().stateCode()));
            return Exit.DONE.code();
        } catch (BundleException e) {
            throw Bundle.refused(file, e);
        }
    }
}
