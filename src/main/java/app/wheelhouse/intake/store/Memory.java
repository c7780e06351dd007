package app.wheelhouse.intake.store;

import java.util.List;
import java.util.UUID;

/**
 * What was imported from one file for one scope (a session with all that is in it, or the rest): one record, so that
 * a long guide does not fill the log with bookkeeping.
 */
public record Memory(UUID id, String source, String scope, List<Remembered> parts) {
    public Memory {
        parts = List.copyOf(parts);
    }
}
