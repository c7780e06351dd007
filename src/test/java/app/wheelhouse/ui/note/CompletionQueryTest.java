package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompletionQueryTest {
    private static final Completion AKS = Completion.person("AKS-leads", "AKS leads", "Microsoft");
    private static final Completion ARCHITECT = Completion.person("Chief-Architect", "Chief Architect", "engineering");
    private static final Completion PRESIDENT = Completion.person("President", "President", "executive");
    private static final Completion AZURE = Completion.tag("azure");
    private static final List<Completion> ALL = List.of(PRESIDENT, ARCHITECT, AKS, AZURE);

    @Test
    void aNameBegunAfterItsSignIsCompleted() {
        assertEquals(Optional.of(new CompletionQuery(3, 6, '@', "ak")), CompletionQuery.at("to @ak", 6));
        assertEquals(Optional.of(new CompletionQuery(0, 1, '@', "")), CompletionQuery.at("@", 1));
        assertEquals(Optional.of(new CompletionQuery(1, 3, '#', "a")), CompletionQuery.at("(#azure", 3));
    }

    @Test
    void elsewhereThereIsNothingToComplete() {
        assertEquals(Optional.empty(), CompletionQuery.at("me@x", 4));
        assertEquals(Optional.empty(), CompletionQuery.at("@ak ", 4));
        assertEquals(Optional.empty(), CompletionQuery.at("word", 4));
        assertEquals(Optional.empty(), CompletionQuery.at("", 0));
        assertEquals(Optional.empty(), CompletionQuery.at("@@a", 3));
        assertEquals(Optional.empty(), CompletionQuery.at("a#b", 3));
    }

    @Test
    void aLoneHashAtTheStartIsAHeading() {
        assertEquals(Optional.empty(), CompletionQuery.at("#", 1));
        assertEquals(Optional.empty(), CompletionQuery.at("##", 2));
        assertEquals(Optional.of(new CompletionQuery(0, 2, '#', "a")), CompletionQuery.at("#a", 2));
    }

    @Test
    void theBestFitComesFirst() {
        assertEquals(List.of(PRESIDENT, ARCHITECT, AKS), query("@").among(ALL));
        assertEquals(List.of(AKS, ARCHITECT), query("@a").among(ALL));
        assertEquals(List.of(PRESIDENT), query("@SID").among(ALL));
        assertEquals(List.of(AZURE), query("x #").among(ALL));
        assertEquals(List.of(), query("@xyz").among(ALL));
    }

    @Test
    void nothingIsOfferedForANameTypedOutSoThatEnterBreaksTheLine() {
        assertEquals(List.of(), query("@President").among(ALL));
    }

    @Test
    void takingOnePutsItBehindItsSignWithASpace() {
        assertEquals("to @AKS-leads ", query("to @ak").take(AKS, "to @ak").applyTo("to @ak"));
        TextEdit within = new CompletionQuery(0, 2, '@', "p").take(PRESIDENT, "@p says");
        assertEquals("@President says", within.applyTo("@p says"));
        assertEquals(11, within.caret());
    }

    private static CompletionQuery query(String line) {
        return CompletionQuery.at(line, line.length()).orElseThrow();
    }
}
