package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.CardBoard;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

/**
 * The requests on a board, a column for each state but merged. Moving one to parked or declined asks for an option B first;
 * who has more begun than the limit is said over what is accepted.
 */
final class Kanban {
    private static final Set<RfeState> OVER = Set.of(RfeState.PARKED, RfeState.DECLINED, RfeState.SHIPPED);
    private final BoardModel model;
    private final BegunWork begun;
    private final Label limit = new Label();
    private final Tooltip who = new Tooltip();
    final CardBoard<BoardRow, RfeState> pane;

    Kanban(BoardModel model, BegunWork begun) {
        this.model = model;
        this.begun = begun;
        limit.setId("wip-limit");
        limit.getStyleClass().add("caption");
        limit.setMinWidth(0);
        limit.setTooltip(who);
        pane = new CardBoard<>("kanban", model.rows(), new CardBoard.Rules<BoardRow, RfeState>(BoardRow::id,
                row -> row.rfe().state() == RfeState.MERGED ? null : row.rfe().state(), this::move,
                () -> new RfeCard(model, begun), RfeCard.HEIGHT));
        for (RfeState state : List.of(RfeState.INBOX, RfeState.TRIAGED, RfeState.ACCEPTED, RfeState.PARKED,
                RfeState.DECLINED, RfeState.SHIPPED)) {
            String id = "kanban-" + state.word();
            if (state == RfeState.ACCEPTED) {
                pane.column(state, id, state.label(), limit);
            } else {
                pane.column(state, id, state.label());
            }
        }
        pane.folding(OVER);
        begun.nowProperty().addListener((_, _, _) -> limits());
        limits();
    }

    private void limits() {
        int most = model.board().frame().wipLimit();
        int over = begun.now().over().size();
        limit.setText(over == 0 ? "≤ " + most + " each" : over + " over");
        limit.setGraphic(over == 0 ? null : Standing.OFF_TRACK.icon());
        limit.getStyleClass().removeAll("subtle", "off-track");
        limit.getStyleClass().add(over == 0 ? "subtle" : "off-track");
        who.setText("Stop starting, start finishing: at most " + most + " begun by one owner at once."
                + (over == 0 ? "" : "\nOver it: " + begun.overWords() + "."));
        pane.refresh();
    }

    /** Moves a request, or asks what is offered instead; says whether it was moved at once. */
    private boolean move(BoardRow row, RfeState to) {
        if (row.rfe().state() == to) {
            return false;
        }
        model.rows().select(row);
        if (to.isNo()) {
            new Refusing(model, row, to).ask(pane::toCards);
            return false;
        }
        model.decide(List.of(row), to);
        return true;
    }
}
