package app.wheelhouse.search.store;

import app.wheelhouse.search.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Shows where in a text the words were found: in all of a title, and in the best place or two of a text. It takes the text
 * apart as the index did, which for the few answers shown is quicker than asking Lucene's highlighter.
 */
final class Marks {
    private static final int LONGEST = 1 << 18;
    private static final int ENOUGH = 64;
    private static final int PLACE = 120;
    private static final int BEFORE = 60;
    private static final Found NONE = new Found(List.of(), -1);
    private final Analyzer analyzer;
    private final Wanted wanted;
    private final boolean title;
    private final Map<String, Integer> which = new HashMap<>();

    /** @param title whether titles are marked, in which the last word may be begun and misspelt at once */
    Marks(Analyzer analyzer, Wanted wanted, boolean title) {
        this.analyzer = analyzer;
        this.wanted = wanted;
        this.title = title;
    }

    /**
     * What was found in a text.
     *
     * @param line where the first of it is, from 0; -1 for nowhere
     */
    record Found(List<Piece> pieces, int line) {
    }

    /** A word that was found: where, and which of those wanted. */
    private record Match(int from, int to, int word) {
    }

    /** A stretch of the text worth showing, with the first of the matches in it. */
    private record Place(int from, int to, int first) {
    }

    /** All of a title. */
    Found all(String text) throws IOException {
        List<Match> matches = matches(text);
        if (matches.isEmpty()) {
            return NONE;
        }
        List<Piece> pieces = new ArrayList<>();
        add(pieces, text, new Place(0, text.length(), 0), matches);
        return new Found(pieces, line(text, matches.getFirst().from()));
    }

    /** The place that has most of the words, and the next one that has others. */
    Found best(String text) throws IOException {
        List<Match> matches = matches(text);
        if (matches.isEmpty()) {
            return NONE;
        }
        BitSet seen = new BitSet();
        List<Place> places = new ArrayList<>();
        places.add(place(text, matches, best(matches, seen, List.of()), seen));
        int second = best(matches, seen, places);
        if (second >= 0) {
            places.add(place(text, matches, second, seen));
            places.sort(java.util.Comparator.comparingInt(Place::from));
        }
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (Place place : places) {
            if (place.from() > end) {
                pieces.add(new Piece("… ", false));
            }
            add(pieces, text, new Place(Math.max(place.from(), end), place.to(), place.first()), matches);
            end = Math.max(end, place.to());
        }
        return new Found(pieces, line(text, matches.get(places.getFirst().first()).from()));
    }

    private List<Match> matches(String text) throws IOException {
        List<Match> matches = new ArrayList<>();
        BitSet words = new BitSet();
        try (TokenStream stream = analyzer.tokenStream(title ? Asked.TITLE : Asked.TEXT,
                text.length() > LONGEST ? text.substring(0, LONGEST) : text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                int word = which.computeIfAbsent(term.toString(), each -> wanted.which(each, title));
                if (word >= 0) {
                    matches.add(new Match(offset.startOffset(), offset.endOffset(), word));
                    words.set(word);
                    if (!title && matches.size() >= ENOUGH && words.cardinality() == wanted.words().size()) {
                        break;
                    }
                }
            }
            stream.end();
        }
        return matches;
    }

    /** The match from which on most words are met that were not seen; the first of equals; -1 when all were seen. */
    private static int best(List<Match> matches, BitSet seen, List<Place> shown) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < matches.size(); i++) {
            Match first = matches.get(i);
            if (shown.stream().anyMatch(place -> first.from() < place.to() && first.to() > place.from())) {
                continue;
            }
            BitSet met = new BitSet();
            for (int j = i; j < matches.size() && matches.get(j).to() <= first.from() + PLACE; j++) {
                met.set(matches.get(j).word());
            }
            met.andNot(seen);
            if (met.cardinality() > most) {
                most = met.cardinality();
                best = i;
            }
        }
        return best;
    }

    /** The sentence or line around a match when it is not long, or else a few words before it and a line's worth after. */
    private static Place place(String text, List<Match> matches, int first, BitSet seen) {
        int at = matches.get(first).from();
        int from = at;
        while (from > 0 && at - from < BEFORE && !isBreak(text, from - 1)) {
            from--;
        }
        if (from > 0 && !isBreak(text, from - 1)) {
            int space = text.indexOf(' ', from);
            from = space < 0 || space >= at ? at : space + 1;
        }
        while (from < at && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = matches.get(first).to();
        while (to < text.length() && to - from < 2 * PLACE && !(to - from >= PLACE && text.charAt(to) == ' ')
                && !isBreak(text, to)) {
            to++;
        }
        if (to < text.length() && text.charAt(to) != ' ' && isBreak(text, to) && text.charAt(to) != '\n') {
            to++;
        }
        int end = to;
        matches.stream().filter(each -> each.from() >= at && each.to() <= end).forEach(each -> seen.set(each.word()));
        return new Place(from, to, first);
    }

    private static boolean isBreak(String text, int at) {
        char sign = text.charAt(at);
        return sign == '\n' || "。！？।".indexOf(sign) >= 0
                || ".!?".indexOf(sign) >= 0 && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private static int line(String text, int at) {
        return (int) text.substring(0, at).chars().filter(each -> each == '\n').count();
    }

    private static void add(List<Piece> pieces, String text, Place place, List<Match> matches) {
        int at = place.from();
        for (int i = 0; i < matches.size(); i++) {
            int from = Math.max(at, matches.get(i).from());
            int to = Math.min(matches.get(i).to(), place.to());
            while (i + 1 < matches.size() && matches.get(i + 1).from() < to) {
                to = Math.min(Math.max(to, matches.get(++i).to()), place.to());
            }
            if (to > from) {
                add(pieces, text, at, from, false);
                add(pieces, text, from, to, true);
                at = to;
            }
        }
        add(pieces, text, at, place.to(), false);
    }

    private static void add(List<Piece> pieces, String content, int from, int to, boolean marked) {
        if (to > from) {
            pieces.add(new Piece(content.substring(from, to).replaceAll("\\s+", " "), marked));
        }
    }
}
