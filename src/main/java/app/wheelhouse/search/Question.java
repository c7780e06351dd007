package app.wheelhouse.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words  as typed; the last one may be unfinished
 * @param types  only records of these types; empty for all
 * @param person only what this person owns, decides, says or presents; null for anybody's
 * @param since  only what bears this day or a later one; null for any time
 * @param until  only what bears this day or an earlier one; null for any time
 * @param state  only records in this state; empty for any
 */
public record Question(String words, Set<String> types, @Nullable UUID person, @Nullable LocalDate since,
        @Nullable LocalDate until, String state) {

    public Question {
        types = Set.copyOf(types);
    }

    /** Words, and nothing else. */
    public static Question of(String words) {
        return new Question(words, Set.of(), null, null, null, "");
    }

    /** Whether anything is looked for at all. */
    public boolean isEmpty() {
        return words.isBlank() && types.isEmpty() && person == null && since == null && until == null
                && state.isEmpty();
    }

    /** The same, only for records of this type; for all when the type is empty. */
    public Question only(String type) {
        return new Question(words, type.isEmpty() ? Set.of() : Set.of(type), person, since, until, state);
    }
}
