package app.wheelhouse.signal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert that fired.
 *
 * @param ended when it stopped; null while it fires
 */
public record AlertSpan(AlertPair pair, Instant began, @Nullable Instant ended) {
}
