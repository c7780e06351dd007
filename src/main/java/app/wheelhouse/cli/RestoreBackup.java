package app.wheelhouse.cli;

import app.wheelhouse.keep.Backup;
import app.wheelhouse.keep.Difference;
import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.keep.store.Backups;
import app.wheelhouse.keep.store.Restore;
import app.wheelhouse.store.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of the workspace, whose present is kept as a backup first. */
@Command(name = "restore", description = {"Puts a backup in the place of the workspace, whose present is kept as a backup.",
        "Where there is no workspace yet, one is made of it. The laptop begins a new device id."})
final class RestoreBackup implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only say what would change. Exit code 1 when nothing.")
    private boolean dryRun;

    RestoreBackup(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        try {
            return restore(file.toAbsolutePath().normalize(), dryRun);
        } catch (KeepException e) {
            throw KeepBackups.refused(e);
        }
    }

    int restore(Path backup, boolean onlySay) throws Refused, KeepException {
        try (Restore restore = Restore.of(backup, wheelhouse.clock())) {
            if (!Workspace.isWorkspace(wheelhouse.folder())) {
                return create(restore, onlySay);
            }
            List<Difference> differences;
            Path present = null;
            try (Opened opened = wheelhouse.open()) {
                differences = restore.differences(opened.store());
                if (!onlySay) {
                    present = new Backups(opened.store(), ShownRows::complete).make(Reason.RESTORE).file();
                }
            }
            if (!onlySay) {
                restore.replace(wheelhouse.folder(), wheelhouse.clock());
            }
            answer(restore.backup(), differences, present, onlySay);
            return onlySay && differences.isEmpty() ? Exit.NO.code() : Exit.DONE.code();
        }
    }

    private int create(Restore restore, boolean onlySay) throws KeepException {
        if (!onlySay) {
            restore.create(wheelhouse.folder(), Laptop.name(), wheelhouse.clock());
        }
        answer(restore.backup(), List.of(), null, onlySay);
        return Exit.DONE.code();
    }

    private void answer(Backup backup, List<Difference> differences, @Nullable Path present, boolean onlySay) {
        List<String> lines = new ArrayList<>();
        lines.add((onlySay ? "Would restore %s of %s." : "Restored %s of %s.").formatted(backup.file().getFileName(),
                backup.at()));
        differences.forEach(each -> lines.add("%s: %d back, %d changed, %d gone".formatted(each.type(),
                each.back().size(), each.changed().size(), each.gone().size())));
        if (present != null) {
            lines.add("What was there before is kept in %s.".formatted(present));
        }
        List<Map<String, @Nullable Object>> types = differences.stream().map(each -> Json.facts("type", each.type(),
                "back", each.back().size(), "changed", each.changed().size(), "gone", each.gone().size())).toList();
        wheelhouse.answer(String.join("\n", lines), Json.facts("restored", !onlySay, "file", backup.file().toString(), "at",
                backup.at(), "state_code", backup.stateCode(), "differences", types, "kept", present == null ? null : present.toString()));
    }
}
