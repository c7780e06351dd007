package app.wheelhouse.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;
import org.jspecify.annotations.Nullable;

/** Merges two texts that grew from one: by line, and by word where lines clash. */
final class TextMerge {
    private TextMerge() {
    }

    /** The merged text; {@code clash} tells that words were changed on both sides and the newer ones were taken. */
    record Merged(String text, boolean clash) {
    }

    /** @param newer the side whose words show where both changed the same ones */
    static Merged merge(String base, String older, String newer) {
        RawText[] texts = {raw(base), raw(older), raw(newer)};
        MergeResult<RawText> result = new MergeAlgorithm().merge(RawTextComparator.DEFAULT, texts[0], texts[1],
                texts[2]);
        StringBuilder out = new StringBuilder();
        boolean clash = false;
        String clashOlder = "";
        String clashBase = "";
        for (MergeChunk chunk : result) {
            // JGit gives an inverted range where both sides added at the end of the base.
            String text = chunk.getBegin() >= chunk.getEnd()
                    ? ""
                    : texts[chunk.getSequenceIndex()].getString(chunk.getBegin(), chunk.getEnd(), false);
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> out.append(text);
                case FIRST_CONFLICTING_RANGE -> clashOlder = text;
                case BASE_CONFLICTING_RANGE -> clashBase = text;
                case NEXT_CONFLICTING_RANGE -> {
                    Merged words = mergeWords(clashBase, clashOlder, text);
                    out.append(words.text());
                    clash |= words.clash();
                    clashBase = "";
                }
            }
        }
        return new Merged(withoutEnd(out), clash);
    }

    private static String withoutEnd(StringBuilder text) {
        return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    }

    /** A text with everything both sides wrote: where they changed the same lines, the older stand before the newer. */
    static String both(String base, String older, String newer) {
        RawText[] texts = {raw(base), raw(older), raw(newer)};
        StringBuilder out = new StringBuilder();
        String clashOlder = "";
        String clashBase = "";
        for (MergeChunk chunk : new MergeAlgorithm().merge(RawTextComparator.DEFAULT, texts[0], texts[1], texts[2])) {
            String text = chunk.getBegin() >= chunk.getEnd()
                    ? ""
                    : texts[chunk.getSequenceIndex()].getString(chunk.getBegin(), chunk.getEnd(), false);
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> out.append(text);
                case FIRST_CONFLICTING_RANGE -> clashOlder = text;
                case BASE_CONFLICTING_RANGE -> clashBase = text;
                case NEXT_CONFLICTING_RANGE -> {
                    Merged words = mergeWords(clashBase, clashOlder, text);
                    out.append(words.clash() ? clashOlder + text : words.text());
                    clashBase = "";
                }
            }
        }
        return withoutEnd(out);
    }

    private static Merged mergeWords(String base, String older, String newer) {
        Words[] texts = {new Words(base), new Words(older), new Words(newer)};
        MergeResult<Words> result = new MergeAlgorithm().merge(WordComparator.INSTANCE, texts[0], texts[1], texts[2]);
        StringBuilder out = new StringBuilder();
        for (MergeChunk chunk : result) {
            switch (chunk.getConflictState()) {
                case NO_CONFLICT -> out.append(texts[chunk.getSequenceIndex()].text(chunk.getBegin(), chunk.getEnd()));
                case FIRST_CONFLICTING_RANGE, BASE_CONFLICTING_RANGE -> {
                }
                case NEXT_CONFLICTING_RANGE -> {
                    return new Merged(newer, true);
                }
            }
        }
        return new Merged(out.toString(), false);
    }

    /** Every line has an end here, so that the last one is the same line still when others follow it. */
    private static RawText raw(String text) {
        return new RawText((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A text cut into words and the stretches between them. */
    private static final class Words extends Sequence {
        private final List<String> words = new ArrayList<>();

        Words(String text) {
            int start = 0;
            for (int i = 1; i <= text.length(); i++) {
                if (i == text.length()
                        || Character.isLetterOrDigit(text.charAt(i)) != Character.isLetterOrDigit(text.charAt(i - 1))) {
                    words.add(text.substring(start, i));
                    start = i;
                }
            }
        }

        String text(int from, int to) {
            return from >= to ? "" : String.join("", words.subList(from, to));
        }

        @Override
        public int size() {
            return words.size();
        }
    }

    /** Two words are the same when their letters are. */
    private static final class WordComparator extends SequenceComparator<Words> {
        private static final WordComparator INSTANCE = new WordComparator();

        @Override
        public boolean equals(@Nullable Words a, int ai, @Nullable Words b, int bi) {
            return a != null && b != null && a.words.get(ai).equals(b.words.get(bi));
        }

        @Override
        public int hash(@Nullable Words sequence, int index) {
            return sequence == null ? 0 : sequence.words.get(index).hashCode();
        }
    }
}
