package app.wheelhouse.search.store;

import app.wheelhouse.search.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A question in the words of Lucene. Every word must be there, in a title counting more than in a text: as it is, or begun
 * when it is the last one. Only when that finds nothing may a letter be wrong in words of four letters or more, then two
 * in words of eight or more, which costs much more; then some of the words are enough.
 */
final class Asked {
    static final String TITLE = "title";
    static final String TEXT = "text";
    /** The beginnings of the words of a title, so that an unfinished word is looked up and not searched for. */
    static final String STARTS = "starts";
    static final int LONGEST_START = 12;
    /** The same of a text; fewer, for there are many words. */
    static final String TEXT_STARTS = "text-starts";
    static final int LONGEST_TEXT_START = 5;
    static final String TYPE = "type";
    static final String STATE = "state";
    static final String PERSON = "person";
    static final String DAY = "day";
    private static final int SPELLINGS = 40;
    private final Question question;
    private final List<String> words;

    Asked(Question question, Words analyzer) {
        this.question = question;
        this.words = analyzer.of(question.words());
    }

    /** The queries to be tried one after the other until one finds something, the strictest first. */
    List<Query> ways() {
        List<Query> ways = new ArrayList<>();
        for (int wrong = 0; wrong <= wrong(); wrong++) {
            ways.add(query(Occur.MUST, wrong));
        }
        if (words.size() > 1) {
            ways.add(query(Occur.SHOULD, Math.min(1, wrong())));
        }
        return ways;
    }

    /** Whether this way, one of {@link #ways}, is content with some of the words. */
    boolean isLoose(int way) {
        return words.size() > 1 && way == ways().size() - 1;
    }

    /** What to mark in what was found this way, one of {@link #ways}. */
    Wanted wanted(int way) {
        return new Wanted(words, !question.words().endsWith(" "), isLoose(way) ? Math.min(1, wrong()) : way);
    }

    private int wrong() {
        return Wanted.wrong(words.stream().mapToInt(String::length).max().orElse(0));
    }

    private Query query(Occur occur, int wrong) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean finished = question.words().endsWith(" ");
        for (int i = 0; i < words.size(); i++) {
            query.add(word(words.get(i), i == words.size() - 1 && !finished, wrong), occur);
        }
        if (words.isEmpty()) {
            query.add(new MatchAllDocsQuery(), Occur.MUST);
        } else if (occur == Occur.SHOULD) {
            query.setMinimumNumberShouldMatch(1);
        }
        return query.build();
    }

    /** What restricts the hits without ranking them; types apart, so that the others can be counted. */
    Query within(boolean types) {
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        filter.add(new MatchAllDocsQuery(), Occur.FILTER);
        if (types && !question.types().isEmpty()) {
            filter.add(in(TYPE, question.types()), Occur.FILTER);
        }
        if (!question.state().isEmpty()) {
            filter.add(in(STATE, Set.of(question.state())), Occur.FILTER);
        }
        if (question.person() != null) {
            filter.add(in(PERSON, Set.of(question.person().toString())), Occur.FILTER);
        }
        LocalDate since = question.since();
        LocalDate until = question.until();
        if (since != null || until != null) {
            filter.add(LongPoint.newRangeQuery(DAY, since == null ? Long.MIN_VALUE : since.toEpochDay(),
                    until == null ? Long.MAX_VALUE : until.toEpochDay()), Occur.FILTER);
        }
        return filter.build();
    }

    private static Query in(String field, Set<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static Query word(String word, boolean unfinished, int allowed) {
        List<Query> ways = new ArrayList<>(List.of(
                new BoostQuery(new TermQuery(new Term(TITLE, word)), 6),
                new BoostQuery(new TermQuery(new Term(TEXT, word)), 2)));
        if (unfinished) {
            ways.add(begun(TITLE, STARTS, LONGEST_START, word, 3f));
            ways.add(begun(TEXT, TEXT_STARTS, LONGEST_TEXT_START, word, 0.5f));
        }
        int wrong = Math.min(allowed, Wanted.wrong(word.length()));
        if (wrong > 0) {
            ways.add(misspelt(TITLE, word, wrong, 0.2f));
            ways.add(misspelt(TEXT, word, wrong, 0.1f));
            if (unfinished) {
                ways.add(misspelt(STARTS, word, 1, 0.1f));
            }
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query begun(String field, String starts, int longest, String word, float boost) {
        return new BoostQuery(new ConstantScoreQuery(word.codePointCount(0, word.length()) > longest
                ? new PrefixQuery(new Term(field, word))
                : new TermQuery(new Term(starts, word))), boost);
    }

    private static Query misspelt(String field, String word, int wrong, float boost) {
        return new BoostQuery(new FuzzyQuery(new Term(field, word), wrong, 1, SPELLINGS, true), boost);
    }
}
