package app.wheelhouse.signal;

import app.wheelhouse.session.Audience;
import java.time.Duration;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service level objective: what is measured, how much of it is to be good, and over which time.
 *
 * @param service  what it is promised for, in words
 * @param source   where it is measured; null while nobody said
 * @param audience whether the room may see it
 * @param position its place among the others
 */
public record Slo(UUID id, String title, String service, @Nullable UUID source, Indicator indicator, Target target,
        Window window, Budgeting budgeting, AlertPolicy alerts, Audience audience, String position) {
    private static final Duration HOUR = Duration.ofHours(1);

    /** The windows that have to be measured besides its own: those of its alerts and the last hour. */
    public SortedSet<Duration> windows() {
        SortedSet<Duration> windows = alerts.windows();
        windows.add(HOUR);
        return windows;
    }
}
