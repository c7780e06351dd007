package app.wheelhouse.cli;

import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a workspace. */
@Command(name = "init", description = "Makes a workspace.")
final class InitWorkspace implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Option(names = "--name", paramLabel = "NAME", description = "What the programme is called (default: the name of the folder).")
    private @Nullable String name;

    InitWorkspace(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        Path folder = wheelhouse.folder();
        String title = name == null ? String.valueOf(folder.getFileName()) : name;
        try (Opened opened = wheelhouse.open(Workspace.create(folder, title, "laptop", wheelhouse.clock()))) {
            wheelhouse.answer("Made the workspace %s.".formatted(folder),
                    Json.facts("workspace", folder.toString(), "id", opened.store().workspace().id(), "name", title));
            return Exit.DONE.code();
        } catch (StoreException e) {
            throw new Refused(Exit.of(e.code()), e.sentence());
        }
    }
}
