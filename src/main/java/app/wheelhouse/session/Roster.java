package app.wheelhouse.session;

import app.wheelhouse.library.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The people a mention may mean. They answer to their name and their role: in full, by initials ("HoP" for "Head of
 * Product"), by its beginning ("@Release"), or by a later word of it ("@Apollo"), in this order. Words are taken as long as they fit
 * somebody, so that a name of several words needs no quotes. Case does not matter; "-", "_", "/" and "&amp;" count as blanks.
 */
public final class Roster {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern GAP = Pattern.compile("[ \\t\\u00a0]+(?:&[ \\t\\u00a0]+)?|[-\\u2010\\u2011_/&]");
    private static final Pattern UNKNOWN = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}._-]*[\\p{L}\\p{N}])?");
    private static final Pattern QUOTED = Pattern
            .compile("[\"\\u201c\\u201e]([^\"\\u201c\\u201d\\u201e]+)[\"\\u201c\\u201d]");
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "to");
    /** A later word that is not typed to its end is taken only from this length on: "@Chief a plan" means the Chief. */
    private static final int SHORTEST_PART = 3;

    private final List<Label> labels = new ArrayList<>();
    private final List<Person> people;

    public Roster(List<Person> people) {
        this.people = List.copyOf(people);
        for (Person person : people) {
            Set<List<String>> known = new LinkedHashSet<>();
            known.add(words(person.name()));
            known.add(words(person.role()));
            known.stream().filter(words -> !words.isEmpty()).forEach(words -> labels.add(new Label(person, words)));
        }
    }

    /**
     * Reads the mention standing right behind an "@".
     *
     * @return empty when no word or quote follows it
     */
    public Optional<Found> at(String text) {
        Optional<Found> named = wholeName(text);
        Optional<Found> read = byWords(text);
        return named.isPresent() && read.filter(found -> found.length > named.get().length).isEmpty() ? named : read;
    }

    /** The longest name that stands there letter by letter, as a completion puts it: with its commas and brackets. */
    private Optional<Found> wholeName(String text) {
        return people.stream().map(Person::name).filter(name -> !name.isEmpty())
                .filter(name -> text.regionMatches(true, 0, name, 0, name.length()))
                .filter(name -> name.length() == text.length()
                        || !Character.isLetterOrDigit(name.codePointBefore(name.length()))
                        || !Character.isLetterOrDigit(text.codePointAt(name.length())))
                .max(Comparator.comparingInt(String::length))
                .map(name -> new Found(text.substring(0, name.length()), name.length(),
                        people.stream().filter(person -> person.name().equalsIgnoreCase(name)).toList()));
    }

    private Optional<Found> byWords(String text) {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.lookingAt()) {
            List<String> words = words(quoted.group(1));
            List<Match> whole = matches(words).stream().filter(match -> match.words == words.size()).toList();
            return Optional.of(new Found(quoted.group(1).strip(), quoted.end(), best(whole)));
        }
        List<String> typed = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = 0;
        Matcher word = WORD.matcher(text);
        Matcher gap = GAP.matcher(text);
        while (word.region(at, text.length()).lookingAt()) {
            typed.add(word.group().toLowerCase(Locale.ROOT));
            ends.add(word.end());
            if (!gap.region(word.end(), text.length()).lookingAt()) {
                break;
            }
            at = gap.end();
        }
        List<Match> matches = matches(typed);
        int length = matches.stream().mapToInt(Match::words).max().orElse(0);
        if (length > 0) {
            int end = ends.get(length - 1);
            return Optional.of(new Found(text.substring(0, end), end,
                    best(matches.stream().filter(match -> match.words == length).toList())));
        }
        Matcher unknown = UNKNOWN.matcher(text);
        return unknown.lookingAt()
                ? Optional.of(new Found(unknown.group(), unknown.end(), List.of()))
                : Optional.empty();
    }

    /** People whose name or role fits what was typed behind an "@" so far, best first; all of them for nothing typed. */
    public List<Person> suggest(String typed) {
        List<String> words = words(typed);
        if (words.isEmpty()) {
            return people;
        }
        List<Match> whole = new ArrayList<>();
        for (Label label : labels) {
            label.match(words, 1).filter(match -> match.words == words.size()).ifPresent(whole::add);
        }
        return whole.stream().sorted(Comparator.comparingInt(Match::rank)).map(Match::person).distinct().toList();
    }

    private List<Match> matches(List<String> typed) {
        List<Match> matches = new ArrayList<>();
        if (!typed.isEmpty()) {
            labels.forEach(label -> label.match(typed, SHORTEST_PART).ifPresent(matches::add));
        }
        return matches;
    }

    private static List<Person> best(List<Match> matches) {
        int rank = matches.stream().mapToInt(Match::rank).min().orElse(0);
        return matches.stream().filter(match -> match.rank == rank).map(Match::person).distinct().toList();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(result -> result.group()).toList();
    }

    /**
     * A mention that was read.
     *
     * @param words as typed, without quotes
     * @param length how many characters it takes, quotes included
     * @param candidates those it fits best; more than one when it is not clear
     */
    public record Found(String words, int length, List<Person> candidates) {
    }

    private record Match(Person person, int words, int rank) {
    }

    private record Label(Person person, List<String> words) {

        Optional<Match> match(List<String> typed, int shortestPart) {
            Match best = null;
            for (int from = 0; from < words.size(); from++) {
                Match match = matchFrom(from, typed, shortestPart);
                boolean better = match != null && (best == null || match.words > best.words
                        || (match.words == best.words && match.rank < best.rank));
                best = better ? match : best;
            }
            boolean initials = isInitials(typed.getFirst());
            return initials && (best == null || (best.words == 1 && best.rank > 1))
                    ? Optional.of(new Match(person, 1, 1))
                    : Optional.ofNullable(best);
        }

        private @Nullable Match matchFrom(int from, List<String> typed, int shortestPart) {
            int count = 0;
            while (count < typed.size() && from + count < words.size()
                    && words.get(from + count).equals(typed.get(count))) {
                count++;
            }
            if (from == 0 && count == words.size()) {
                return new Match(person, count, 0);
            }
            boolean part = count < typed.size() && from + count < words.size()
                    && words.get(from + count).startsWith(typed.get(count))
                    && (count == 0 || typed.get(count).length() >= shortestPart);
            if (part) {
                return new Match(person, count + 1, from == 0 ? 3 : 5);
            }
            return count == 0 ? null : new Match(person, count, from == 0 ? 2 : 4);
        }

        private boolean isInitials(String typed) {
            return typed.length() > 1 && (typed.equals(initials(words))
                    || typed.equals(initials(words.stream().filter(word -> !SMALL.contains(word)).toList())));
        }

        private static String initials(List<String> words) {
            StringBuilder initials = new StringBuilder();
            words.forEach(word -> initials.appendCodePoint(word.codePointAt(0)));
            return initials.toString();
        }
    }
}
