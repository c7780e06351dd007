package app.wheelhouse.conflict.ui;

import app.wheelhouse.conflict.WordDiff;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.KeyCaps;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** One version of what was said: who, when, the words with those that differ marked, and the way to take it. */
final class VersionCard extends VBox {
    VersionCard(String head, String about, String words, String other, Command take, boolean primary) {
        getStyleClass().addAll("clash-card", "gap-8");
        setId("clash-" + take.id());
        Label title = new Label(head);
        title.getStyleClass().add("strong");
        Label who = new Label(about);
        title.setWrapText(true);
        who.setWrapText(true);
        who.getStyleClass().addAll("muted", "caption");
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("clash-words");
        if (words.isEmpty()) {
            Text nothing = new Text("Nothing");
            nothing.getStyleClass().addAll("clash-word", "subtle");
            flow.getChildren().add(nothing);
        }
        for (WordDiff.Run run : WordDiff.marked(words, other)) {
            Text text = new Text(run.text());
            text.getStyleClass().add("clash-word");
            if (run.differs()) {
                text.getStyleClass().add("clash-differs");
            }
            flow.getChildren().add(text);
        }
        flow.setAccessibleText(head + ": " + words);
        Button button = primary ? Buttons.primary(take) : Buttons.plain(take);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        button.setMinWidth(Region.USE_PREF_SIZE);
        HBox foot = new HBox(button);
        foot.getStyleClass().add("gap-8");
        if (take.shortcut() != null) {
            foot.getChildren().add(new KeyCaps(take.shortcut()));
        }
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox heads = new VBox(title, who);
        getChildren().addAll(heads, flow, space, foot);
    }
}
