package app.wheelhouse.backlog.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Plan;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.Team;
import app.wheelhouse.ui.Hands;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.OnFx;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Works in each view of the board, in a window, by mouse and keys. */
class BoardViewsJourneyTest {
    @TempDir
    Path folder;
    private final FxRobot robot = new Hands();
    private BoardStage board;

    @BeforeEach
    void open() {
        board = new BoardStage(folder);
    }

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void shiftWithAnArrowMovesACardAndSayingNoAsksForAnOptionB() {
        board.press("kanban");
        ListView<BoardRow> inbox = board.list("kanban-inbox");
        OnFx.await("there are cards", () -> !inbox.getItems().isEmpty());
        String title = OnFx.call(() -> {
            inbox.requestFocus();
            inbox.getSelectionModel().select(1);
            return inbox.getItems().get(1).rfe().title();
        });
        robot.press(KeyCode.SHIFT).type(KeyCode.RIGHT).release(KeyCode.SHIFT);
        OnFx.await("it is triaged", () -> board.state(title) == RfeState.TRIAGED);
        OnFx.await("the focus is with it", () -> board.list("kanban-triaged").isFocused()
                && board.row(title).equals(board.list("kanban-triaged").getSelectionModel().getSelectedItem()));
        assertEquals(List.of("Triaged: " + title), board.said);
        board.programme.store().undo().join();
        OnFx.await("it is back", () -> board.state(title) == RfeState.INBOX);
        OnFx.run(() -> new Refusing(board.model, board.row(title), RfeState.PARKED).ask(() -> {
        }));
        assertEquals("Park: " + title, board.sheets.getLast().title());
        assertEquals(RfeState.INBOX, board.state(title));
    }

    @Test
    void theArrowKeysWalkTheScatterByEffort() {
        board.press("scatter");
        OnFx.await("it is drawn", () -> board.find("#scatter-lacking") instanceof Label label
                && label.getText().startsWith("14 "));
        OnFx.run(() -> {
            board.model.rows().select(board.row("Freeze and Golden Run"));
            board.find("#scatter").requestFocus();
        });
        robot.type(KeyCode.RIGHT);
        OnFx.await("the next larger effort is selected", () -> selectedMonths() == 1);
        robot.type(KeyCode.UP);
        OnFx.await("another one is selected", () -> selectedMonths() != 1);
    }

    private double selectedMonths() {
        BoardRow row = board.model.selected();
        Double months = row == null ? null : row.rfe().inputs().months();
        return months == null ? 0 : months;
    }

    @Test
    void anEpicIsRetitledInTheTreeAndItsRequestsStandUnderIt() {
        board.press("epics");
        EpicTree tree = (EpicTree) board.find("#epic-tree");
        OnFx.await("the epics are added up", () -> tree.getRoot().getChildren().size() == 6);
        assertEquals(List.of("True multi-tenancy", "No epic"),
                OnFx.call(() -> List.of(title(tree.getRoot().getChildren().getFirst()),
                        title(tree.getRoot().getChildren().getLast()))));
        OnFx.run(() -> {
            tree.requestFocus();
            tree.getSelectionModel().clearAndSelect(0, tree.getColumns().getFirst());
            tree.getFocusModel().focus(0, tree.getColumns().getFirst());
        });
        robot.type(KeyCode.F2);
        OnFx.await("the title can be typed", () -> tree.lookup(".cell-field") instanceof TextField field
                && field.isFocused());
        OnFx.run(() -> ((TextField) tree.lookup(".cell-field")).setText("Tenants apart"));
        robot.type(KeyCode.ENTER);
        OnFx.await("it is called so", () -> board.model.board().frame().epics().values().stream()
                .anyMatch(epic -> epic.title().equals("Tenants apart")));
        OnFx.await("the tree says so", () -> title(tree.getRoot().getChildren().getFirst()).equals("Tenants apart"));
        OnFx.run(() -> tree.getRoot().getChildren().getFirst().setExpanded(true));
        int requests = OnFx.call(() -> tree.getRoot().getChildren().getFirst().getChildren().size());
        assertTrue(requests > 3, requests + " requests");
    }

