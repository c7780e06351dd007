package app.wheelhouse.cli;

import app.wheelhouse.store.Applied;
import app.wheelhouse.vault.Remark;
import app.wheelhouse.vault.VaultException;
import app.wheelhouse.vault.store.Vault;
import app.wheelhouse.vault.store.VaultChanges;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything that is done with vaults; each is a command of its own. */
@Command(name = "vault", description = "Writes the workspace as a folder of Markdown files and takes in what was edited there.")
final class VaultCommand implements Callable<Integer> {
    private VaultCommand() {
    }

    static CommandLine of(Wheelhouse wheelhouse) {
        return new CommandLine(new VaultCommand()).addSubcommand(new Export(wheelhouse))
                .addSubcommand(new Import(wheelhouse));
    }

    @Override
    public Integer call() throws Refused {
        throw Refused.usage("What is to be done with a vault: export or import?");
    }

    private static Refused refused(VaultException e) {
        return new Refused(e.code() == VaultException.Code.UNREACHED ? Exit.UNREACHED : Exit.REFUSED,
                e.sentence() + " Nothing was changed.");
    }

    private static List<Map<String, @Nullable Object>> facts(List<Remark> remarks) {
        return remarks.stream().map(each -> Json.facts("file", each.file(), "line", each.line(), "reason",
                each.sentence())).toList();
    }

    /** Writes a vault. */
    @Command(name = "export", description = "Writes every record that is read as a Markdown file. A second export of the same state changes nothing.")
    static final class Export implements Callable<Integer> {
        private final Wheelhouse wheelhouse;

        @Parameters(paramLabel = "DIR", description = "An empty folder, or the vault of this workspace.")
        private Path folder = Path.of("");

        @Option(names = "--force", description = "Write over what was edited in the vault and not taken in.")
        private boolean force;

        Export(Wheelhouse wheelhouse) {
            this.wheelhouse = wheelhouse;
        }

        @Override
        public Integer call() throws Refused {
            try (Opened opened = wheelhouse.open()) {
                Vault vault = new Vault(opened.store(), folder);
                List<Remark> unsaved = force ? List.of() : vault.unsaved(new VaultFields(opened.store()));
                if (!unsaved.isEmpty()) {
                    unsaved.forEach(each -> wheelhouse.terminal().complain(each.words()));
                    throw Refused.value(
                            "The vault holds edits that were not taken in: import it first, or add --force to write over them. Nothing was changed.");
                }
                Vault.Written written = vault.export();
                wheelhouse.answer("%d files, %d of them written, %d removed.".formatted(written.files(),
                        written.changed(), written.removed()),
                        Json.facts("files", written.files(), "written",
                                written.changed(), "removed", written.removed()));
                return Exit.DONE.code();
            } catch (VaultException e) {
                throw refused(e);
            }
        }
    }

    /** Takes in a vault. */
    @Command(name = "import", description = "Takes in what was edited in a vault, as one edit that can be undone. Says every line not understood.")
    static final class Import implements Callable<Integer> {
        private final Wheelhouse wheelhouse;

        @Parameters(paramLabel = "DIR", description = "The vault.")
        private Path folder = Path.of("");

        @Option(names = "--dry-run", description = "Only say what would happen.")
        private boolean dryRun;

        Import(Wheelhouse wheelhouse) {
            this.wheelhouse = wheelhouse;
        }

        @Override
        public Integer call() throws Refused {
            try (Opened opened = wheelhouse.open()) {
                Vault vault = new Vault(opened.store(), folder);
                VaultChanges changes = vault.read(new VaultFields(opened.store()));
                int made = 0;
                if (!dryRun && !changes.isEmpty()) {
                    Applied applied = opened.saved(vault.take(changes));
                    made = applied.changes();
                    vault.mark(changes);
                }
                if (wheelhouse.json()) {
                    wheelhouse.terminal().line(Json.of(Json.facts("records", changes.records(), "changes", made,
                            "not_understood", facts(changes.remarks()), "notices", facts(changes.notices()))));
                    return Exit.DONE.code();
                }
                changes.records().forEach(wheelhouse.terminal()::line);
                wheelhouse.terminal().line(changes.records().isEmpty()
                        ? "Nothing was edited."
                        : (dryRun ? "%d records would change." : "%d records changed.")
                                .formatted(changes.records().size()));
                changes.remarks().forEach(each -> wheelhouse.terminal().line("Not taken: " + each.words()));
                changes.notices().forEach(each -> wheelhouse.terminal().line(each.words()));
                return Exit.DONE.code();
            } catch (VaultException e) {
                throw refused(e);
            }
        }
    }
}
