package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Duplicates;
import app.wheelhouse.backlog.RfeState;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The inbox one request at a time, oldest first, with those that may ask for the same. */
final class Triage {
    private static final int MOST_OFFERED = 5;
    private static final Comparator<BoardRow> OLDEST = Comparator
            .comparing((BoardRow row) -> row.rfe().raisedOn(),
                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(BoardRow::id);
    private final BoardModel model;
    private final ReadOnlyObjectWrapper<@Nullable BoardRow> current = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Duplicates.Match> alike = FXCollections.observableArrayList();
    private List<BoardRow> queue = List.of();
    private @Nullable UUID at;
    private int decided;
    private @Nullable Duplicates among;
    private int size = -1;
    private long wanted;

    Triage(BoardModel model) {
        this.model = model;
        model.shownProperty().addListener((_, _, _) -> refresh());
        refresh();
    }

    private void refresh() {
        List<BoardRow> before = queue;
        queue = model.board().rows().stream().filter(row -> row.rfe().state() == RfeState.INBOX).sorted(OLDEST)
                .toList();
        int index = index(queue, at);
        if (index < 0) {
            // What was looked at is decided: on to the one that stood behind it.
            int old = Math.max(0, index(before, at));
            UUID next = before.stream().skip(old).map(BoardRow::id).filter(id -> index(queue, id) >= 0).findFirst()
                    .orElse(queue.isEmpty() ? null : queue.getFirst().id());
            at = next;
        }
        show();
    }

    private void show() {
        int index = index(queue, at);
        BoardRow row = index < 0 ? null : queue.get(index);
        boolean other = row == null || current.get() == null || !row.id().equals(current.get().id());
        current.set(row);
        if (other) {
            alike.clear();
            model.rows().select(row);
        }
        if (row != null) {
            look(row);
        }
    }

    private void look(BoardRow row) {
        long mine = ++wanted;
        var board = model.board();
        Duplicates known = size == board.rows().size() ? among : null;
        model.background().submit("Looking for duplicates", () -> {
            Duplicates all = known == null ? new Duplicates(board.rfes()) : known;
            return Map.entry(all, all.of(row.rfe(), MOST_OFFERED));
        }, found -> {
            if (mine == wanted) {
                among = found.getKey();
                size = board.rows().size();
                alike.setAll(found.getValue());
            }
        });
    }

    private static int index(List<BoardRow> rows, @Nullable UUID id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** The request to decide on; null when the inbox is empty. */
    ReadOnlyObjectProperty<@Nullable BoardRow> currentProperty() {
        return current.getReadOnlyProperty();
    }

    Optional<BoardRow> current() {
        return Optional.ofNullable(current.get());
    }

    /** Those that may ask for the same, the most alike first. */
    ObservableList<Duplicates.Match> alike() {
        return alike;
    }

    /** How many are left, the current one among them. */
    int left() {
        return queue.size();
    }

    /** The place of the current one among those left, from 1. */
    int place() {
        return index(queue, at) + 1;
    }

    /** How many were decided here. */
    int decided() {
        return decided;
    }

    /** Starts at a request rather than at the oldest. */
    void start(@Nullable UUID id) {
        at = id;
        refresh();
    }

    /** Leaves the current one for later and goes to the next, or back. */
    void skip(int by) {
        int index = index(queue, at);
        if (index >= 0) {
            at = queue.get(Math.floorMod(index + by, queue.size())).id();
            show();
        }
    }

    void accept() {
        current().ifPresent(row -> {
            decided++;
            model.decide(List.of(row), RfeState.ACCEPTED);
        });
    }

    /** Looked at, kept for ranking, promised to nobody. */
    void keep() {
        current().ifPresent(row -> {
            decided++;
            model.decide(List.of(row), RfeState.TRIAGED);
        });
    }

    void merge(UUID into) {
        current().ifPresent(row -> {
            UUID survivor = model.board().merges().survivor(into);
            if (!model.board().merges().wouldCircle(row.id(), survivor)) {
                decided++;
                model.edits().merge(row.rfe(), survivor);
                model.say("Merged: " + row.rfe().title());
            }
        });
    }

    void refuse(RfeState verdict, Runnable after) {
        current().ifPresent(row -> new Refusing(model, row, verdict).ask(() -> {
            decided++;
            after.run();
        }));
    }
}
