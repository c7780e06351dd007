package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.store.TextMerge.Merged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMergeTest {
    @ParameterizedTest(name = "{0} / {1} / {2}")
    @CsvSource({"one two, one two, one two three, one two three, false", // only the newer grew
            "one two, zero one two, one two, zero one two, false", // only the older grew
            "one two three, ONE two three, one two THREE, ONE two THREE, false", // different words of one line
            "a~b~c, a~X~b~c, a~b~c~Y, a~X~b~c~Y, false", // different lines
            "one two, one OLD, one NEW, one NEW, true", // the same word: the newer shows
            "a~b, a~B, a~b~c, a~B~c, false", // one changed the last line, the other went on after it
            "a~b, a~b~older, a~b~newer, a~b~newer, true", // both added a last line
            "'', older, newer, newer, true"})
    void textsAreMergedByLineThenByWord(String base, String older, String newer, String merged, boolean clash) {
        assertEquals(new Merged(lines(merged), clash), TextMerge.merge(lines(base), lines(older), lines(newer)));
    }

    private static String lines(String text) {
        return text.replace('~', '\n');
    }
}