    private static String title(TreeItem<EpicLine> item) {
        return EpicColumn.TITLE.text(item.getValue());
    }

    @Test
    void aCapacityThatIsTypedMovesTheLine() {
        board.press("capacity");
        Plan before = OnFx.call(board.model::plan);
        Team team = OnFx.call(() -> board.model.board().frame().teams().values().stream()
                .filter(each -> each.title().equals("Tenancy")).findFirst().orElseThrow());
        String id = "#team-" + before.supply().quarter().word() + "-" + team.id();
        InlineField field = (InlineField) OnFx.call(() -> board.find(id));
        robot.clickOn(field);
        OnFx.run(() -> field.setText("30"));
        robot.type(KeyCode.ENTER);
        OnFx.await("the team has more", () -> Double.valueOf(30).equals(board.model.plan().supply().of(team.id())));
        assertTrue(OnFx.call(() -> board.model.plan().used()) > before.used());
        OnFx.await("it is said", () -> ((Label) board.find("#capacity-total")).getText().endsWith("of 59 PM used"));
        OnFx.run(() -> {
            field.requestFocus();
            field.setText("plenty");
            field.commit();
        });
        assertEquals("30", OnFx.call(field::getText));
        assertTrue(board.said.getLast().startsWith("“plenty” is no number"), board.said.getLast());
    }

    @Test
    void aShareAboveItsMostAndAboveTheWholeIsRefused() {
        CapacityEdits edits = new CapacityEdits(board.model);
        var debt = OnFx.call(() -> board.model.board().frame().buckets().values().stream()
                .filter(each -> each.title().equals("Technical debt")).findFirst().orElseThrow());
        assertEquals(List.of(false, false, false, true), OnFx.call(() -> List.of(edits.share(debt, true, "31"),
                edits.share(debt, false, "101"), edits.share(debt, false, "a lot"), edits.share(debt, true, "20 %"))));
        OnFx.await("the least is kept", () -> board.model.board().frame().buckets().get(debt.id()).least() == 20);
        assertTrue(board.said.getFirst().contains("above its most"), board.said.getFirst());
    }

    @Test
    void aScaleThatCannotBeReadIsRefusedAndAFactorChangesTheFormula() {
        OnFx.run(() -> new BoardSettings(board.model).show());
        Node panel = board.sheet();
        String before = OnFx.call(() -> ((Label) panel.lookup("#board-formula")).getText());
        OnFx.run(() -> {
            InlineField impact = (InlineField) panel.lookup("#board-impact-scale");
            impact.setText("huge");
            impact.commit();
        });
        assertTrue(
                OnFx.call(() -> ((Label) panel.lookup("#board-refusal")).getText()).startsWith("“huge” is no scale"));
        assertEquals(3, OnFx.call(() -> board.model.board().frame().wipLimit()));
        OnFx.run(() -> {
            InlineField limit = (InlineField) panel.lookup("#board-wip-limit");
            limit.setText("1");
            limit.commit();
            InlineField unit = (InlineField) panel.lookup("#board-reach-unit");
            unit.setText("GPUs");
            unit.commit();
        });
        OnFx.await("the formula says so", () -> ((Label) panel.lookup("#board-formula")).getText()
                .equals(before.replace("customers", "GPUs")));
        OnFx.await("one begun is the most", () -> board.model.board().frame().wipLimit() == 1);
        board.press("load");
        OnFx.await("who has too much comes first", () -> board.<LoadLine>list("load-list").getItems().getFirst()
                .equals(new LoadLine.Owner("Product Manager, multi-tenancy", 2, 1)));
        assertTrue(OnFx.call(() -> ((Label) board.find("#load-summary")).getText().toLowerCase(Locale.ROOT))
                .contains("2 over it"));
    }
}
