package app.wheelhouse.cli;

import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what a bundle says of itself. */
@Command(name = "inspect", description = "Says what a bundle carries, from whom and of when. Needs no workspace.")
final class InspectBundle implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "FILE", description = "The bundle.")
    private Path file = Path.of("");

    @Mixin
    private Bundle.Opening opening = new Bundle.Opening();

    InspectBundle(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        try (BundleFile bundle = opening.open(file, wheelhouse.settings())) {
            boolean excerpt = bundle.manifest().kind() == Manifest.Kind.EXCERPT;
            wheelhouse.answer(
                    Bundle.sentence(bundle.manifest(), bundle.isSealed())
                            + (excerpt ? "\n\n" + bundle.readable("excerpt.md").strip() : ""),
                    Bundle.facts(bundle.manifest(), bundle.isSealed()));
            return Exit.DONE.code();
        } catch (BundleException e) {
            throw Bundle.refused(file, e);
        }
    }
}
