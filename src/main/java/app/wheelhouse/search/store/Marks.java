package app.wheelhouse.search.store;

import app.wheelhouse.search.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Shows where in a text the words were found: in all of a title, and in the best sentence or two of a text. */
final class Marks {
    private static final int SENTENCE = 120;
    private static final Found NONE = new Found(List.of(), -1);
    private static final int LONGEST = 1 << 20;
    private final Analyzer analyzer;

    Marks(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** What was found in each document's field. */
    List<Found> in(IndexSearcher searcher, Query query, int[] docs, String field, boolean whole)
            throws IOException {
        Highlighter highlighter = new Highlighter(UnifiedHighlighter.builder(searcher, analyzer)
                .withMaxLength(LONGEST).withMaxNoHighlightPassages(0).withFormatter(new Pieces())
                .withBreakIterator(whole
                        ? WholeBreakIterator::new
                        : () -> LengthGoalBreakIterator.createClosestToLength(
                                java.text.BreakIterator.getSentenceInstance(java.util.Locale.ROOT), SENTENCE, 0.3f)));
        List<Found> found = new ArrayList<>();
        for (Object pieces : highlighter.found(field, query, docs, whole ? 1 : 2)) {
            found.add(pieces instanceof Found some ? some : NONE);
        }
        return found;
    }

    /**
     * What was found in a text.
     *
     * @param line where the first of it is, from 0; -1 for nowhere
     */
    record Found(List<Piece> pieces, int line) {
    }

    private static final class Highlighter extends UnifiedHighlighter {
        Highlighter(Builder builder) {
            super(builder);
        }

        Object[] found(String field, Query query, int[] docs, int passages) throws IOException {
            return docs.length == 0
                    ? new Object[0]
                    : java.util.Objects.requireNonNull(highlightFieldsAsObjects(new String[]{field}, query, docs,
                            new int[]{passages}).get(field));
        }

        @Override
        public Map<String, Object[]> highlightFieldsAsObjects(String[] fields, Query query, int[] docs,
                int[] passages) throws IOException {
            return super.highlightFieldsAsObjects(fields, query, docs, passages);
        }
    }

    /** Passages as pieces, with an ellipsis for what lies between them. */
    private static final class Pieces extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            List<Piece> pieces = new ArrayList<>();
            int end = -1;
            int line = -1;
            for (Passage passage : passages) {
                if (passage.getNumMatches() == 0) {
                    continue;
                }
                if (line < 0) {
                    line = (int) content.substring(0, passage.getMatchStarts()[0]).chars().filter(c -> c == '\n')
                            .count();
                }
                int at = passage.getStartOffset();
                if (at != end && (end >= 0 || at > 0)) {
                    pieces.add(new Piece("… ", false));
                }
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int from = Math.max(at, passage.getMatchStarts()[i]);
                    int to = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
                    if (to > from) {
                        add(pieces, content, at, from, false);
                        add(pieces, content, from, to, true);
                        at = to;
                    }
                }
                end = passage.getEndOffset();
                add(pieces, content, at, end, false);
            }
            return new Found(pieces, line);
        }

        private static void add(List<Piece> pieces, String content, int from, int to, boolean marked) {
            if (to > from) {
                pieces.add(new Piece(content.substring(from, to).replaceAll("\\s+", " "), marked));
            }
        }
    }
}
