package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.intake.ImportReport;
import app.wheelhouse.intake.Importer;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file would bring is said in the words people use for it. */
class ImportPreviewTest {
    @TempDir
    Path folder;

    @Test
    void objectivesAreCalledObjectives() {
        try (Programme programme = Programme.empty(folder)) {
            Path file = Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data", "slos-storage.yaml");
            ImportReport report = (ImportReport) new Importer(programme.store()).preview(file);
            assertEquals("1 OpenSLO definition is new, 5 objectives are new, 1 source is new",
                    ImportPreview.words(report));
        }
    }
}
