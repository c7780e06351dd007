package app.wheelhouse.ui;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotInterface;

/** Keys and clicks as of a person, who acts only upon what has been drawn: a loaded machine may be frames behind. */
public final class Hands extends FxRobot {
    /** What a change of this moment looks like is laid out when the second pulse after it begins. */
    private static final int PULSES = 2;
    private static final int SECONDS = 30;

    @Override
    public FxRobot type(KeyCode... keys) {
        drawn();
        return super.type(keys);
    }

    @Override
    public FxRobot push(KeyCode... keys) {
        drawn();
        return super.push(keys);
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        drawn();
        return super.press(keys);
    }

    @Override
    public FxRobot write(String text) {
        drawn();
        return super.write(text);
    }

    @Override
    public FxRobotInterface clickOn(Node node, MouseButton... buttons) {
        drawn();
        return super.clickOn(node, buttons);
    }

    /** Waits until what is on the screens is what they were told to show. */
    public static void drawn() {
        CountDownLatch pulses = new CountDownLatch(PULSES);
        AnimationTimer timer = OnFx.call(() -> {
            AnimationTimer counting = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.countDown();
                }
            };
            counting.start();
            return counting;
        });
        try {
            if (!pulses.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Nothing was drawn for " + SECONDS + " seconds");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            OnFx.run(timer::stop);
        }
    }
}
