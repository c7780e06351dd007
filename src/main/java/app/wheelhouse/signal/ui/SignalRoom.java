package app.wheelhouse.signal.ui;

import app.wheelhouse.present.RoomView;
import app.wheelhouse.signal.SignalCards;
import app.wheelhouse.store.Feed;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** The wall of signals for whoever runs a meeting: the first the room may see, else all objectives it may see. */
public final class SignalRoom {
    private static final Duration BEAT = Duration.seconds(1);

    private SignalRoom() {
    }

    /** Shows the wall, again whenever it changes, on the FX thread, until closed. */
    public static Feed.Subscription wall(SignalsModel model, Consumer<RoomView> show) {
        model.nowProperty().addListener((_, _, now) -> {
            if (!now.standings().isEmpty() || now.book().watched().isEmpty()) {
                show.accept(SignalCards.best(now, null, model.zone()));
            }
        });
        Timeline clock = new Timeline(new KeyFrame(BEAT, _ -> model.beat()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.open();
        clock.play();
        return () -> {
            clock.stop();
            model.close();
        };
    }
}
