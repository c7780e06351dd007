package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Spans;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.ui.list.Card;
import app.wheelhouse.ui.list.CardBoard;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The decisions on a board, a column for each stage. What was superseded or deprecated is not on it. */
final class StageBoard {
    private static final double CARD = 84;

    private StageBoard() {
    }

    static CardBoard<DecisionRow, Stage> of(LogModel model) {
        CardBoard<DecisionRow, Stage> board = new CardBoard<>("stage-board", model.rows(),
                new CardBoard.Rules<DecisionRow, Stage>(DecisionRow::id, StageBoard::stage, model::moveTo,
                        () -> new DecisionCard(model), CARD));
        for (Stage stage : Stage.values()) {
            board.column(stage, "board-" + stage.word(), stage.label());
        }
        model.nowProperty().addListener((_, _, _) -> board.refresh());
        return board;
    }

    private static @Nullable Stage stage(DecisionRow row) {
        DecisionState state = row.decision().state();
        return state == DecisionState.SUPERSEDED || state == DecisionState.DEPRECATED ? null : row.stage();
    }

    /** A decision on the board. */
    private static final class DecisionCard implements Card<DecisionRow> {
        private final LogModel model;
        private final Label title = new Label();
        private final Label who = new Label();
        private final Label time = new Label();
        private final VBox card;

        DecisionCard(LogModel model) {
            this.model = model;
            title.setWrapText(true);
            title.setMaxHeight(Double.MAX_VALUE);
            title.getStyleClass().add("card-title");
            VBox.setVgrow(title, Priority.ALWAYS);
            who.getStyleClass().addAll("caption", "muted");
            who.setMinWidth(0);
            who.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(who, Priority.ALWAYS);
            time.getStyleClass().addAll("caption", "muted", "figures");
            time.setMinWidth(Region.USE_PREF_SIZE);
            HBox foot = new HBox(who, time);
            foot.getStyleClass().add("card-foot");
            card = new VBox(title, foot);
            card.getStyleClass().add("card");
        }

        @Override
        public Node node() {
            return card;
        }

        @Override
        public String show(DecisionRow row) {
            title.setText(row.decision().title());
            var sign = Signs.of(row, model.today());
            who.setText(row.who());
            who.setGraphic(sign.graphic());
            time.setText(row.isOver() ? "" : Spans.roughly(row.held(model.nowProperty().get())));
            return String.join(", ", title.getText(), sign.word(), row.who(), time.getText());
        }
    }
}
