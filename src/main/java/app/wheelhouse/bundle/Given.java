package app.wheelhouse.bundle;

import java.time.Instant;
import java.util.UUID;

/**
 * A bundle that was handed out.
 *
 * @param to      to whom, as somebody named them; empty when nobody was named
 * @param kind    what it carried
 * @param changes how many changes
 * @param sealed  for whom it was sealed, in words; empty when it was not
 * @param file    the name of its file
 */
public record Given(UUID bundle, Instant at, String to, Manifest.Kind kind, long changes, String sealed, String file) {
}
