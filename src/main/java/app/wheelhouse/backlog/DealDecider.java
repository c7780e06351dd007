package app.wheelhouse.backlog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may let a deal jump the queue, as the rights matrices say.
 *
 * @param row    the row of the matrix: the type of the decision
 * @param person null when the matrix names a role nobody holds yet
 */
public record DealDecider(UUID row, String framework, @Nullable UUID person, String name) {
}
