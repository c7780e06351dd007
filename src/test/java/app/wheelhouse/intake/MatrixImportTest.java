package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.MatrixText;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matrices as CSV: told by their header, brought once, and edited on both sides. */
class MatrixImportTest {
    private static final String CSV = """
            Big bets (RAPID),President,Architect,Support
            Release gate,D,RP,A(runbooks)
            Partner move,D,R,P
            """;
    @TempDir
    Path folder;

    private static String table(Workbench bench) {
        return MatrixText.write(new RightsStore(bench.store).matrices().getFirst(), true).toCsv().replace("\r", "");
    }

    @Test
    void aMatrixIsToldByItsCornerAndComesBackAsItWas() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("w"))) {
            bench.bring("people.csv", "name,role\nPresident,chair\n");
            ImportReport report = bench.bring("bets.csv", CSV);
            assertEquals("matrix", report.what());
            assertEquals(CSV, table(bench));
            Matrix matrix = new RightsStore(bench.store).matrices().getFirst();
            assertEquals(bench.id("person", "name", "President"), matrix.columns().getFirst().person());
            assertEquals(null, matrix.columns().get(1).person());
            String code = bench.store.stateCode();
            assertEquals(0, bench.bring("bets.csv", CSV).changes());
            assertEquals(code, bench.store.stateCode());
        }
    }

    @Test
    void lettersAloneTellAFrameworkAndPeopleStayPeople() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("w"))) {
            assertEquals("matrix", bench.bring("specs.csv", "Spec,Ann,Bob\nPRD,A,D\nFRD,C,DA\n").what());
            assertEquals("people", bench.bring("p.csv", "name,role\nAnn,Architect\n").what());
            assertInstanceOf(Refusal.class,
                    new Importer(bench.store).importText(new SourceText("x.csv", "Thing,Ann,Bob\nPRD,yes,no\n")));
        }
    }

    @Test
    void whatWasEditedHereStaysAndWhatChangedThereComes() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("w"))) {
            bench.bring("bets.csv", CSV);
            UUID gate = bench.id("matrix_row", "title", "Release gate");
            bench.set("matrix_row", gate, "note", "Thursdays");
            UUID scoped = bench.id("matrix_cell", "scope", "runbooks");
            bench.set("matrix_cell", scoped, "letters", "I");
            ImportReport report = bench.bring("bets.csv", """
                    Big bets (RAPID),President,Support,Architect
                    Headcount,D,,RP
                    Partner move,D,P,RI
                    Release gate for all,D,AP(runbooks),RP
                    """);
            assertEquals(1, report.count("matrix_row").added());
            assertEquals("""
                    Big bets (RAPID),President,Support,Architect,Note
                    Headcount,D,,RP,
                    Partner move,D,P,RI,
                    Release gate for all,D,I,RP,Thursdays
                    """, table(bench));
            assertEquals(1, report.notices().size(), report.notices().toString());
        }
    }

    @Test
    void aRowDeletedHereStaysDeletedAndOneGoneThereGoes() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("w"))) {
            bench.bring("bets.csv", CSV);
            new RightsStore(bench.store).deleteRows(List.of(bench.id("matrix_row", "title", "Release gate"))).join();
            bench.bring("bets.csv", CSV);
            assertEquals("Big bets (RAPID),President,Architect,Support\nPartner move,D,R,P\n", table(bench));
            bench.bring("bets.csv", "Big bets (RAPID),President,Architect,Support\nRelease gate,D,RP,A(runbooks)\n");
            assertEquals("Big bets (RAPID),President,Architect,Support\n", table(bench));
        }
    }

    @Test
    void wordsThatAreNoLettersAreNamedWithTheirLine() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("w"))) {
            ImportReport report = bench.bring("bets.csv", "RAPID,Ann,Bob\n\nGate,D,maybe R\n");
            assertEquals(List.of("3: maybe under Bob is no letter of RAPID"), report.notUnderstood().stream()
                    .map(one -> one.line() + ": " + one.text()).toList());
        }
    }
}
