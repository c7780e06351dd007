package app.wheelhouse.search;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found.
 *
 * @param hits    the best ones, best first
 * @param total   how many there are in all
 * @param types   how many of each type, whatever types were asked for
 * @param states  how many in each state
 * @param isLoose whether no record has all words, so that these have only some
 */
public record Answer(List<Hit> hits, int total, SortedMap<String, Integer> types, SortedMap<String, Integer> states,
        boolean isLoose) {

    public static final Answer NOTHING = new Answer(List.of(), 0, new TreeMap<>(), new TreeMap<>(), false);

    public Answer {
        hits = List.copyOf(hits);
    }
}
