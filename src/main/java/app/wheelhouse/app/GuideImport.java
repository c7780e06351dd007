package app.wheelhouse.app;

import app.wheelhouse.intake.ImportReport;
import app.wheelhouse.intake.ImportResult;
import app.wheelhouse.intake.Importer;
import app.wheelhouse.intake.Refusal;
import app.wheelhouse.intake.SourceText;
import app.wheelhouse.signal.ui.SignalsTools;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Sheet;
import app.wheelhouse.ui.Toast;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Brings a guide or a list of people into the open workspace: shows first what would happen, then does it. */
final class GuideImport implements SignalsTools.Intake {
    private final Store store;
    private final Background background;
    private final Desk desk;

    GuideImport(Store store, Background background, Desk desk) {
        this.store = store;
        this.background = background;
        this.desk = desk;
    }

    /** Asks for a file and shows what it would bring. */
    @Override
    public void choose(Window window) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Import a guide or a table");
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter("Guides and tables", "*.md", "*.markdown", "*.txt", "*.csv", "*.xlsx",
                        "*.ics", "*.yaml", "*.yml"),
                new FileChooser.ExtensionFilter("All files", "*.*"));
        File file = chooser.showOpenDialog(window);
        if (file != null) {
            preview(file.toPath());
        }
    }

    /** Shows what a file would bring, with the choice to import it or not. */
    void preview(Path file) {
        background.submit("Reading " + file.getFileName(), () -> new Importer(store).preview(file),
                result -> show(file, result));
    }

    private void show(Path file, ImportResult result) {
        switch (result) {
            case Refusal refusal -> desk.say(Toast.trouble(refusal.sentence()));
            case ImportReport report when report.changes() == 0 ->
                desk.say(Toast.of("Everything in " + report.file() + " is here already. Nothing was changed."));
            case ImportReport report -> {
                Command cancel = Command.of("import.cancel", "Cancel", () -> {
                });
                Command take = Command.of("import.do", "Import", () -> apply(file));
                desk.show(new Sheet("import", "Import " + report.file(), ImportPreview.of(report),
                        List.of(cancel, take)));
            }
        }
    }

    private void apply(Path file) {
        background.submit("Importing " + file.getFileName(), () -> new Importer(store).importFile(file), this::tell);
    }

    @Override
    public void bring(String name, String text) {
        background.submit("Importing " + name, () -> new Importer(store).importText(new SourceText(name, text)),
                this::tell);
    }

    private void tell(ImportResult result) {
        desk.say(switch (result) {
            case Refusal refusal -> Toast.trouble(refusal.sentence());
            case ImportReport report when report.changes() == 0 ->
                Toast.of("Everything in " + report.file() + " is here already. Nothing was changed.");
            case ImportReport report ->
                Toast.of("Imported " + report.file() + ": " + ImportPreview.words(report) + ".",
                        Command.of("import.undo", "Undo", store::undo));
        });
    }
}
