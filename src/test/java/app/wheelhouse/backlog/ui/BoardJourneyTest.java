package app.wheelhouse.backlog.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.backlog.BoardCards;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Deal;
import app.wheelhouse.backlog.DealState;
import app.wheelhouse.backlog.Duplicates;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.backlog.Typed;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.present.RoomView.RankedCard;
import app.wheelhouse.present.RoomView.RankedLine;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Hands;
import app.wheelhouse.ui.OnFx;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The backlog meeting: score, rank, try out, triage, let a deal go first, and take all of it back. */
class BoardJourneyTest {
    private static final String REQUEST = "Tenant administrators";
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

    private Store store() {
        return board.programme.store();
    }

    private int rank() {
        return OnFx.call(() -> board.model.board().rank(board.row(REQUEST)).orElse(0));
    }

    private int line(BoardTable table) {
        return table.getItems().stream().map(line -> line.row() == null ? "" : line.row().rfe().title()).toList()
                .indexOf(board.row(REQUEST).rfe().title());
    }

    @Test
    void aDigitTypedIntoACellScoresAnewAndUndoRanksItBack() {
        BoardTable table = (BoardTable) board.find("#board-table");
        int before = rank();
        assertTrue(before > 2, "it begins lower");
        OnFx.await("it is listed and drawn", () -> line(table) >= 0 && table.lookupAll(".table-cell").stream()
                .anyMatch(cell -> cell instanceof BoardCell each && each.getIndex() == line(table)));
        OnFx.run(() -> {
            TableColumn<BoardLine, ?> effort = table.getColumns().stream()
                    .filter(column -> column.getUserData() == BoardColumn.EFFORT).findFirst().orElseThrow();
            int index = line(table);
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(index, effort);
            table.getFocusModel().focus(index, effort);
        });
        robot.write("1").type(KeyCode.ENTER);
        OnFx.await("it is ranked anew", () -> board.model.board().rank(board.row(REQUEST)).orElse(0) == 2);
        assertEquals(Optional.of("Change effort of request"), store().undoTitle());
        store().undo().join();
        OnFx.await("it is back in its place", () -> board.model.board().rank(board.row(REQUEST)).orElse(0) == before);
    }

    @Test
    void whatIsTriedOutIsKeptAsOneStepOrNotAtAll() {
        int before = rank();
        Optional<String> last = store().undoTitle();
        OnFx.run(() -> board.model.tryingProperty().set(true));
        OnFx.run(() -> board.model.set(List.of(board.row(REQUEST), board.row("Write leases")), "effort",
                Typed.effort("0.5")));
        OnFx.await("it is tried", () -> board.model.triedProperty().get() == 2
                && board.model.board().rank(board.row(REQUEST)).orElse(0) == 1);
        assertEquals(last, store().undoTitle(), "nothing was written");
        assertFalse(OnFx.call(() -> board.model.outcome().in()).isEmpty(), "it comes in");
        OnFx.run(board.model::discard);
        OnFx.await("it is forgotten", () -> board.model.board().rank(board.row(REQUEST)).orElse(0) == before);
        OnFx.run(() -> board.model.tryingProperty().set(true));
        OnFx.run(() -> board.model.set(List.of(board.row(REQUEST), board.row("Write leases")), "effort",
                Typed.effort("0.5")));
        OnFx.await("it is tried again", () -> board.model.triedProperty().get() == 2);
        OnFx.run(board.model::keep);
        OnFx.await("it is kept", () -> !board.model.tryingProperty().get()
                && store().undoTitle().equals(Optional.of("Keep what was tried"))
                && board.model.board().rank(board.row(REQUEST)).orElse(0) == 1);
        store().undo().join();
        OnFx.await("one step takes it back", () -> board.model.board().rank(board.row(REQUEST)).orElse(0) == before);
    }

    @Test
    void theRoomSeesTheRankingChangeAndNothingOfWhoAsked() {
        OnFx.run(() -> new BoardShow(board.model, board.director).show(BoardShow.Kind.RANKED));
        assertFalse(titles().getFirst().startsWith(REQUEST));
        BoardShow show = OnFx.call(() -> new BoardShow(board.model, board.director));
        OnFx.run(() -> show.show(BoardShow.Kind.RANKED));
        OnFx.run(() -> board.model.set(List.of(board.row(REQUEST)), "effort", Typed.effort("0.5")));
        OnFx.await("the room ranks it first", () -> titles().getFirst().startsWith(REQUEST));
        Set<String> accounts = OnFx.call(() -> board.model.board().rows().stream()
                .flatMap(row -> row.demand().accounts().stream()).collect(Collectors.toSet()));
        assertTrue(accounts.size() > 5, "there is something to keep");
        for (BoardRow row : OnFx.call(() -> board.model.board().rows())) {
            BoardCards cards = OnFx.call(() -> new BoardCards(board.model.board(), board.model.plan()));
            for (RoomView view : List.of(cards.request(row), cards.ranked(_ -> true, row.id()), cards.capacity())) {
                accounts.stream().filter(account -> !row.rfe().title().contains(account))
                        .forEach(account -> assertFalse(view.toString().contains(account), account));
            }
        }
    }

