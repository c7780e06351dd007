package app.wheelhouse.scorecard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One deployment to production, as DORA's metrics count it.
 *
 * @param committedAt when its change was committed, or null
 * @param failed      whether it required immediate intervention
 * @param recoveredAt when it was recovered from, or null while it is not
 * @param rework      whether it was unplanned and happened because of an incident in production
 */
public record Deployment(Instant deployedAt, @Nullable Instant committedAt, boolean failed,
        @Nullable Instant recoveredAt,
        boolean rework) {
}
