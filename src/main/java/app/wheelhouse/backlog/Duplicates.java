package app.wheelhouse.backlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Finds requests that may ask for the same: the cosine of their words (Apache Commons Text), words that nearly everybody
 * uses left out and mistyped ones taken for each other by their Jaro–Winkler likeness.
 */
public final class Duplicates {
    /** How alike two have to be to be offered, 0 to 1. */
    public static final double LIKELY = 0.45;
    private static final double SAME_WORD = 0.92;
    private static final int SHORTEST = 3;
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> COMMON = Set.of("the", "and", "for", "with", "from", "that", "this", "per", "into",
            "when", "not", "are", "our", "can", "all", "any", "its", "has", "have", "need", "needs", "support", "want",
            "wants", "add", "allow", "should");
    private final CosineSimilarity cosine = new CosineSimilarity();
    private final JaroWinklerSimilarity spelling = new JaroWinklerSimilarity();
    private final Map<UUID, Map<String, Integer>> words = new HashMap<>();
    private final Map<UUID, Rfe> requests = new HashMap<>();

    /** One that may ask for the same; {@code likeness} is 0 to 1. */
    public record Match(Rfe rfe, double likeness) {
    }

    /** Looks among these; merged ones are left out, as the one that stands for them is there. */
    public Duplicates(Collection<Rfe> among) {
        for (Rfe rfe : among) {
            if (rfe.state() != RfeState.MERGED) {
                requests.put(rfe.id(), rfe);
                words.put(rfe.id(), count(rfe.title()));
            }
        }
    }

    /** The likeliest for a request, the most alike first. */
    public List<Match> of(Rfe rfe, int most) {
        return of(rfe.title(), most + 1).stream().filter(match -> !match.rfe().id().equals(rfe.id())).limit(most)
                .toList();
    }

    /** The likeliest for a title somebody typed, the most alike first. */
    public List<Match> of(String title, int most) {
        Map<String, Integer> sought = count(title);
        Map<CharSequence, Integer> left = Map.copyOf(sought);
        List<Match> matches = new ArrayList<>();
        if (!sought.isEmpty()) {
            words.forEach((id, other) -> {
                double likeness = other.isEmpty() ? 0 : cosine.cosineSimilarity(left, respelled(other, sought));
                Rfe rfe = requests.get(id);
                if (likeness >= LIKELY && rfe != null) {
                    matches.add(new Match(rfe, likeness));
                }
            });
        }
        return matches.stream().sorted(Comparator.comparingDouble(Match::likeness).reversed()
                .thenComparing(match -> match.rfe().title())).limit(most).toList();
    }

    /** The words of one title in the spelling of another, where they are nearly the same. */
    private Map<CharSequence, Integer> respelled(Map<String, Integer> other, Map<String, Integer> sought) {
        Map<String, Integer> respelled = new HashMap<>();
        other.forEach((word, times) -> respelled.merge(sought.containsKey(word)
                ? word
                : sought.keySet().stream()
                        .filter(each -> each.charAt(0) == word.charAt(0) && spelling.apply(each, word) >= SAME_WORD)
                        .findFirst().orElse(word),
                times, Integer::sum));
        return Map.copyOf(respelled);
    }

    private static Map<String, Integer> count(String title) {
        Map<String, Integer> count = new HashMap<>();
        for (String word : GAP.split(title.toLowerCase(Locale.ROOT), -1)) {
            if (word.length() >= SHORTEST && !COMMON.contains(word)) {
                count.merge(word, 1, Integer::sum);
            }
        }
        return count;
    }
}
