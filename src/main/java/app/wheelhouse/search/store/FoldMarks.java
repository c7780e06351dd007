package app.wheelhouse.search.store;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Makes wide and narrow forms of letters the same, and takes the marks off those of scripts where a mark is an accent or a
 * point (Unicode NFKD, put together again). Where a mark is a vowel or makes another letter, as in Hindi, Thai or Japanese, it stays.
 */
final class FoldMarks extends TokenFilter {
    private static final Set<UnicodeScript> ACCENTED = Set.of(UnicodeScript.LATIN, UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC, UnicodeScript.HEBREW, UnicodeScript.ARABIC);
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FoldMarks(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!input.incrementToken()) {
            return false;
        }
        for (int i = 0; i < term.length(); i++) {
            if (term.charAt(i) > 127) {
                String folded = folded(term.toString());
                if (!folded.isEmpty()) {
                    term.setEmpty().append(folded);
                }
                break;
            }
        }
        return true;
    }

    private static String folded(String word) {
        StringBuilder kept = new StringBuilder();
        boolean accented = false;
        int[] signs = Normalizer.normalize(word, Normalizer.Form.NFKD).codePoints().toArray();
        for (int sign : signs) {
            if (!Pairs.isMark(sign)) {
                accented = ACCENTED.contains(UnicodeScript.of(sign));
                kept.appendCodePoint(sign);
            } else if (!accented) {
                kept.appendCodePoint(sign);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }
}
