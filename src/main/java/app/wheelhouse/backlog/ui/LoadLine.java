package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Board;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Load;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A line of the list of what is begun. */
sealed interface LoadLine {

    /** An owner with how much of theirs is begun. */
    record Owner(String name, int begun, int limit) implements LoadLine {

        boolean isOver() {
            return limit > 0 && begun > limit;
        }
    }

    /** Something begun. */
    record Item(BoardRow row, long days, boolean ageing) implements LoadLine {
    }

    /**
     * Owners, those furthest over the limit first, each with what is begun, the longest first; what nobody has comes last.
     *
     * @param shown the requests the filter leaves; an owner none of whose is left out is left out too
     */
    static List<LoadLine> of(Board board, BegunWork.Now now, Set<UUID> shown) {
        List<LoadLine> lines = new ArrayList<>();
        for (Load load : now.loads()) {
            List<LoadLine> items = load.begun().stream().filter(item -> shown.contains(item.rfe().id()))
                    .flatMap(item -> item(board, item.rfe().id(), item.days()).stream()).toList();
            if (!items.isEmpty()) {
                lines.add(new Owner(board.frame().person(load.owner()), load.begun().size(), load.limit()));
                lines.addAll(items);
            }
        }
        List<LoadLine> loose = now.days().entrySet().stream()
                .filter(each -> shown.contains(each.getKey())
                        && board.row(each.getKey()).filter(row -> row.rfe().owner() == null).isPresent())
                .sorted(Map.Entry.<UUID, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(each -> item(board, each.getKey(), each.getValue()).stream()).toList();
        if (!loose.isEmpty()) {
            lines.add(new Owner("Nobody", loose.size(), 0));
            lines.addAll(loose);
        }
        return List.copyOf(lines);
    }

    private static Optional<LoadLine> item(Board board, UUID rfe, long days) {
        return board.row(rfe).map(row -> new Item(row, days, days >= board.frame().staleDays()));
    }
}
