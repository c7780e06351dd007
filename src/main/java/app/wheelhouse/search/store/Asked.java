package app.wheelhouse.search.store;

import app.wheelhouse.search.Question;
import java.time.LocalDate;
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
 * A question in the words of Lucene. Every word must be there: as it is, begun when it is the last one, or with a letter
 * wrong from its fourth and two from its eighth on; in a title it counts more than in a text.
 */
final class Asked {
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String STARTS = "starts";
    static final String TYPE = "type";
    static final String STATE = "state";
    static final String PERSON = "person";
    static final String DAY = "day";
    private static final int ONE_WRONG = 4;
    private static final int TWO_WRONG = 8;
    private static final int SPELLINGS = 40;
    private final Question question;
    private final List<String> words;

    Asked(Question question, Words analyzer) {
        this.question = question;
        this.words = analyzer.of(question.words());
    }

    /** The query for records with all words. */
    Query all() {
        return query(Occur.MUST);
    }

    /** The query for records with some of the words. */
    Query some() {
        return query(Occur.SHOULD);
    }

    boolean hasSeveralWords() {
        return words.size() > 1;
    }

    private Query query(Occur occur) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean finished = question.words().endsWith(" ");
        for (int i = 0; i < words.size(); i++) {
            query.add(word(words.get(i), i == words.size() - 1 && !finished), occur);
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

    private static Query word(String word, boolean unfinished) {
        List<Query> ways = new java.util.ArrayList<>(List.of(
                new BoostQuery(new TermQuery(new Term(TITLE, word)), 6),
                new BoostQuery(new TermQuery(new Term(TEXT, word)), 2)));
        if (unfinished) {
            ways.add(begun(TITLE, word, 3f));
            ways.add(begun(TEXT, word, 0.5f));
        }
        int wrong = word.length() >= TWO_WRONG ? 2 : word.length() >= ONE_WRONG ? 1 : 0;
        if (wrong > 0) {
            ways.add(misspelt(TITLE, word, wrong, 0.2f));
            ways.add(misspelt(TEXT, word, wrong, 0.1f));
            if (unfinished) {
                ways.add(misspelt(STARTS, word, 1, 0.1f));
            }
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static Query begun(String field, String word, float boost) {
        return new BoostQuery(new ConstantScoreQuery(new PrefixQuery(new Term(field, word))), boost);
    }

    private static Query misspelt(String field, String word, int wrong, float boost) {
        return new BoostQuery(new FuzzyQuery(new Term(field, word), wrong, 1, SPELLINGS, true), boost);
    }
}
