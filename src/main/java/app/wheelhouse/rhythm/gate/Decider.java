package app.wheelhouse.rhythm.gate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who decides on one type of decision, as a rights matrix says.
 *
 * @param row    the row of the matrix
 * @param title  what the row is called
 * @param person null when the matrix names nobody, more than one, or a role nobody holds yet
 * @param name   of the person, or of the role; empty when the row has no one who decides
 */
public record Decider(UUID row, String title, @Nullable UUID person, String name) {
}
