package app.wheelhouse.library;

import java.util.List;
import java.util.UUID;

/**
 * What somebody decides.
 *
 * @param waiting the decisions that wait for them
 * @param decides what the rights matrices say they decide
 */
public record Rights(List<Held> waiting, List<String> decides) {
    /** Nobody said that they decide anything. */
    public static final Rights NONE = new Rights(List.of(), List.of());

    public Rights {
        waiting = List.copyOf(waiting);
        decides = List.copyOf(decides);
    }

    /** A decision that is in somebody's hand. */
    public record Held(UUID decision, String title) {
    }
}
