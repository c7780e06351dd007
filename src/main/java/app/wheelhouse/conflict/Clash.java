package app.wheelhouse.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something that laptops said differently without knowing of each other, as people speak of it.
 *
 * @param type     the word of the log, such as {@code session}
 * @param field    the field's column
 * @param record   what the record is called
 * @param kind     what it is, such as "Session"
 * @param name     what the field is called, such as "Starts at"
 * @param text     whether it is a long text
 * @param stands   whether it is part of a decision that was made: that is not rewritten, only amended
 * @param shown    what shows meanwhile
 * @param merged   a text with everything in it; empty when there is none to suggest
 * @param on       the record on whose page it is seen: a note's session, or the record itself
 * @param versions what was said, the one that shows first
 */
public record Clash(String type, UUID id, String field, String record, String kind, String name, boolean text,
        boolean stands, String shown, String merged, UUID on, List<Version> versions) {

    /**
     * What one laptop said.
     *
     * @param words the value as people read it
     */
    public record Version(String device, Instant at, String words) {
    }

    /** One line for a list: what it is about. */
    public String about() {
        return "%s of %s".formatted(name, kind.toLowerCase(java.util.Locale.ROOT));
    }
}
