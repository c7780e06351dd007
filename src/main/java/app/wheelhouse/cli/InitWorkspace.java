package app.wheelhouse.cli;

import app.wheelhouse.intake.ImportReport;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a workspace. */
@Command(name = "init", description = "Makes a workspace, empty or with the sample programme.")
final class InitWorkspace implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Option(names = "--sample", description = "Fill it with the sample programme, through the importers.")
    private boolean sample;

    @Option(names = "--name", paramLabel = "NAME", description = "What the programme is called (default: the name of the folder).")
    private @Nullable String name;

    InitWorkspace(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        Path folder = wheelhouse.folder();
        String title = name == null ? String.valueOf(folder.getFileName()) : name;
        List<ImportReport> reports = List.of();
        try {
            if (sample && !Workspace.isWorkspace(folder)) {
                reports = NewWorkspace.sample(folder, title, wheelhouse.clock());
            } else {
                NewWorkspace.empty(folder, title, wheelhouse.clock());
            }
        } catch (StoreException e) {
            throw new Refused(Exit.of(e.code()), e.sentence());
        }
        String sentence = "Made the workspace %s.".formatted(folder);
        wheelhouse.answer(
                String.join("\n", sentence, String.join("\n", reports.stream().map(Imported::summary).toList()))
                        .strip(),
                Json.facts("workspace", folder.toString(), "name", title, "imported",
                        reports.stream().map(Imported::facts).toList()));
        return Exit.DONE.code();
    }
}
