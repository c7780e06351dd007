package app.wheelhouse.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which edits of this laptop can be undone and redone, in order. Follows from the log, so it outlives a restart. */
final class UndoStack {
    private static final int DEPTH = 500;
    private final Deque<Entry> undo = new ArrayDeque<>();
    private final Deque<Entry> redo = new ArrayDeque<>();

    /** An edit as a menu names it. */
    record Entry(UUID edit, String title) {
    }

    /** Rebuilds the stack from the latest edits of a device. */
    static UndoStack of(Connection connection, String device, List<Arrival> arrivals) throws SQLException {
        List<Long> seqs = new ArrayList<>();
        List<Entry> latest = new ArrayList<>();
        List<@Nullable UUID> undoes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select e.id, e.title, e.undoes, c.seq from (select id, seq from log_change use index (log_change_number)
                where device = ? and type = 'edit' and field = 'title' order by device, seq desc limit ?) c
                join edit e on e.id = c.id order by c.seq desc""")) {
            select.setString(1, device);
            select.setInt(2, DEPTH);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    latest.add(new Entry(Tables.uuid(found, 1), found.getString(2)));
                    undoes.add(found.getObject(3, UUID.class));
                    seqs.add(found.getLong(4));
                }
            }
        }
        UndoStack stack = new UndoStack();
        Deque<Arrival> open = new ArrayDeque<>(arrivals);
        for (int i = latest.size() - 1; i >= 0; i--) {
            stack.arrived(open, seqs.get(i));
            stack.applied(latest.get(i), undoes.get(i));
        }
        stack.arrived(open, Long.MAX_VALUE);
        return stack;
    }

    /** What came from others before this laptop's change of a number is taken back after it. */
    private void arrived(Deque<Arrival> open, long before) {
        while (!open.isEmpty() && open.peek().after() < before) {
            Arrival arrival = open.remove();
            applied(new Entry(arrival.id(), arrival.title()), null);
        }
    }

    /** Takes in an edit; {@code undoes} is the edit it takes back, if it does. An edit without a title cannot be undone. */
    synchronized void applied(Entry edit, @Nullable UUID undoes) {
        if (edit.title().isEmpty()) {
            return;
        }
        if (undoes == null) {
            undo.push(edit);
            redo.clear();
        } else if (isTop(undo, undoes)) {
            redo.push(new Entry(edit.edit(), undo.pop().title()));
        } else if (isTop(redo, undoes)) {
            undo.push(new Entry(edit.edit(), redo.pop().title()));
        }
        if (undo.size() > DEPTH) {
            undo.removeLast();
        }
    }

    /** Forgets the edit on top of a side because nothing of it is left to take back. */
    synchronized void drop(Entry entry) {
        undo.remove(entry);
        redo.remove(entry);
    }

    synchronized Optional<Entry> nextUndo() {
        return Optional.ofNullable(undo.peek());
    }

    synchronized Optional<Entry> nextRedo() {
        return Optional.ofNullable(redo.peek());
    }

    private static boolean isTop(Deque<Entry> side, UUID edit) {
        Entry top = side.peek();
        return top != null && top.edit().equals(edit);
    }
}
