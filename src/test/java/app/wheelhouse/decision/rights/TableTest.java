package app.wheelhouse.decision.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.Framework;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables as spreadsheets really hand them over, and what becomes of them in a matrix. */
class TableTest {

    @Test
    void aSpreadsheetsClipboardEndsWithALineBreakThatMakesNoRow() {
        List<List<String>> rows = List.of(List.of("", "Ann", "Bob"), List.of("Gate", "D", "R"));
        assertEquals(rows, Table.tabs("\tAnn\tBob\r\nGate\tD\tR\r\n").rows());
        assertEquals(rows, Table.tabs("\tAnn\tBob\nGate\tD\tR").rows());
        assertEquals(rows, Table.tabs("\tAnn\tBob\rGate\tD\tR\r").rows());
    }

    @Test
    void aTextWithBreaksTabsOrQuotesIsQuoted() {
        assertEquals(List.of(List.of("two\nlines", "say \"no\"", "a\tb")),
                Table.tabs("\"two\nlines\"\t\"say \"\"no\"\"\"\t\"a\tb\"\n").rows());
        Table table = new Table(List.of(List.of("two\nlines", "say \"no\"", "a,b", "")));
        assertEquals("\"two\nlines\",\"say \"\"no\"\"\",\"a,b\",\r\n", table.toCsv());
        assertEquals(table, Table.read(table.toCsv(), ','));
        assertEquals(table, Table.tabs(table.toTabs()));
    }

    @Test
    void aLoneQuoteIsASignLikeAnyOther() {
        assertEquals(List.of(List.of("5\" disk", "R")), Table.tabs("5\" disk\tR").rows());
        assertEquals(List.of(List.of("\"half", "R")), Table.tabs("\"half\tR").rows());
    }

    @Test
    void emptyCellsAndRowsKeepTheirPlaces() {
        assertEquals(List.of(List.of("R", "", ""), List.of(""), List.of("", "", "D")), Table.tabs("R\t\t\n\n\t\tD\n").rows());
        assertEquals(List.of(List.of("")), Table.tabs("\n").rows());
        assertEquals(List.of(), Table.tabs("").rows());
        assertEquals(List.of(List.of("R", "")), Table.tabs("R\t").rows());
    }

    @Test
    void aMatrixComesBackFromItsTable() {
        Matrix matrix = Matrices.of("Big bets (RAPID)|Ann|Bob|Note\nGate|D|A(scope, “all”)|said \"yes\"\nShip|D|RP|\n");
        assertEquals("Big bets", matrix.title());
        assertEquals("said \"yes\"", matrix.rows().getFirst().note());
        String csv = MatrixText.write(matrix, true).toCsv();
        assertEquals(matrix, Matrices.of(MatrixText.read(Table.read(csv, ','), "").orElseThrow()));
        assertEquals(List.of("Big bets (RAPID)", "Ann", "Bob"), MatrixText.write(matrix, false).rows().getFirst());
        Matrix calls = Matrices.of("Live site (on-call RACI)|Ann|Bob\nPage|A|R1\n");
        assertEquals(calls, Matrices.of(MatrixText.read(MatrixText.write(calls, true), "").orElseThrow()));
        assertEquals(Matrix.Kind.ON_CALL, calls.kind());
    }

    @Test
    void theFrameworkIsToldByTheCornerOrByTheLetters() {
        assertEquals(Framework.RAPID, framework("Decision|Ann|Bob\nGate|D|P\nShip|D|R"));
        assertEquals(Framework.RACI, framework("Activity|Ann|Bob\nGate|A|R\nShip|A|C"));
        assertEquals(Framework.DACI, framework("Spec|Ann|Bob\nGate|A|D\nShip|C|D"));
        assertEquals(Framework.RACI, framework("RACI|Ann\nGate|A"));
        assertEquals(true, MatrixText.read(Table.read("Gate|Ann\nGate|A", '|'), "").isEmpty(), "any of the three");
        assertEquals(true, MatrixText.read(Table.read("name|role\nAnn|Architect", '|'), "").isEmpty());
    }

    private static Framework framework(String table) {
        return MatrixText.read(Table.read(table, '|'), "").orElseThrow().framework();
    }

    @Test
    void wordsThatAreNoLettersAreNamedWithTheirPlace() {
        Draft draft = MatrixText.read(Table.read("RAPID|Ann|Bob\nGate|D|X\nShip|R maybe|P", '|'), "Rights").orElseThrow();
        assertEquals(List.of(new Draft.Rest(1, "Bob", "X"), new Draft.Rest(2, "Ann", "maybe")), draft.rest());
        assertEquals("R", draft.rows().get(1).cells().getFirst().letters());
        assertEquals("Rights", draft.title());
    }

    private static final List<String> ROWS = List.of("Gate", "Ship");
    private static final List<String> COLUMNS = List.of("Ann", "Bob");

    private static Paste paste(int row, int column, String text) {
        return Paste.of(Framework.RAPID, ROWS, COLUMNS, row, column, Table.tabs(text));
    }

    @Test
    void lettersArePastedWhereTheCursorStandsAndBeyondTheEdge() {
        Paste paste = paste(1, 1, "D\tR\n\tP\n");
        assertEquals(Map.of(new Paste.Spot(1, 1), cell("D"), new Paste.Spot(1, 2), cell("R"), new Paste.Spot(2, 1),
                Cell.EMPTY, new Paste.Spot(2, 2), cell("P")), paste.cells());
        assertEquals(List.of(3, 3), List.of(paste.rowsNeeded(2), paste.columnsNeeded(2)));
    }

    @Test
    void aWholeMatrixIsSortedInByItsTitlesAndNames() {
        Paste paste = paste(0, 0, "Decision\tbob\tCy\nShip\tR\tD\nHire\tP\tA(money)\n");
        assertEquals(Map.of(2, "Cy"), paste.names());
        assertEquals(Map.of(2, "Hire"), paste.titles());
        assertEquals(Map.of(new Paste.Spot(1, 1), cell("R"), new Paste.Spot(1, 2), cell("D"), new Paste.Spot(2, 1),
                cell("P"), new Paste.Spot(2, 2), Cell.of(Framework.RAPID, "A", "money", 0)), paste.cells());
        assertEquals(paste, paste(-1, -1, "Decision\tbob\tCy\nShip\tR\tD\nHire\tP\tA(money)\n"));
    }

    @Test
    void aListPastedOnTitlesOrHeadsRenamesAndAdds() {
        assertEquals(Map.of(1, "Release gate", 2, "Partner move"), paste(1, -1, "Release gate\nPartner move\n").titles());
        assertEquals(Map.of(1, "President", 2, "Architect"), paste(-1, 1, "President\tArchitect\n").names());
        assertEquals(3, paste(1, -1, "a\nb\n").rowsNeeded(2));
    }

    @Test
    void whatIsNoLetterLeavesTheCellAsItIs() {
        Paste paste = paste(0, 0, "maybe\tR\n");
        assertEquals(Map.of(new Paste.Spot(0, 1), cell("R")), paste.cells());
        assertEquals(List.of("maybe"), paste.rest());
    }

    private static Cell cell(String letters) {
        return new Cell(letters, "", 0);
    }
}
