package app.wheelhouse.search.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes texts of any script apart into words: by the word breaks of Unicode (UAX 29), in lower case, without accents and
 * points; Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese in pairs of signs, as words there have no spaces between them.
 */
final class Words extends Analyzer {
    private final int longestStart;

    /** Takes texts apart into whole words. */
    Words() {
        this(0);
    }

    /** @param longestStart the beginnings of words up to this many letters are wanted instead of the words; 0 for the words */
    Words(int longestStart) {
        this.longestStart = longestStart;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new FoldMarks(new LowerCaseFilter(new Pairs(words))));
        TokenStream pairs = new CJKBigramFilter(folded);
        return new TokenStreamComponents(words,
                longestStart == 0 ? pairs : new EdgeNGramTokenFilter(pairs, 1, longestStart, false));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new FoldMarks(new LowerCaseFilter(in)));
    }

    /** The words of a text. */
    List<String> of(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
