package app.wheelhouse.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds records by a few letters of their titles. Called off the FX thread. */
@FunctionalInterface
public interface RecordFinder {
    /** The best matches for the query, best first. */
    List<Found> find(String query);

    /** Finds nothing: for a window without a workspace. */
    static RecordFinder none() {
        return _ -> List.of();
    }

    /** Ranks everything the supplier names, forgiving a mistyped letter. */
    static RecordFinder over(Supplier<List<Found>> everything, int most) {
        return query -> {
            Fuzzy fuzzy = new Fuzzy(query);
            record Ranked(Found found, double score) {
            }
            return everything.get().stream().flatMap(found -> {
                Optional<Fuzzy.Match> match = fuzzy.match(found.title());
                return match.or(() -> fuzzy.match(found.title() + " " + found.type() + " " + found.subtitle())
                        .map(Fuzzy.Match::weaker)).map(m -> new Ranked(found, m.score())).stream();
            }).sorted(Comparator.comparingDouble(Ranked::score).reversed()).limit(most).map(Ranked::found).toList();
        };
    }
}
