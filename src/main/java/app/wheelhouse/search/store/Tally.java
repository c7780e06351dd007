package app.wheelhouse.search.store;

import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** How many records fit, of each type and in each state. */
record Tally(int total, SortedMap<String, Integer> types, SortedMap<String, Integer> states) {

    boolean isEmpty() {
        return total == 0;
    }

    static CollectorManager<Counting, Tally> collecting() {
        return new CollectorManager<>() {
            @Override
            public Counting newCollector() {
                return new Counting();
            }

            @Override
            public Tally reduce(Collection<Counting> parts) {
                Tally sum = new Tally(0, new TreeMap<>(), new TreeMap<>());
                for (Counting part : parts) {
                    part.finishLeaf();
                    part.types.forEach((type, count) -> sum.types.merge(type, count, Integer::sum));
                    part.states.forEach((state, count) -> sum.states.merge(state, count, Integer::sum));
                }
                int total = sum.types.values().stream().mapToInt(Integer::intValue).sum();
                sum.states.remove("");
                return new Tally(total, sum.types, sum.states);
            }
        };
    }

    /** Counts by the numbers Lucene gives to equal values in a part of the index, and looks up what they mean once a part. */
    static final class Counting extends SimpleCollector {
        private final SortedMap<String, Integer> types = new TreeMap<>();
        private final SortedMap<String, Integer> states = new TreeMap<>();
        private SortedDocValues type = DocValues.emptySorted();
        private SortedDocValues state = DocValues.emptySorted();
        private int[] typeCounts = {};
        private int[] stateCounts = {};

        @Override
        protected void doSetNextReader(LeafReaderContext context) throws IOException {
            finishLeaf();
            type = DocValues.getSorted(context.reader(), Asked.TYPE);
            state = DocValues.getSorted(context.reader(), Asked.STATE);
            typeCounts = new int[type.getValueCount()];
            stateCounts = new int[state.getValueCount()];
        }

        @Override
        public void collect(int doc) throws IOException {
            if (type.advanceExact(doc)) {
                typeCounts[type.ordValue()]++;
            }
            if (state.advanceExact(doc)) {
                stateCounts[state.ordValue()]++;
            }
        }

        private void finishLeaf() {
            add(type, typeCounts, types);
            add(state, stateCounts, states);
            typeCounts = new int[0];
            stateCounts = new int[0];
        }

        private static void add(SortedDocValues values, int[] counts, SortedMap<String, Integer> to) {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    try {
                        to.merge(values.lookupOrd(i).utf8ToString(), counts[i], Integer::sum);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
