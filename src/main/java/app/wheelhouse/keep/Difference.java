package app.wheelhouse.keep;

import java.util.List;

/**
 * What a restore would change about the records of one type.
 *
 * @param type    the word of the type
 * @param back    titles of records that are gone now and would come back
 * @param changed titles of records that would read differently
 * @param gone    titles of records made since, which would go
 */
public record Difference(String type, List<String> back, List<String> changed, List<String> gone) {
    /** Whether the records of the type stay as they are. */
    public boolean isEmpty() {
        return back.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    /** How many records it touches. */
    public int size() {
        return back.size() + changed.size() + gone.size();
    }
}
