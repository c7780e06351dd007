package app.wheelhouse.cli;

import app.wheelhouse.store.Check;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares log and tables. */
@Command(name = "check", description = "Compares log and tables. Exit code 1 when something is wrong; nothing is changed.")
final class CheckWorkspace implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Option(names = "--rebuild", description = "Make the tables anew from the log first.")
    private boolean rebuild;

    CheckWorkspace(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        if (rebuild) {
            dropTables();
        }
        try (Opened opened = wheelhouse.open()) {
            Check.Result result = Check.of(opened.store(), share -> wheelhouse.terminal().progress("Checking", share));
            wheelhouse.terminal().progress("Checking", 1);
            boolean well = result.findings().isEmpty();
            String verdict = well
                    ? "All is well: %d changes, %d records, state code %s.".formatted(result.changes(),
                            result.records(), opened.store().stateCode())
                    : String.join("\n", result.findings());
            wheelhouse.answer(verdict, Json.facts("well", well, "rebuilt", rebuild, "changes", result.changes(),
                    "records", result.records(), "state_code", opened.store().stateCode(), "findings",
                    result.findings()));
            return well ? Exit.DONE.code() : Exit.NO.code();
        }
    }

    private void dropTables() throws Refused, IOException {
        try (Workspace owned = Workspace.open(wheelhouse.folder())) {
            Check.dropTables(owned);
        } catch (StoreException e) {
            throw new Refused(Exit.of(e.code()), e.sentence());
        }
    }
}
