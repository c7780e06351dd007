package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Board;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Epic;
import app.wheelhouse.backlog.RollUp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of the tree of epics. */
sealed interface EpicLine {

    /** What the line is found by when the tree is made anew; null for the requests in no epic. */
    @Nullable
    UUID id();

    /**
     * An epic with what its requests come to.
     *
     * @param epic null for the requests in none
     * @param rows those of its requests that are shown
     */
    record Theme(@Nullable Epic epic, RollUp sum, String owner, List<BoardRow> rows) implements EpicLine {

        @Override
        public @Nullable UUID id() {
            return epic == null ? null : epic.id();
        }

        String title() {
            return epic == null ? "No epic" : epic.title();
        }
    }

    /** One request of an epic. */
    record Request(BoardRow row) implements EpicLine {

        @Override
        public UUID id() {
            return row.id();
        }
    }

    /** All epics in their order, with those of the rows that are in them; what is in none comes last, if there is any. */
    static List<Theme> themes(Board board, List<BoardRow> shown) {
        Map<Optional<UUID>, List<BoardRow>> rows = new HashMap<>();
        for (BoardRow row : shown) {
            Optional<UUID> epic = Optional.ofNullable(row.rfe().epic()).filter(board.frame().epics()::containsKey);
            rows.computeIfAbsent(epic, _ -> new ArrayList<>()).add(row);
        }
        Map<Optional<UUID>, RollUp> sums = board.rollUps();
        List<Theme> themes = new ArrayList<>();
        board.frame().epics().forEach((id, epic) -> themes.add(new Theme(epic,
                Objects.requireNonNull(sums.get(Optional.of(id))), board.frame().person(epic.owner()),
                rows.getOrDefault(Optional.of(id), List.of()))));
        RollUp none = Objects.requireNonNull(sums.get(Optional.<UUID>empty()));
        List<BoardRow> loose = rows.getOrDefault(Optional.<UUID>empty(), List.of());
        if (none.requests() > 0 || !loose.isEmpty()) {
            themes.add(new Theme(null, none, "", loose));
        }
        return themes;
    }
}
