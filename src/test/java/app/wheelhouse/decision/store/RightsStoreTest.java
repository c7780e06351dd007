package app.wheelhouse.decision.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.decision.rights.Starter;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightsStoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    @TempDir
    Path folder;
    private Store store;
    private RightsStore rights;
    private UUID id;
    private UUID ann;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("w"), "Rights", "laptop", CLOCK), CLOCK);
        rights = new RightsStore(store);
        ann = store.ids().next();
        store.apply(new Edit("Add person").put("person", ann, "name", "President")).join();
        id = rights.create(Starter.empty(Framework.RAPID).draft()).join();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Matrix matrix() {
        return rights.matrix(id).orElseThrow();
    }

    private UUID row(String title, UUID after) {
        UUID row = rights.newId();
        rights.addRow(id, row, title, after).join();
        return row;
    }

    private UUID column(String name, UUID after) {
        UUID column = rights.newId();
        rights.addColumn(id, column, name, after).join();
        return column;
    }

    private List<String> titles() {
        return matrix().rows().stream().map(Row::title).toList();
    }

    private List<String> names() {
        return matrix().columns().stream().map(Column::name).toList();
    }

    @Test
    void aStarterBecomesAMatrixWhoseColumnsAreThePeopleThereAre() {
        UUID made = rights.create(Starter.all().getFirst().draft()).join();
        Matrix matrix = rights.matrix(made).orElseThrow();
        assertEquals(7, matrix.rows().size());
        assertEquals(ann, matrix.columns().getFirst().person());
        assertEquals(null, matrix.columns().get(1).person());
        assertEquals(new Cell("A", "feasibility", 0),
                matrix.cell(matrix.rows().getFirst().id(), matrix.columns().get(3).id()));
        assertEquals(List.of("New matrix", "Recurring decisions"),
                rights.matrices().stream().map(Matrix::title).toList());
        store.undo().join();
        assertEquals(1, rights.matrices().size(), "one step of undo");
    }

    @Test
    void rowsAndColumnsAreAddedMovedRenamedSortedAndDeleted() {
        UUID gate = row("Gate", null);
        UUID ship = row("Ship", gate);
        row("Hire", gate);
        assertEquals(List.of("Gate", "Hire", "Ship"), titles());
        row("First", null);
        assertEquals(List.of("First", "Gate", "Hire", "Ship"), titles());
        rights.moveRow(id, ship, null).join();
        assertEquals(List.of("Ship", "First", "Gate", "Hire"), titles());
        rights.sortRows(matrix().rows().stream().sorted((a, b) -> a.title().compareTo(b.title())).map(Row::id).toList())
                .join();
        assertEquals(List.of("First", "Gate", "Hire", "Ship"), titles());
        rights.renameRow(gate, "Release gate").join();
        rights.setRowNote(gate, "Thursdays").join();
        assertEquals(new Row(gate, "Release gate", "Thursdays"), matrix().rows().get(1));
        UUID architect = column("Chief Architect", null);
        UUID president = column("president", architect);
        assertEquals(List.of("Chief Architect", "President"), names(), "called as the person is");
        rights.moveColumn(id, president, null).join();
        rights.renameColumn(architect, "Release Manager").join();
        assertEquals(List.of("President", "Release Manager"), names());
        rights.setCells("Set", id, Map.of(new At(gate, president), new Cell("D", "", 0))).join();
        rights.deleteColumns(List.of(president)).join();
        assertEquals(Map.of(), matrix().cells());
        store.undo().join();
        assertEquals("D", matrix().cell(gate, president).letters(), "a column comes back with its cells");
        rights.deleteRows(List.of(gate, ship)).join();
        assertEquals(List.of("First", "Hire"), titles());
    }

    @Test
    void aCellIsOneRecordWhoeverFillsIt() {
        UUID gate = row("Gate", null);
        UUID president = column("President", null);
        At at = new At(gate, president);
        rights.setCells("Set", id, Map.of(at, new Cell("A", "price", 0))).join();
        assertEquals(Map.of(at, new Cell("A", "price", 0)), matrix().cells());
        rights.setCells("Set", id, Map.of(at, new Cell("D", "", 0))).join();
        assertEquals(Map.of(at, new Cell("D", "", 0)), matrix().cells());
        rights.setCells("Clear", id, Map.of(at, Cell.EMPTY)).join();
        assertEquals(Map.of(), matrix().cells());
        store.undo().join();
        store.undo().join();
        assertEquals(Map.of(at, new Cell("A", "price", 0)), matrix().cells());
        assertTrue(store.history("matrix_cell", RightsStore.cellId(at)).size() > 3);
    }

    @Test
    void aPasteIsOneStep() {
        UUID gate = row("Gate", null);
        Row ship = new Row(rights.newId(), "Ship", "");
        Column president = new Column(rights.newId(), null, "President");
        rights.paste(id, List.of(ship), List.of(president), Map.of(gate, "Release gate"), Map.of(), Map.of(),
                Map.of(new At(ship.id(), president.id()), new Cell("D", "", 0))).join();
        assertEquals(List.of("Release gate", "Ship"), titles());
        assertEquals(ann, matrix().columns().getFirst().person());
        assertEquals("D", matrix().cell(ship.id(), president.id()).letters());
        store.undo().join();
        assertEquals(List.of("Gate"), titles());
        assertEquals(List.of(), names());
    }

    @Test
    void aMatrixHasAFrameworkAKindALimitAndAnEnd() {
        UUID gate = row("Gate", null);
        UUID president = column("President", null);
        rights.setCells("Set", id, Map.of(new At(gate, president), new Cell("RP", "", 0))).join();
        rights.changeFramework(id, Framework.RACI).join();
        rights.setKind(id, Matrix.Kind.ON_CALL).join();
        rights.setLimit(id, 0).join();
        rights.rename(id, "Live site").join();
        rights.setPurpose(id, "Who is called").join();
        Matrix matrix = matrix();
        assertEquals(List.of("Live site", Framework.RACI, Matrix.Kind.ON_CALL, 1, "Who is called"),
                List.of(matrix.title(), matrix.framework(), matrix.kind(), matrix.decidesAtMost(), matrix.purpose()));
        assertEquals("R", matrix.cell(gate, president).letters(), "what performs is responsible");
        assertEquals("Not carried over from RAPID: President Recommend.", matrix.row(gate).orElseThrow().note());
        rights.delete(id).join();
        assertEquals(List.of(), rights.matrices());
        store.undo().join();
        assertEquals(matrix, matrix());
    }

    @Test
    void aDecisionRaisedFromARowBelongsToItsKind() {
        UUID gate = row("Gate", null);
        UUID decision = rights.raise(matrix().rows().getFirst(), Framework.RAPID).join();
        assertEquals(List.of(decision), rights.decisions(id).get(gate).stream().map(one -> one.id()).toList());
        assertEquals("Gate", new DecisionStore(store).decision(decision).orElseThrow().title());
    }
}
