package app.wheelhouse.signal;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * An endpoint that is polled, as every laptop of the programme knows it. Holds no secret: tokens, passwords, keys and the values
 * of secret headers are looked up by its id in the keychain of the laptop.
 *
 * @param interval  between two polls
 * @param deadline  for one poll from first byte to last; shorter than the interval
 * @param headers   sent with each poll, in order; a blank value stands for one in the keychain
 * @param account   the name for {@link Access#BASIC}; blank for none
 * @param authority certificates of a private authority as PEM text, trusted besides the usual ones; blank for none
 * @param proxy     host:port; blank for none
 * @param paused    whether nobody polls it for now
 */
public record SourceDefinition(UUID id, String title, SourceKind kind, URI url, Duration interval, Duration deadline,
        Map<String, String> headers, Access access, String account, String authority, String proxy, boolean paused) {
    /** Between two polls unless somebody says otherwise. */
    public static final Duration USUAL_INTERVAL = Duration.ofSeconds(30);
    /** For one poll unless somebody says otherwise. */
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(10);
    private static final int MISSES = 3;

    public SourceDefinition {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Whether it is the built-in demonstration: what it says is made up, and no incident. */
    public boolean isDemo() {
        return title.strip().toUpperCase(Locale.ROOT).startsWith("DEMO");
    }

    /** From which age on a sample is too old to say how things are: three polls missed, and the time one may take. */
    public Duration staleAfter() {
        return interval.multipliedBy(MISSES).plus(deadline);
    }

    /** The longest time between two samples that still counts as measured: one poll may be lost. */
    public Duration longestStep() {
        return interval.multipliedBy(2).plus(deadline);
    }
}
