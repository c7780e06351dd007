package app.wheelhouse.cli;

import app.wheelhouse.intake.ImportReport;
import app.wheelhouse.intake.ImportResult;
import app.wheelhouse.intake.Importer;
import app.wheelhouse.intake.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings files into the workspace. */
@Command(name = "import", description = "Brings guides (.md) and tables (.csv, .xlsx) in, each as one edit that can be undone. Says what was added and every line not understood.")
final class ImportFiles implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "What to import.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--dry-run", description = "Only say what would happen.")
    private boolean dryRun;

    ImportFiles(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        List<ImportResult> results = new ArrayList<>();
        try (Opened opened = wheelhouse.open()) {
            Importer importer = new Importer(opened.store());
            for (Path file : files) {
                wheelhouse.terminal().progress("Importing", results.size() / (double) files.size());
                results.add(opened.saved(CompletableFuture
                        .supplyAsync(() -> dryRun ? importer.preview(file) : importer.importFile(file))));
            }
            wheelhouse.terminal().progress("Importing", 1);
        }
        boolean refused = false;
        for (ImportResult result : results) {
            switch (result) {
                case ImportReport report -> {
                    if (!wheelhouse.json()) {
                        Imported.lines(report).forEach(wheelhouse.terminal()::line);
                    }
                }
                case Refusal refusal -> {
                    refused = true;
                    String place = refusal.line() == 0 ? "" : "%s, line %d: ".formatted(refusal.file(), refusal.line());
                    wheelhouse.terminal().complain(place + refusal.sentence());
                }
            }
        }
        if (wheelhouse.json()) {
            wheelhouse.terminal().line(Json.of(results.stream().map(Imported::facts).toList()));
        }
        return refused ? Exit.REFUSED.code() : Exit.DONE.code();
    }
}
