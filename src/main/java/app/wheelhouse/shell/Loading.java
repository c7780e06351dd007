package app.wheelhouse.shell;

import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Job;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What the window shows while a workspace is on its way. */
final class Loading extends VBox {
    Loading(String sentence, Job job) {
        setId("loading");
        setAlignment(Pos.CENTER);
        getStyleClass().add("gap-12");
        Label text = new Label(sentence);
        text.getStyleClass().add("muted");
        ProgressBar bar = new ProgressBar();
        bar.getStyleClass().addAll("small", "loading-progress");
        bar.progressProperty().bind(job.progress());
        Label step = new Label();
        step.textProperty().bind(job.step());
        step.getStyleClass().addAll("subtle", "caption");
        getChildren().addAll(text, bar, step, Buttons.quiet(Command.of("loading-cancel", "Cancel", job::cancel)));
    }
}
