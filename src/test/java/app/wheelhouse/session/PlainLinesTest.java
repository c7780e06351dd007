package app.wheelhouse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainLinesTest {

    @Test
    void listEntriesAndParagraphsAreLines() {
        assertEquals(List.of("First words", "one", "two", "nested", "Last words"), PlainLines.of("""
                First
                words

                - one
                - two
                  - nested

                Last words"""));
    }

    @Test
    void marksLinksPicturesAndHtmlAreGoneAndTheirWordsStay() {
        assertEquals(List.of("A bold, slanted, coded word and a link."), PlainLines.of(
                "A **bold**, *slanted*, `coded` word and [a link](https://example.org?utm=x).<!-- not for the room -->"));
        assertEquals(List.of(), PlainLines.of("<!-- not for the room -->"));
    }

    @Test
    void headingsQuotesNumbersAndCodeAreLinesToo() {
        assertEquals(List.of("Title", "quoted", "first", "second", "a = b", "c"), PlainLines.of("""
                # Title
                > quoted

                1. first
                2. second

                ```
                a = b
                c
                ```
                """));
    }

    @Test
    void eachTypedLineCountsWhenWanted() {
        assertEquals(List.of("Gate all", "Gate some", "No gates"),
                PlainLines.eachLineOf("Gate all\nGate some\n\nNo gates"));
    }

    @Test
    void nothingGivesNoLines() {
        assertEquals(List.of(), PlainLines.of("  \n\n"));
    }
}
