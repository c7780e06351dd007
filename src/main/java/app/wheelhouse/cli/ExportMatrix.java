package app.wheelhouse.cli;

import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.MatrixPage;
import app.wheelhouse.decision.rights.MatrixText;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.FileNames;
import java.util.List;
import java.util.UUID;

/** A rights matrix, as pages or for a spreadsheet. */
final class ExportMatrix implements Export {
    @Override
    public List<String> formats() {
        return List.of("pdf", "html", "md", "csv");
    }

    @Override
    public Made make(Wanted wanted) throws Refused {
        UUID id = new Lookup(wanted.opened().records()).find("matrix", wanted.which());
        Matrix matrix = new RightsStore(wanted.opened().store()).matrix(id).orElseThrow();
        return wanted.format().equals("csv")
                ? new Text(FileNames.propose(MatrixPage.of(matrix, wanted.edition()), "csv"),
                        MatrixText.write(matrix, wanted.edition() == Edition.HOST).toCsv())
                : new Pages(MatrixPage.of(matrix, wanted.edition()));
    }
}
