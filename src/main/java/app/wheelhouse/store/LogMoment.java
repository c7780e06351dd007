package app.wheelhouse.store;

import java.time.Instant;
import java.util.Map;

/**
 * What the log held at one moment. Its files only grow, so that moment can be copied later at leisure.
 *
 * @param reach     how many bytes of each file belong to it, by file name; each ends with a whole edit
 * @param stateCode the state code of that moment
 * @param records   how many records there were
 */
public record LogMoment(Map<String, Long> reach, String stateCode, long records, Instant at) {
}
