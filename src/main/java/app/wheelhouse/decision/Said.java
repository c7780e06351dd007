package app.wheelhouse.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * When the present values of a decision's fields were said, as the log knows it. What an undo or a redo brought back counts
 * from when it was said first, so that a slip taken back leaves no trace in any clock.
 *
 * @param created when the first of its changes was made
 * @param moments by field, the moments at which somebody said what the field says now, earliest first
 */
public record Said(Instant created, Map<String, List<Instant>> moments) {

    public Said {
        moments = Map.copyOf(moments);
    }

    /** The moments of one field; none when it is unset or only came by ways the log does not tell. */
    public List<Instant> of(String field) {
        return moments.getOrDefault(field, List.of());
    }
}
