package app.wheelhouse.scorecard.ui;

import app.wheelhouse.ui.list.Sign;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One line of a small history: when, how it stood, what was said. */
final class PastLine extends HBox {
    PastLine(String when, String what, Sign sign, String figure) {
        getStyleClass().addAll("gap-8", "past-line");
        setAlignment(Pos.TOP_LEFT);
        Label day = new Label(when);
        day.getStyleClass().addAll("caption", "muted", "past-day");
        Label state = new Label("", sign.graphic());
        state.setAccessibleText(sign.word());
        Label text = new Label(what.isBlank() ? sign.word() : what);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Label share = new Label(figure);
        share.getStyleClass().addAll("caption", "muted");
        share.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(day, state, text, share);
    }
}
