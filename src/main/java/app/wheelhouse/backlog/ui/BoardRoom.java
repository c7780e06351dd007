package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardCards;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.backlog.store.BoardReader;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import java.time.LocalDate;
import java.util.function.Consumer;

/** The board's card of the room for whoever runs a meeting: the ranking of the present quarter, kept up to date. */
public final class BoardRoom {
    private BoardRoom() {
    }

    /** Shows the card now and again whenever the board changes, on the FX thread, until closed. */
    public static Feed.Subscription follow(Store store, Background background, Consumer<RoomView> show) {
        LiveBoard live = new LiveBoard(store, new BoardReader(store), background, board -> {
            Quarter quarter = Quarter.of(LocalDate.now(store.clock()));
            show.accept(new BoardCards(board, board.plan(quarter)).ranked(_ -> true, null));
        });
        return live::close;
    }
}
