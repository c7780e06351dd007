package app.wheelhouse.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDiffTest {
    @ParameterizedTest(name = "{0} against {1}")
    @CsvSource(delimiter = '|', value = {"same words | same words | same words", "one two | one three | one [two]",
            "one two three | one | one [two three]", "staged plan, crawl first | staged plan | staged plan[, crawl first]",
            "a b c | c b a | [a] b [c]", "Über Öl | Über Gas | Über [Öl]", "'' | something | ''",
            "line one~line two | line one~line 2 | line one~line [two]"})
    void wordsTheOtherDoesNotHaveAreMarked(String text, String other, String marked) {
        assertEquals(marked.replace('~', '\n'), show(text.replace('~', '\n'), other.replace('~', '\n')));
    }

    @Test
    void aLongTextIsComparedInNoTimeToSpeakOf() {
        String text = "some words ".repeat(200_000);
        assertTimeout(Duration.ofSeconds(10), () -> WordDiff.marked(text + "end", "x" + text));
    }

    private static String show(String text, String other) {
        return WordDiff.marked(text, other).stream()
                .map(run -> run.differs() ? "[" + run.text() + "]" : run.text()).collect(Collectors.joining());
    }
}
