package app.wheelhouse.backlog.store;

import static app.wheelhouse.store.gen.Tables.RFE;

import app.wheelhouse.backlog.Board;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Demand;
import app.wheelhouse.backlog.Factor;
import app.wheelhouse.backlog.Inputs;
import app.wheelhouse.backlog.Requester;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.Scale;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Grid;
import app.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a board as a table for a spreadsheet, with their ids: brought back, it changes what was changed in it and
 * nothing else. Who asks and in which words is for the host alone.
 */
public final class BoardGrid {
    private static final List<Column> COLUMNS = columns();
    private final Board board;
    private final Map<UUID, Map<String, Object>> texts;

    private record Column(String head, Edition audience, Value value) {
    }

    /** What a column says of a row. */
    private interface Value {
        @Nullable
        Object of(BoardGrid grid, BoardRow row);
    }

    private BoardGrid(Board board, Map<UUID, Map<String, Object>> texts) {
        this.board = board;
        this.texts = texts;
    }

    /** All requests, or those given, in the order of their rank. */
    public static Grid read(Store store, Edition edition, @Nullable Collection<UUID> only) {
        Board board = new BoardReader(store).board();
        Map<UUID, Map<String, Object>> texts = store.read(sql -> {
            Map<UUID, Map<String, Object>> all = new HashMap<>();
            sql.select(RFE.ID, RFE.PROBLEM, RFE.ASKED, RFE.REASON, RFE.OPTION_B, RFE.ANSWER, RFE.TAGS).from(RFE)
                    .forEach(row -> all.put(row.value1(), row.intoMap()));
            return all;
        });
        BoardGrid grid = new BoardGrid(board, texts);
        List<Column> shown = COLUMNS.stream().filter(column -> edition.shows(column.audience())).toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (BoardRow row : board.rows()) {
            if (only == null || only.contains(row.id())) {
                List<@Nullable Object> values = new ArrayList<>();
                shown.forEach(column -> values.add(column.value().of(grid, row)));
                rows.add(values);
            }
        }
        return new Grid("Requests", shown.stream().map(Column::head).toList(), rows);
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        room(columns, "Title", (_, row) -> row.rfe().title());
        room(columns, "Ticket", (_, row) -> row.rfe().ticket());
        room(columns, "State", (_, row) -> row.rfe().state().word());
        room(columns, "Rank", (grid, row) -> grid.board.rank(row).orElse(null));
        room(columns, "Score", (_, row) -> row.score().isPresent() ? Double.valueOf(row.score().getAsDouble()) : null);
        input(columns, "Reach", Inputs::reach);
        input(columns, "Impact", Inputs::impact);
        // A bare 1 would be read as a whole, 100 %.
        input(columns, "Confidence", inputs -> inputs.confidence() != null && inputs.confidence() <= 1
                ? inputs.confidence() + " %"
                : inputs.confidence());
        input(columns, "Effort", Inputs::effort);
        input(columns, "Effort most", Inputs::effortMost);
        input(columns, "Factors", inputs -> Factor.write(inputs.factors()));
        room(columns, "Bucket", (_, row) -> row.bucket());
        room(columns, "Epic", (_, row) -> row.epic());
        room(columns, "Team", (_, row) -> row.team());
        room(columns, "Owner", (_, row) -> row.owner());
        room(columns, "Release", (_, row) -> row.rfe().release());
        rfe(columns, "Quarter", rfe -> rfe.quarter() == null ? null : rfe.quarter().word());
        rfe(columns, "Source", rfe -> rfe.origin() == null ? null : rfe.origin().word());
        rfe(columns, "Raised", Rfe::raisedOn);
        room(columns, "Tags", (grid, row) -> grid.text(row, "tags"));
        room(columns, "Problem", (grid, row) -> grid.text(row, "problem"));
        host(columns, "Asked", (grid, row) -> grid.text(row, "asked"));
        host(columns, "Accounts", (grid, row) -> grid.accounts(row));
        host(columns, "Revenue of all accounts",
                (grid, row) -> Demand.of(grid.board.requesters(row.id())).revenue() == 0
                        ? null
                        : Double.valueOf(Demand.of(grid.board.requesters(row.id())).revenue()));
        room(columns, "Receipts", (grid, row) -> grid.receipts(row));
        room(columns, "Reason", (grid, row) -> grid.text(row, "reason"));
        room(columns, "Option B", (grid, row) -> grid.text(row, "option_b"));
        host(columns, "Answer", (grid, row) -> grid.text(row, "answer"));
        rfe(columns, "Merged into", Rfe::mergedInto);
        rfe(columns, "Id", Rfe::id);
        return List.copyOf(columns);
    }

    private static void room(List<Column> columns, String head, Value value) {
        columns.add(new Column(head, Edition.ROOM, value));
    }

    private static void host(List<Column> columns, String head, Value value) {
        columns.add(new Column(head, Edition.HOST, value));
    }

    private static void input(List<Column> columns, String head, Function<Inputs, @Nullable Object> value) {
        room(columns, head, (_, row) -> value.apply(row.rfe().inputs()));
    }

    private static void rfe(List<Column> columns, String head, Function<Rfe, @Nullable Object> value) {
        room(columns, head, (_, row) -> value.apply(row.rfe()));
    }

    private @Nullable Object text(BoardRow row, String field) {
        return texts.getOrDefault(row.id(), Map.of()).get(field);
    }

    /** Who asks, as the importer reads it: {@code Acme = 1200000 (12)}. */
    private String accounts(BoardRow row) {
        return board.requesters(row.id()).stream().filter(each -> !each.key().isEmpty())
                .sorted(Comparator.comparing(Requester::account)).map(each -> {
                    String name = each.account().replaceAll("[;=\\n]", ",").replace('(', '[').replace(')', ']');
                    return name + (each.revenue() == null ? "" : " = " + Scale.number(each.revenue()))
                            + (each.reach() == null ? "" : " (" + Scale.number(each.reach()) + ")");
                }).collect(Collectors.joining("; "));
    }

    private String receipts(BoardRow row) {
        return row.receipts().stream().map(id -> board.frame().receipts().getOrDefault(id, "").replace(';', ','))
                .filter(title -> !title.isBlank()).sorted().collect(Collectors.joining("\n"));
    }
}
