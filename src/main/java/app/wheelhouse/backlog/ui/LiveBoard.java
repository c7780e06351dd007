package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Board;
import app.wheelhouse.backlog.Rfe;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Touched;
import app.wheelhouse.ui.Background;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The board, kept up to date off the FX thread. A change of requests alone takes in those requests; any other change reads
 * everything again. Belongs to a screen and ends with it.
 */
final class LiveBoard implements AutoCloseable {
    private final BoardReader reader;
    private final Background background;
    private final Consumer<Board> show;
    private final Feed.Subscription subscription;
    private final Set<UUID> changed = new HashSet<>();
    private Board board = Board.NONE;
    private boolean whole = true;
    private boolean running;
    private boolean closed;

    LiveBoard(Store store, BoardReader reader, Background background, Consumer<Board> show) {
        this.reader = reader;
        this.background = background;
        this.show = show;
        subscription = store.feed().onTouch(BoardReader.TABLES, this::touched);
        refresh();
    }

    private void touched(Touched touched) {
        synchronized (this) {
            boolean requestsOnly = touched.tables().stream()
                    .allMatch(table -> table.equals("rfe") || !BoardReader.TABLES.contains(table));
            if (!requestsOnly || touched.isWhole("rfe")) {
                whole = true;
            } else {
                changed.addAll(touched.records().getOrDefault("rfe", Set.of()));
            }
        }
        refresh();
    }

    private void refresh() {
        synchronized (this) {
            if (running || closed || !whole && changed.isEmpty()) {
                return;
            }
            running = true;
        }
        background.submit("Reading the board", this::read, now -> {
            if (!isClosed()) {
                show.accept(now);
            }
        });
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private Board read() {
        boolean all;
        Set<UUID> some;
        synchronized (this) {
            all = whole;
            some = Set.copyOf(changed);
            whole = false;
            changed.clear();
        }
        try {
            Board now = all ? reader.board() : changed(some);
            board = now;
            return now;
        } finally {
            synchronized (this) {
                running = false;
            }
            refresh();
        }
    }

    private Board changed(Set<UUID> some) {
        List<Rfe> there = reader.rfes(some);
        Set<UUID> gone = new HashSet<>(some);
        there.forEach(rfe -> gone.remove(rfe.id()));
        return board.with(there, gone);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        subscription.close();
    }
}