    private List<String> titles() {
        RoomView view = OnFx.call(() -> board.director.frameProperty().get().view());
        return view instanceof RankedCard card ? card.rows().stream().map(RankedLine::title).toList() : List.of("");
    }

    @Test
    void aDealGoesFirstOnRecordAndUndoTakesBackAllOfIt() {
        BoardReader reader = new BoardReader(store());
        List<Rfe> before = reader.rfes();
        List<UUID> decisions = decisions();
        DealsModel deals = OnFx.call(() -> new DealsModel(board.model));
        OnFx.run(deals::open);
        OnFx.run(() -> deals.ask(board.row(REQUEST).id()));
        OnFx.await("it is asked", () -> deals.rows().selectedProperty().get() != null);
        OnFx.run(deals::grant);
        assertTrue(board.said.getLast().startsWith("It cannot jump the queue yet. It lacks: 6 criteria not met"),
                board.said.getLast());
        UUID deal = OnFx.call(() -> deals.rows().selectedId());
        int steps = 1;
        for (int i = 0; i < Deal.USUAL_CRITERIA.size(); i++) {
            int index = i;
            OnFx.run(() -> deals.answer(index, true));
            OnFx.await("it is answered", () -> reader.deals().getFirst().met() == index + 1
                    && selected(deals).filter(row -> row.deal().met() == index + 1).isPresent());
            steps++;
        }
        Rfe waits = OnFx.call(() -> board.model.board().rows().stream().map(BoardRow::rfe)
                .filter(rfe -> rfe.quarter() != null).findFirst().orElseThrow());
        OnFx.run(() -> {
            deals.records().set(deal, "payback_on", "payback", board.model.today().plusDays(120));
            deals.displace(waits.id());
        });
        steps += 2;
        OnFx.await("nothing is missing", () -> selected(deals).filter(row -> row.missing().isEmpty()).isPresent());
        OnFx.run(deals::grant);
        steps++;
        OnFx.await("it goes first", () -> reader.deals().getFirst().state() == DealState.GRANTED);
        List<Rfe> granted = reader.rfes();
        assertEquals(board.model.quarterProperty().get(), rfe(granted, REQUEST).quarter());
        assertEquals(RfeState.ACCEPTED, rfe(granted, REQUEST).state());
        assertEquals(null, rfe(granted, waits.title()).quarter());
        assertEquals(decisions.size() + 1, decisions().size());
        assertTrue(OnFx.call(() -> deals.decider()).isPresent(), "the rights matrix says who decides");
        for (int i = 0; i < steps; i++) {
            store().undo().join();
        }
        assertEquals(Set.copyOf(before), Set.copyOf(reader.rfes()));
        assertEquals(decisions, decisions());
        assertEquals(List.of(), reader.deals());
        OnFx.run(deals::close);
    }

    private static Optional<DealRow> selected(DealsModel deals) {
        return Optional.ofNullable(deals.rows().selectedProperty().get());
    }

    private static Rfe rfe(List<Rfe> among, String title) {
        return among.stream().filter(rfe -> rfe.title().startsWith(title)).findFirst().orElseThrow();
    }

    private List<UUID> decisions() {
        return store().read(sql -> sql.fetch("select id from decision order by id").into(UUID.class));
    }

    @Test
    void triageGoesThroughTheInboxOldestFirstAndMergesWithoutCountingTwice() {
        Triage triage = OnFx.call(() -> new Triage(board.model));
        int waiting = OnFx.call(triage::left);
        assertTrue(waiting >= 12, waiting + " in the inbox");
        BoardRow first = OnFx.call(() -> triage.current().orElseThrow());
        OnFx.run(triage::accept);
        OnFx.await("the next one is up", () -> triage.left() == waiting - 1
                && !triage.current().orElseThrow().id().equals(first.id()));
        assertEquals(RfeState.ACCEPTED, board.state(first.rfe().title()));
        BoardRow alike = OnFx.call(() -> board.row("Audit trail export"));
        OnFx.run(() -> triage.start(alike.id()));
        OnFx.await("its duplicate is offered", () -> !triage.alike().isEmpty());
        Duplicates.Match match = OnFx.call(() -> triage.alike().getFirst());
        double revenue = OnFx.call(() -> board.model.board().row(match.rfe().id()).orElseThrow().demand().revenue());
        OnFx.run(() -> triage.merge(match.rfe().id()));
        OnFx.await("it is merged", () -> board.state(alike.rfe().title()) == RfeState.MERGED);
        OnFx.await("its accounts stand there too",
                () -> board.model.board().row(match.rfe().id()).orElseThrow().demand()
                        .revenue() == revenue + alike.demand().revenue());
        assertEquals(match.rfe().id(), OnFx.call(() -> board.model.board().standing(alike.id()).orElseThrow().id()),
                "its old id still leads there");
        OnFx.run(() -> board.model.edits().unmerge(board.row(alike.rfe().title()).rfe()));
        OnFx.await("it stands for itself again", () -> board.state(alike.rfe().title()) == RfeState.TRIAGED
                && board.model.board().row(match.rfe().id()).orElseThrow().demand().revenue() == revenue);
    }
}
