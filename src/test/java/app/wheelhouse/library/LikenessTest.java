package app.wheelhouse.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well typed words fit a text. */
class LikenessTest {

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource({"cloud,Cloud first", "CLOUD,cloud first", "first cloud,Cloud first", "clo,Cloud first",
            "loud,Cloud first", "clf,Cloud first", "claud,Cloud first", "clud,Cloud first", "clooud,Cloud first",
            "colud,Cloud first", "clouf,Cloud first", "ubung,Übung macht", "übung,Ubung macht", "c f,Cloud first",
            "lift-shift,not lift and shift", "b,B Cloud first", "топо,Топология", "'',anything", "' - ',anything"})
    void wordsFindATextThatFits(String typed, String text) {
        assertTrue(like(typed, text) > 0);
    }

    @ParameterizedTest(name = "{0} does not find {1}")
    @CsvSource({"zebra,Cloud first", "cloud zebra,Cloud first", "fcl,Cloud", "cloudd first x,Cloud first",
            "z,Cloud first"})
    void otherWordsFindNothing(String typed, String text) {
        assertEquals(0, like(typed, text));
    }

    @Test
    void betterFitsComeFirst() {
        List<String> best = List.of("Plan", "Plan B", "The plan", "Planning", "Site planning", "Explanation", "Plain");
        assertEquals(best.subList(0, 5), best.stream().sorted(Comparator.comparingDouble(
                (String text) -> -like("plan", text))).limit(5).toList());
        assertTrue(like("plan", "Explanation") > like("plan", "Plain"));
    }

    @Test
    void likenessStaysWithinItsBounds() {
        for (String typed : List.of("a", "plan", "plan b", "x y z", "")) {
            for (String text : List.of("", "a", "plan", "plan b", "a plan be")) {
                double like = like(typed, text);
                assertTrue(like >= 0 && like <= 1, typed + "/" + text + " " + like);
            }
        }
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({"plan,plan,true", "plna,plan,true", "pln,plan,true", "plann,plan,true", "plen,planning,true",
            "plxx,plan,false", "lpan,plan,true", "zzzz,plan,false", "planx,pla,false"})
    void oneSlipOfAFingerIsForgiven(String typed, String text, boolean forgiven) {
        assertEquals(forgiven, Likeness.isMistyped(typed, text));
        assertFalse(Likeness.isMistyped("abcd", ""));
    }

    private static double like(String typed, String text) {
        return new Likeness(typed).of(Likeness.plain(text));
    }
}
