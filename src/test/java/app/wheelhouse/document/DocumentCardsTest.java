package app.wheelhouse.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.present.RoomView.BulletsCard;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.present.RoomView.Row;
import app.wheelhouse.present.RoomView.StatementCard;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentCardsTest {
    private static List<DocumentCards.Part> parts(String text) {
        return DocumentCards.of(Papers.file(text), Papers.TODAY, Papers.DATES);
    }

    private static List<String> labels(DocumentCards.Part part) {
        return ((PictureCard) part.card()).rows().stream().map(Row::label).toList();
    }

    @Test
    void everyHeadingIsAPartBehindTheTitle() {
        List<DocumentCards.Part> parts = parts("Opening.\n\n## Problem\n\nRacks *wait*.\n\n- One\n- [x] Two\n\n"
                + "### Whose\n\nOurs.\n\n## Empty\n");
        assertEquals(List.of("Paper", "Paper", "Problem", "Whose"),
                parts.stream().map(DocumentCards.Part::heading).toList());
        assertEquals(new StatementCard("Document", "Paper", ""), parts.getFirst().card());
        assertEquals(new BulletsCard("", "Paper", List.of("Opening.")), parts.get(1).card());
        assertEquals(new BulletsCard("Paper", "Problem", List.of("Racks wait.", "One", "☑ Two")),
                parts.get(2).card());
    }

    @Test
    void tablesWrittenOrLiveArePicturesWithTheirRows() {
        List<DocumentCards.Part> parts = parts(
                "## Asked for\n\nBefore.\n\n{{board top=2}}\n\nAfter.\n\n| What | Who | Day |\n|---|---|---|\n| Quotas | Dana | Mon |\n");
        assertEquals(List.of("Quotas", "Audit trail"), labels(parts.get(2)));
        PictureCard written = (PictureCard) parts.getLast().card();
        assertEquals("Asked for", written.title());
        assertEquals("Dana · Mon", written.rows().getFirst().value());
    }

    @Test
    void whatIsTheHostsOrWithheldOrGuidanceIsInNoPart() {
        String shown = parts("""
                Open. <!-- note -->

                > [!host]
                > hidden one

                - entry
                  > [!host]
                  > hidden two
                  hidden three

                > quoted
                > [!host] hidden four

                ## Head <!-- hidden five -->

                {{secret}} and We will not sign before spring. One namespace would save us months, says Robin Lake.
                """).toString();
        assertTrue(shown.contains("Open.") && shown.contains("entry") && shown.contains("Head"), shown);
        assertTrue(!shown.contains("hidden") && !shown.contains("note") && !shown.contains("hush"), shown);
        assertTrue(!shown.contains("before spring") && !shown.contains("Robin") && shown.contains(
                "Storage program lead"), shown);
    }

    @Test
    void aLivePartThatShowsNothingIsSaidNotDropped() {
        assertTrue(parts("{{kpi Nonsense}}").toString().contains("Not shown"));
    }
}
