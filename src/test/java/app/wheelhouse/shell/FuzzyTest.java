package app.wheelhouse.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.ui.Place;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void everyWordTypedMustBeFoundInAnyOrder() {
        assertTrue(matches("shift cloud", "Cloud first, not lift and shift"));
        assertTrue(!matches("shift ocean", "Cloud first, not lift and shift"));
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertTrue(matches("resume", "Résumé of the year"));
        assertTrue(matches("ÉTÉ", "Plan for ete"));
    }

    @Test
    void aSlipOfALetterIsForgivenInWordsOfFourAndMore() {
        assertTrue(matches("sesion", "Run session"), "missing");
        assertTrue(matches("sesssion", "Run session"), "extra");
        assertTrue(matches("sessoin", "Run session"), "swapped");
        assertTrue(matches("tenamcy", "Tenancy, pricing"), "wrong");
        assertTrue(matches("orgnaisatoin", "Organisation"), "two in a long word");
        assertTrue(!matches("ron", "Run session"), "not in short words");
        assertTrue(!matches("picture", "Run session"));
    }

    @Test
    void firstLettersFindATitle() {
        assertTrue(matches("sps", "Staged plan and service gates"));
        assertTrue(!matches("xyz", "Staged plan and service gates"));
    }

    @Test
    void wholeWordsComeBeforeBeginningsBeforePartsBeforeSlips() {
        assertTrue(score("gate", "Gate review") > score("gate", "Gates review"));
        assertTrue(score("gate", "Gates review") > score("gate", "Investigate"));
        assertTrue(score("gate", "Investigate") > score("gate", "Gaet keeping"));
    }

    @Test
    void theMatchingLettersAreKnown() {
        BitSet letters = new Fuzzy("lift").match("Not lift").orElseThrow().letters();
        assertEquals(BitSet.valueOf(new long[]{0b11110000}), letters);
    }

    @Test
    void aFinderOverEverythingRanksTitlesBeforeWhatStandsBesideThem() {
        RecordFinder finder = RecordFinder.over(() -> List.of(
                new Found("Topic", "Something else", "Tenancy", Place.of("session", "1")),
                new Found("Session", "Tenancy and pricing", "D", Place.of("session", "2")),
                new Found("Person", "Nobody", "Engineering", Place.of("library", "3"))), 10);
        assertEquals(List.of("Tenancy and pricing", "Something else"),
                finder.find("tenanci").stream().map(Found::title).toList());
    }

    private static boolean matches(String query, String title) {
        return new Fuzzy(query).match(title).isPresent();
    }

    private static double score(String query, String title) {
        return new Fuzzy(query).match(title).orElseThrow().score();
    }
}
