package app.wheelhouse.backlog.ui;

import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar that says that changes are only tried out, and what comes of them. */
final class TrialBar extends HBox {
    private final BoardModel model;
    private final Label what = new Label();

    TrialBar(BoardModel model, Command keep, Command discard) {
        this.model = model;
        what.setId("board-trial-words");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(Icons.small("fth-git-branch"), what, space, Buttons.plain(discard), Buttons.primary(keep));
        setId("board-trial");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("board-trial", "gap-8");
        visibleProperty().bind(model.tryingProperty());
        managedProperty().bind(model.tryingProperty());
        model.shownProperty().addListener((_, _, _) -> what.setText(words()));
        model.tryingProperty().addListener((_, _, _) -> what.setText(words()));
    }

    private String words() {
        int count = model.triedProperty().get();
        if (count == 0) {
            return "Trying things out: nothing you change here is kept until you say so.";
        }
        var outcome = model.outcome();
        return "Tried on " + (count == 1 ? "one request" : count + " requests") + ": " + outcome.in().size()
                + (outcome.in().size() == 1 ? " comes in, " : " come in, ") + outcome.out().size()
                + (outcome.out().size() == 1 ? " falls" : " fall") + " out of " + model.quarterProperty().get().label()
                + ".";
    }
}
