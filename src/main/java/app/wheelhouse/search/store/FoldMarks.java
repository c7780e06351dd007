package app.wheelhouse.search.store;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Takes the marks off letters of any script and makes wide and narrow forms the same (Unicode NFKD without its marks). */
final class FoldMarks extends TokenFilter {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
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
                String folded = MARKS.matcher(Normalizer.normalize(term, Normalizer.Form.NFKD)).replaceAll("");
                if (!folded.isEmpty()) {
                    term.setEmpty().append(folded);
                }
                break;
            }
        }
        return true;
    }
}
