package app.wheelhouse.cli;

import app.wheelhouse.keep.Backup;
import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.Proof;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.keep.store.Backups;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes, lists, proves and restores backups. */
@Command(name = "backup", description = {"Makes a backup and reads it back whole: backup create.",
        "backup list shows those there are (exit code 1 when there are none), backup verify FILE reads one back whole,",
        "backup restore FILE puts one in the place of the workspace."})
final class KeepBackups implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(index = "0", arity = "0..1", paramLabel = "create|list|verify|restore", description = "What to do (default: create).")
    private String action = "create";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", description = "The backup to verify or restore.")
    private @Nullable Path file;

    @Option(names = {"-o",
            "--output"}, paramLabel = "FILE", description = "Where a backup goes (default: the place for backups, where old ones are thinned out).")
    private @Nullable Path output;

    @Option(names = "--dry-run", description = "Only say what a restore would change. Exit code 1 when nothing.")
    private boolean dryRun;

    KeepBackups(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        try {
            return switch (action) {
                case "create" -> create();
                case "list" -> list();
                case "verify" -> verify(named());
                case "restore" -> new RestoreBackup(wheelhouse).restore(named(), dryRun);
                default -> throw Refused.usage(
                        "What can be done with backups is create, list, verify and restore, not '%s'.", action);
            };
        } catch (KeepException e) {
            throw refused(e);
        }
    }

    static Refused refused(KeepException e) {
        return new Refused(switch (e.code()) {
            case REFUSED -> Exit.REFUSED;
            case UNREACHED -> Exit.UNREACHED;
        }, e.sentence());
    }

    private Path named() throws Refused {
        if (file == null) {
            throw Refused.usage("Which backup? backup %s FILE. 'wheelhouse backup list' shows those there are.", action);
        }
        return file.toAbsolutePath().normalize();
    }

    private int create() throws Refused, KeepException {
        try (Opened opened = wheelhouse.open()) {
            Backups backups = new Backups(opened.store(), ShownRows::complete);
            backups.trouble().ifPresent(wheelhouse.terminal()::complain);
            Backup made = output == null
                    ? backups.make(Reason.BY_HAND)
                    : backups.write(output.toAbsolutePath().normalize(), Reason.BY_HAND);
            wheelhouse.answer("%s: %d changes, %d records, state code %s. Read back whole.".formatted(made.file(),
                    made.changes(), made.records(), made.stateCode()), facts(made));
            return Exit.DONE.code();
        }
    }

    private int list() throws Refused {
        try (Opened opened = wheelhouse.open()) {
            Backups backups = new Backups(opened.store(), ShownRows::complete);
            backups.trouble().ifPresent(wheelhouse.terminal()::complain);
            List<Backup> all = backups.list();
            if (wheelhouse.json()) {
                wheelhouse.terminal().line(Json.of(all.stream().map(KeepBackups::facts).toList()));
            } else {
                all.forEach(backup -> wheelhouse.terminal().line(line(backup)));
                backups.lastProof().ifPresent(proof -> wheelhouse.terminal()
                        .line("Last proven restore: %s, %s.".formatted(proof.at(), proof.file().getFileName())));
            }
            return all.isEmpty() ? Exit.NO.code() : Exit.DONE.code();
        }
    }

    private static String line(Backup backup) {
        return backup.isReadable()
                ? "%s  %-18s  %s  %7d changes  %6d records  %s".formatted(backup.at(), backup.reason().label(),
                        backup.stateCode(), backup.changes(), backup.records(), backup.file())
                : backup.problem();
    }

    private static Map<String, @Nullable Object> facts(Backup backup) {
        Instant at = backup.isReadable() ? backup.at() : null;
        return Json.facts("file", backup.file().toString(), "at", at, "reason", backup.reason().word(), "device", backup.device(),
                "state_code", backup.stateCode(), "changes", backup.changes(), "records", backup.records(), "bytes",
                backup.bytes(), "readable", backup.isReadable(), "problem",
                backup.isReadable() ? null : backup.problem());
    }

    private int verify(Path backup) throws Refused, KeepException {
        try (Opened opened = wheelhouse.open()) {
            Proof proof = new Backups(opened.store(), ShownRows::complete).prove(backup);
            wheelhouse.answer("%s can be restored: %d changes, %d records, state code %s.".formatted(
                    backup.getFileName(), proof.changes(), proof.records(), proof.stateCode()),
                    Json.facts("file", proof.file().toString(), "proved_at", proof.at(), "changes", proof.changes(), "records",
                            proof.records(), "state_code", proof.stateCode()));
            return Exit.DONE.code();
        }
    }
}
