package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What came of asking a source for one objective. */
public sealed interface Answer permits Answer.Read, Fault {
    /** When the answer was there, by the clock of the laptop. */
    Instant at();

    /**
     * What was read.
     *
     * @param samples  to be kept; none where the server gave windows only
     * @param windows  what the server itself worked out, by the length of the window: those of {@link Slo#windows} and the
     *                 length of its own window, which of a calendar month is all of it though it was measured until now;
     *                 empty where it cannot
     * @param warnings what the source had to say although it answered; a warned answer is never green
     * @param latency  from asking to the last byte
     */
    record Read(Instant at, List<Sample> samples, Map<Duration, Measure> windows, List<String> warnings,
            Duration latency) implements Answer {
        public Read {
            samples = List.copyOf(samples);
            windows = Map.copyOf(windows);
            warnings = List.copyOf(warnings);
        }
    }
}
