package app.wheelhouse.app;

import java.time.Clock;
import java.time.LocalDate;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/** Notices that another day has begun, be it at midnight, on waking up or in another time zone. */
final class DayWatch implements AutoCloseable {
    private static final Duration BEAT = Duration.seconds(30);
    private final Clock clock;
    private final Runnable begun;
    private final Timeline beat = new Timeline(new KeyFrame(BEAT, _ -> look()));
    private LocalDate day;

    /** Runs the action now and whenever a day begins, until closed. */
    DayWatch(Clock clock, Runnable begun) {
        this.clock = clock;
        this.begun = begun;
        day = LocalDate.now(clock);
        begun.run();
        beat.setCycleCount(Animation.INDEFINITE);
        beat.play();
    }

    void look() {
        LocalDate now = LocalDate.now(clock);
        if (!now.equals(day)) {
            day = now;
            begun.run();
        }
    }

    @Override
    public void close() {
        beat.stop();
    }
}
