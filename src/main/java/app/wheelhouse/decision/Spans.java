package app.wheelhouse.decision;

import java.time.Duration;

/** Says how long something took, right to the minute, or roughly where there is little room. */
public final class Spans {
    private Spans() {
    }

    /** Roughly: {@code 12 min}, {@code 3 h}, {@code 18 d}. */
    public static String roughly(Duration time) {
        if (time.toMinutes() < 60) {
            return time.toMinutes() + " min";
        }
        return time.toHours() < 48 ? time.toHours() + " h" : time.toDays() + " d";
    }

    /** To the minute: {@code 18 d 3 h 12 min}, {@code 2 h 0 min}, {@code 12 min}. */
    public static String exactly(Duration time) {
        String minutes = time.toMinutesPart() + " min";
        if (time.toMinutes() < 60) {
            return minutes;
        }
        String hours = time.toHoursPart() + " h " + minutes;
        return time.toHours() < 24 ? hours : time.toDays() + " d " + hours;
    }
}
