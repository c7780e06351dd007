package app.wheelhouse.decision.ui.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Conversion;
import app.wheelhouse.decision.rights.Finding;
import app.wheelhouse.decision.rights.Lint;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.MatrixText;
import app.wheelhouse.decision.rights.Paste.Spot;
import app.wheelhouse.decision.rights.Starter;
import app.wheelhouse.decision.rights.Table;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixModelTest {
    @TempDir
    Path folder;
    private Programme programme;
    private RightsStore rights;
    private MatrixModel model;
    private MatrixEdits edits;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder);
        rights = new RightsStore(programme.store());
        show(Starter.empty(Framework.RAPID).draft());
    }

    private void show(app.wheelhouse.decision.rights.Draft draft) {
        UUID id = rights.create(draft).join();
        model = new MatrixModel(rights, programme.store(), Background.inline(), id);
        edits = new MatrixEdits(model);
        model.open();
    }

    @AfterEach
    void close() {
        model.close();
        programme.close();
    }

    /** What is on disk, once everything typed is. */
    private String saved() {
        // Edits take turns, so that this one comes behind what was typed.
        rights.rename(UUID.randomUUID(), "settled").join();
        programme.settle();
        return MatrixText.write(rights.matrix(model.id()).orElseThrow(), false).toTabs();
    }

    private String paste(Table table) {
        return new MatrixPaste(model).paste(table).orElse("");
    }

    private void row(String title) {
        edits.endRow(edits.beginRow(), title);
    }

    private void column(String name) {
        edits.endColumn(edits.beginColumn(), name);
    }

    @Test
    void aMatrixIsBuiltByTypingAndIsCheckedMeanwhile() {
        row("Gate");
        column("Ann");
        column("Bob");
        assertEquals(List.of("“Gate”: nobody takes a part yet.", "Ann takes no part anywhere.",
                "Bob takes no part anywhere."), model.findings().stream().map(Finding::message).toList());
        model.moveTo(0, 0, false);
        edits.toggle('D');
        model.moveTo(0, 1, false);
        edits.toggle('R');
        edits.toggle('P');
        assertTrue(Lint.isValid(model.findings()));
        edits.agree();
        edits.scope("price");
        assertEquals("New matrix (RAPID)\tAnn\tBob\nGate\tD\tRA(price)P", saved());
        assertEquals(saved(), MatrixText.write(model.matrix().orElseThrow(), false).toTabs(),
                "what shows is what is saved");
    }

    @Test
    void aRowOrColumnWithoutANameIsNoRowOrColumn() {
        row(" ");
        column("");
        assertEquals("New matrix (RAPID)", saved());
        assertEquals(List.of(), model.rows());
    }

    @Test
    void aLetterIsSetInAllSelectedCellsOrTakenFromAllThatHaveIt() {
        show(Starter.all().get(1).draft());
        model.moveTo(0, 0, false);
        model.moveTo(1, 1, true);
        edits.toggle('C');
        assertEquals("C\tC\nC\tC", edits.copy().toTabs());
        edits.toggle('C');
        assertEquals("\t\n\t", edits.copy().toTabs());
    }

    @Test
    void aMatrixFromASpreadsheetIsPastedAsItIs() {
        assertEquals("Left out, as no letters of RAPID: maybe.",
                paste(Table.tabs("\tAnn\tBob\r\nGate\tD\tRP\r\nShip\tmaybe\tD\r\n")));
        assertEquals("New matrix (RAPID)\tAnn\tBob\nGate\tD\tRP\nShip\t\tD", saved());
        model.moveTo(1, 1, false);
        paste(Table.tabs("I\tI\nI\tI\n"));
        assertEquals("New matrix (RAPID)\tAnn\tBob\tPerson 3\nGate\tD\tRP\t\nShip\t\tI\tI\nRow 3\t\tI\tI", saved());
        programme.store().undo().join();
        programme.store().undo().join();
        assertEquals("New matrix (RAPID)\tAnn\tBob\nGate\tD\tRP\nShip\t\tD", saved(), "a paste is one step");
    }

    @Test
    void theFilterFindsRowsByTitleAndByWhoTakesPart() {
        show(Starter.all().getFirst().draft());
        model.filterProperty().set("head gate");
        assertEquals(List.of("Release gate"), model.rows().stream().map(Matrix.Row::title).toList());
        model.filterProperty().set("alliances");
        assertEquals(5, model.rows().size());
        model.filterProperty().set("");
        assertEquals(7, model.rows().size());
    }

    @Test
    void jumpingGoesThroughTheFindingsRoundAndRound() {
        paste(Table.tabs("\tAnn\tBob\nGate\tD\tR\nShip\tD\tRPA\n"));
        assertEquals(2, model.findings().size());
        model.moveTo(1, 0, false);
        model.step(1);
        assertEquals(new Spot(0, -1), model.cursor());
        model.step(1);
        assertEquals(new Spot(1, 1), model.cursor());
        model.step(1);
        assertEquals(new Spot(0, -1), model.cursor());
        model.step(-1);
        assertEquals(new Spot(1, 1), model.cursor());
    }

    @Test
    void inAnotherFrameworkNothingIsTyped() {
        show(Starter.all().getFirst().draft());
        String before = saved();
        model.shownAsProperty().set(Framework.RACI);
        model.moveTo(0, 0, false);
        edits.toggle('R');
        edits.clear();
        assertFalse(model.isOwn());
        assertEquals(before, saved());
        assertEquals("A", edits.copy().toTabs(), "what is copied is what is shown");
    }

    @Test
    void rowsAndColumnsMoveWithTheCursorAndSort() {
        paste(Table.tabs("\tAnn\tBob\nShip\tRP\tD\nGate\tD\tRP\n"));
        model.moveTo(0, 0, false);
        edits.moveRow(1);
        edits.moveColumn(1);
        assertEquals(new Spot(1, 1), model.cursor());
        assertEquals("New matrix (RAPID)\tBob\tAnn\nGate\tRP\tD\nShip\tD\tRP", saved());
        edits.sort(model.columns().getFirst());
        assertEquals("New matrix (RAPID)\tBob\tAnn\nShip\tD\tRP\nGate\tRP\tD", saved());
        edits.sort(null);
        assertEquals("New matrix (RAPID)\tBob\tAnn\nGate\tRP\tD\nShip\tD\tRP", saved());
        model.moveTo(0, -1, false);
        assertEquals(List.of("Gate"), edits.deleteRows());
        model.moveTo(-1, 0, false);
        assertEquals(List.of("Bob"), edits.deleteColumns());
        assertEquals("New matrix (RAPID)\tAnn\nShip\tRP", saved());
    }

    @Test
    void aMatrixMovesIntoAnotherFrameworkAndBackByOneUndo() {
        paste(Table.tabs("\tAnn\tBob\tCy\nGate\tD\tRP\tA(price)"));
        String rapid = saved();
        edits.changeFramework(Conversion.of(model.matrix().orElseThrow(), Framework.RACI));
        assertTrue(Lint.isValid(model.findings()), "checked by the rules of its new framework at once");
        assertEquals("New matrix (RACI)\tAnn\tBob\tCy\nGate\tA\tR\t", saved());
        assertEquals(model.matrix(), rights.matrix(model.id()), "what shows is what is saved");
        assertEquals("Not carried over from RAPID: Bob Recommend, Cy Agree (price).",
                model.matrix().orElseThrow().rows().getFirst().note());
        programme.store().undo().join();
        programme.store().undo().join();
        assertEquals(rapid, saved());
        assertEquals("", rights.matrix(model.id()).orElseThrow().rows().getFirst().note());
    }

    @Test
    void aLowerLimitIsRemarkedOnAtOnce() {
        paste(Table.tabs("\tAnn\tBob\nGate\tD\tRP\nShip\tD\tRP"));
        assertEquals(List.of(), model.findings());
        edits.limit(1);
        saved();
        assertEquals(List.of("Ann decides 2 rows; more than 1 make a bottleneck."),
                model.findings().stream().map(Finding::message).toList());
        assertEquals(1, rights.matrix(model.id()).orElseThrow().decidesAtMost());
    }

    @Test
    void anEmptyMatrixBecomesWhatThePastedTableSaysItIs() {
        assertEquals("Pasted as a RACI matrix.",
                paste(Table.tabs("Live site (on-call RACI)\tAnn\tBob\tNote\nDown\tA\tR1\tby phone\n")));
        assertEquals("Live site (on-call RACI)\tAnn\tBob\nDown\tA\tR1", saved());
        assertEquals("by phone", model.rows().getFirst().note());
        programme.store().undo().join();
        programme.store().undo().join();
        assertEquals("New matrix (RAPID)", saved());
    }

    @Test
    void aTableOfAnotherFrameworkIsNotMixedIn() {
        paste(Table.tabs("\tAnn\tBob\nGate\tD\tRP"));
        String before = saved();
        assertEquals("The table is RACI, this matrix RAPID, and their letters mean different things. "
                + "Paste it into a new RACI matrix.", paste(Table.tabs("Other (RACI)\tAnn\tBob\nShip\tA\tR\n")));
        assertEquals(before, saved());
    }

    @Test
    void twoColumnsOfOneNameStayTwoAndNeitherTakesTheOthersLetters() {
        paste(Table.tabs("\tAnn\tBob\tann\nGate\tD\tRP\tI"));
        assertEquals("New matrix (RAPID)\tAnn\tBob\tann\nGate\tD\tRP\tI", saved());
        paste(Table.tabs("\tAnn\tBob\tann\nShip\tI\tRP\tD"));
        assertEquals("New matrix (RAPID)\tAnn\tBob\tann\nGate\tD\tRP\tI\nShip\tI\tRP\tD", saved());
    }

    @Test
    void aNoteColumnGoesIntoTheNotesOfTheRows() {
        paste(Table.tabs("\tAnn\tBob\nGate\tD\tRP"));
        paste(Table.tabs("\tAnn\tNotes\nGate\tD\tEvery quarter\nShip\tI\tWeekly"));
        saved();
        assertEquals(List.of("Every quarter", "Weekly"), rights.matrix(model.id()).orElseThrow().rows().stream()
                .map(app.wheelhouse.decision.rights.Matrix.Row::note).toList());
    }
}
