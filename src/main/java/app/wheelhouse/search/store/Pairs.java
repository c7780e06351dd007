package app.wheelhouse.search.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Takes runs of Thai, Lao, Khmer and Burmese, which have no spaces between words, apart into overlapping pairs of signs, as it
 * is done with Chinese. A sign is a letter with the marks on it. Stands right behind the tokenizer.
 */
final class Pairs extends TokenFilter {
    private static final String RUN = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN];
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private @Nullable State run;
    private String signs = "";
    /** Where each sign begins, and the end of the last. */
    private List<Integer> begins = List.of();
    private int start;
    private int next;

    Pairs(TokenStream input) {
        super(input);
    }

    /** Whether this is put onto the letter before it. */
    static boolean isMark(int sign) {
        int kind = Character.getType(sign);
        return kind == Character.NON_SPACING_MARK || kind == Character.COMBINING_SPACING_MARK
                || kind == Character.ENCLOSING_MARK;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (next + 2 < begins.size()) {
            restoreState(run);
            pair(next);
            step.setPositionIncrement(1);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (type.type().equals(RUN)) {
            signs = term.toString();
            begins = begins(signs);
            start = offset.startOffset();
            run = captureState();
            pair(0);
        } else {
            begins = List.of();
        }
        return true;
    }

    private void pair(int at) {
        int from = begins.get(at);
        int to = begins.get(Math.min(at + 2, begins.size() - 1));
        term.setEmpty().append(signs, from, to);
        offset.setOffset(start + from, start + to);
        next = at + 1;
    }

    private static List<Integer> begins(String text) {
        List<Integer> begins = new ArrayList<>();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (i == 0 || !isMark(text.codePointAt(i))) {
                begins.add(i);
            }
        }
        begins.add(text.length());
        return begins;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        begins = List.of();
        next = 0;
        run = null;
    }
}
