package app.wheelhouse.ui.list;

import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

/** Hands on what is being typed 300 ms after the last key, and at least every two seconds of steady typing. */
final class TypingPause {
    private final PauseTransition pause = new PauseTransition(Duration.millis(300));
    private final PauseTransition longest = new PauseTransition(Duration.seconds(2));
    private final Consumer<String> typed;
    private String latest = "";

    private TypingPause(Consumer<String> typed) {
        this.typed = typed;
        pause.setOnFinished(_ -> handOn());
        longest.setOnFinished(_ -> handOn());
    }

    /** @param left told of the text when the input is left */
    static void watch(TextInputControl input, Consumer<String> typed, Consumer<String> left) {
        TypingPause pause = new TypingPause(typed);
        input.textProperty().addListener((_, _, text) -> {
            if (input.isFocused()) {
                pause.key(text);
            }
        });
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                pause.stop();
                left.accept(input.getText());
            }
        });
    }

    private void key(String text) {
        latest = text;
        pause.playFromStart();
        if (longest.getStatus() != Animation.Status.RUNNING) {
            longest.playFromStart();
        }
    }

    private void stop() {
        pause.stop();
        longest.stop();
    }

    private void handOn() {
        stop();
        typed.accept(latest);
    }
}
