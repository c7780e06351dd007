package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardCards;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.present.RoomView.RankedCard;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the room sees of the board, kept up to date while the board is worked on, until something else is shown there. */
final class BoardShow {
    private final BoardModel model;
    private final RoomDirector director;
    private Kind kind = Kind.NOTHING;
    private @Nullable RoomView last;
    private Predicate<BoardRow> filter = row -> row.rfe().state().isOpen();

    /** The pictures there are. */
    enum Kind {
        NOTHING, RANKED, REQUEST, CAPACITY
    }

    BoardShow(BoardModel model, RoomDirector director) {
        this.model = model;
        this.director = director;
        model.shownProperty().addListener((_, _, _) -> follow());
        model.rows().selectedProperty().addListener((_, _, _) -> follow());
    }

    /** Which of the requests the ranking shows. */
    void filter(Predicate<BoardRow> condition) {
        filter = condition;
        follow();
    }

    /** Goes on with the ranking when that is what the room sees already. */
    void takeOver() {
        if (director.frameProperty().get().view() instanceof RankedCard card) {
            kind = Kind.RANKED;
            last = card;
        }
    }

    /** Shows one of the pictures. */
    void show(Kind wanted) {
        kind = wanted;
        card().ifPresent(view -> {
            last = view;
            director.show(view);
        });
    }

    private void follow() {
        if (kind == Kind.NOTHING) {
            return;
        }
        RoomView shown = director.frameProperty().get().view();
        boolean held = director.frozenProperty().get() || director.blankProperty().get()
                || director.safeProperty().get();
        if (!held && !shown.equals(last)) {
            // Somebody shows something else: the board is no longer what the room is about.
            kind = Kind.NOTHING;
            return;
        }
        show(kind);
    }

    private Optional<RoomView> card() {
        BoardCards cards = new BoardCards(model.board(), model.plan());
        BoardRow row = model.selected();
        UUID chosen = row == null ? null : row.id();
        return switch (kind) {
            case NOTHING -> Optional.empty();
            case RANKED -> Optional.of(cards.ranked(filter, chosen));
            case REQUEST -> Optional.ofNullable(row).map(cards::request);
            case CAPACITY -> Optional.of(cards.capacity());
        };
    }
}
