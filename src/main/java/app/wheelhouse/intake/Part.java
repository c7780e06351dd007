package app.wheelhouse.intake;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record as a file describes it, whatever the file's kind.
 *
 * @param path   names the part in this file; other parts refer to it by that
 * @param parent the path of the session it belongs to; null for parts that stand alone
 * @param key    names the part within its parent, made of its words, so that it is found again after reordering
 * @param words  by which a reworded part is recognised; empty where only the key counts
 * @param fields what the file says, null never; a {@link Ref} stands for another part's record
 * @param first  given to a new record only, and the user's from then on
 * @param list   the list in which the part has a place; null where there is none
 * @param own    the record of the workspace that the file names by its id; null where it names none
 */
record Part(String path, String type, @Nullable String parent, String key, String words, Map<String, Object> fields,
        Map<String, Object> first, @Nullable String list, @Nullable Own own) {

    /**
     * A record by its id, as files that were exported from here have it: what such a file says now goes.
     *
     * @param cleared fields that the file empties
     */
    record Own(UUID id, Set<String> cleared) {
        Own {
            cleared = Set.copyOf(cleared);
        }
    }

    /** Stands for the id of another part's record. */
    record Ref(String path) {
    }

    /** Stands for a record that the workspace may have already: by its words, where needed within a session. */
    record Known(String type, String within, String words) {
        Known(String type, String words) {
            this(type, "", words);
        }
    }
}
