package app.wheelhouse.store;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that a deletion did not take along: it was changed elsewhere at the same time, or what it is part of is gone.
 *
 * @param title   what it is called
 * @param text    all that it says, a line for each field
 * @param why     why it is still there
 * @param by      the laptop that deleted
 * @param other   the laptop that changed it meanwhile; what it was part of when that is gone
 * @param deleted the edit that deleted it or its whole
 * @param type    the word of the log, such as {@code topic}
 * @param whole   the record that is gone: itself, or what it was part of
 */
public record Survivor(String type, UUID id, String title, String text, Why why, String by, String other, Instant at,
        UUID deleted, Whole whole) {

    /** What a deletion was about. */
    public record Whole(String type, UUID id) {
    }

    /** Why a record is still there. */
    public enum Why {
        /** It was deleted, and changed on another laptop that did not know. */
        CHANGED,
        /** What it is part of was deleted by a laptop that did not know of it. */
        ORPHANED
    }
}
