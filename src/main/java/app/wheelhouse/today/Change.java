package app.wheelhouse.today;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done to the workspace lately.
 *
 * @param edit   what it is called, such as {@code Move topic}
 * @param title  what the record is called, or empty when the edit touched several
 * @param type   the type of the page that shows it: the record's own, or the session's it belongs to; empty for none
 * @param record the id of that page's record
 */
public record Change(Instant at, String edit, String title, String type, @Nullable UUID record) {

    /** Whether both say the same of the same record, as steps of one piece of typing do. */
    boolean repeats(Change other) {
        return edit.equals(other.edit) && title.equals(other.title) && type.equals(other.type);
    }
}
