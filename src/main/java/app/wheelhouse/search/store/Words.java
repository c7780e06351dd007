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
 * points; Chinese, Japanese and Korean in pairs of characters, as they have no spaces.
 */
final class Words extends Analyzer {
    private static final int SHORTEST_START = 3;
    private static final int LONGEST_START = 12;
    private final boolean starts;

    /** @param starts whether the beginnings of words are wanted instead of the words, for unfinished ones that are misspelt */
    Words(boolean starts) {
        this.starts = starts;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new FoldMarks(new LowerCaseFilter(words)));
        TokenStream pairs = new CJKBigramFilter(folded);
        return new TokenStreamComponents(words,
                starts ? new EdgeNGramTokenFilter(pairs, SHORTEST_START, LONGEST_START, false) : pairs);
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
