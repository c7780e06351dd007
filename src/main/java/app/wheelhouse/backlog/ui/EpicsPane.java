package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.RollUp;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The tree of epics with the rule it adds up by. */
final class EpicsPane extends VBox {
    final EpicTree tree;

    EpicsPane(BoardModel model, Runnable besideChanged) {
        tree = new EpicTree(model, besideChanged);
        setId("epics");
        getStyleClass().add("epics");
        EmptyState empty = new EmptyState("fth-layers", "No epics yet",
                "An epic is what requests add up to: its effort, its reach and how far it has come. Make one, then put requests into it.",
                Command.of("epic-first", "New epic", tree::add));
        empty.setId("epics-empty");
        StackPane content = new StackPane(tree, empty);
        VBox.setVgrow(content, Priority.ALWAYS);
        Label rule = new Label(RollUp.RULE);
        rule.setWrapText(true);
        rule.setMinHeight(Region.USE_PREF_SIZE);
        rule.getStyleClass().addAll("caption", "subtle");
        HBox.setHgrow(rule, Priority.ALWAYS);
        Button add = Buttons.plain(Command.of("epic-add", "New epic", tree::add).icon("fth-plus"));
        add.getStyleClass().add("tight");
        add.setMinWidth(Region.USE_PREF_SIZE);
        HBox foot = new HBox(rule, add);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().addAll("epics-rule", "gap-16");
        getChildren().addAll(content, foot);
        Runnable choose = () -> {
            boolean any = !model.board().frame().epics().isEmpty();
            for (Node node : List.of(tree, foot)) {
                node.setVisible(any);
            }
            empty.setVisible(!any);
        };
        model.shownProperty().addListener((_, _, _) -> choose.run());
        choose.run();
    }
}
