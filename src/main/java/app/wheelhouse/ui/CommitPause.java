package app.wheelhouse.ui;

import java.util.function.Predicate;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.TextInputControl;
import javafx.util.Duration;

/**
 * Commits what is typed into a field 700 ms after the last key, and at least every two seconds of steady typing. While
 * somebody types, what arrives from elsewhere waits until the field is left, so that an echo of what was typed never
 * moves the cursor.
 */
public final class CommitPause {
    private static final Duration PAUSE = Duration.millis(700);
    private static final Duration LONGEST = Duration.seconds(2);
    private final TextInputControl input;
    private final Runnable commit;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final PauseTransition longest = new PauseTransition(LONGEST);
    private Predicate<String> ready = _ -> false;
    private boolean watched;
    private boolean typing;
    private boolean fresh;
    private String before = "";
    private Runnable arrived = () -> {
    };

    /** @param commit hands over what the field holds, if it differs from what was handed over last */
    public CommitPause(TextInputControl input, Runnable commit) {
        this.input = input;
        this.commit = commit;
        pause.setOnFinished(_ -> handOver());
        longest.setOnFinished(_ -> handOver());
    }

    /**
     * Begins to do so. To be called after the field watches its own focus, so that leaving commits before anything that
     * waited is shown.
     */
    public void watch(Predicate<String> when) {
        ready = when;
        if (watched) {
            return;
        }
        watched = true;
        input.textProperty().addListener((_, was, _) -> {
            if (input.isFocused()) {
                before = typing ? before : was;
                typing = true;
                fresh = true;
                pause.playFromStart();
                if (longest.getStatus() != Animation.Status.RUNNING) {
                    longest.playFromStart();
                }
            }
        });
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                settled();
            }
        });
    }

    /** What was typed is over with, by Enter or by leaving: what arrived meanwhile is shown, unless it is older. */
    public void settled() {
        stop();
        Runnable last = fresh ? () -> {
        } : arrived;
        typing = false;
        fresh = false;
        arrived = () -> {
        };
        last.run();
    }

    /** What the field held before somebody began to type; what it holds now when nobody did. */
    public String before(String now) {
        return isTyping() ? before : now;
    }

    /** Whether somebody has typed since the cursor came. */
    public boolean isTyping() {
        return typing && input.isFocused();
    }

    /** Shows this when the field is left; what waited before is overtaken. */
    public void later(Runnable show) {
        arrived = show;
    }

    private void handOver() {
        stop();
        if (input.isFocused() && ready.test(input.getText())) {
            commit.run();
            fresh = false;
        }
    }

    private void stop() {
        pause.stop();
        longest.stop();
    }
}
