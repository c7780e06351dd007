package app.wheelhouse.ui;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The corner where toasts appear, newest at the bottom, each going after some seconds unless the pointer is on it. */
public final class Toasts extends VBox {
    private static final int MOST = 3;
    private static final Duration SHORT = Duration.seconds(6);
    private static final Duration LONG = Duration.seconds(12);
    private final Motion motion;

    /** An empty corner that lets the mouse through. */
    public Toasts(Motion motion) {
        this.motion = motion;
        getStyleClass().addAll("toasts", "gap-8");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setFillWidth(false);
    }

    /** Shows one more; the oldest goes when there are too many. */
    public void show(Toast toast) {
        HBox card = new HBox();
        card.getStyleClass().addAll("toast", "floating", "gap-12");
        card.setAlignment(Pos.CENTER_LEFT);
        if (toast.standing() != Standing.PLAIN) {
            card.getChildren().add(toast.standing().icon());
        }
        Label message = new Label(toast.message());
        message.setWrapText(true);
        message.getStyleClass().add("toast-message");
        card.getChildren().add(message);
        Command action = toast.action();
        if (action != null) {
            card.getChildren().add(Buttons.quiet(action.after(() -> getChildren().remove(card))));
        }
        Command close = Command.of("toast-close", "Dismiss", () -> getChildren().remove(card)).icon("fth-x");
        Node closeButton = Buttons.icon(close);
        closeButton.setFocusTraversable(false);
        card.getChildren().add(closeButton);
        getChildren().add(card);
        if (getChildren().size() > MOST) {
            getChildren().removeFirst();
        }
        motion.appear(card);
        goAfter(card, toast.standing() == Standing.PLAIN ? SHORT : LONG);
    }

    private void goAfter(Node card, Duration time) {
        PauseTransition clock = new PauseTransition(time);
        clock.setOnFinished(_ -> getChildren().remove(card));
        card.hoverProperty().addListener((_, _, hover) -> {
            if (hover) {
                clock.stop();
            } else if (card.getParent() != null) {
                clock.playFromStart();
            }
        });
        card.parentProperty().addListener((_, _, parent) -> {
            if (parent == null && clock.getStatus() != Animation.Status.STOPPED) {
                clock.stop();
            }
        });
        clock.play();
    }
}
