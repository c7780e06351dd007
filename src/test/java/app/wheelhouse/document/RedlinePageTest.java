package app.wheelhouse.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.PdfText;
import app.wheelhouse.output.Progress;
import app.wheelhouse.output.Revision;
import org.junit.jupiter.api.Test;

/** What changed since the copy somebody has. */
class RedlinePageTest {
    private static Page page(String text, Edition edition) {
        return DocumentPage.of(Papers.file(text), edition, Papers.TODAY, Papers.DATES);
    }

    private static Copy copy(Page given) {
        return new Copy(Papers.id("copy"), Papers.id("paper"), given.title(), given.edition(), Papers.NOW,
                Revision.of(given), Markdown.render(given));
    }

    private static String words(Page page) {
        return Markdown.render(page).replaceAll("\\s+", " ");
    }

    @Test
    void wordsThatCameAndWentStandOutAndBothRevisionsAreNamed() {
        Page before = page("The price is low. The rest stays.", Edition.ROOM);
        Page now = page("The price is fair. The rest stays.\n\nAnd a new paragraph.", Edition.ROOM);
        Page changes = RedlinePage.of(copy(before), now, Papers.DATES);
        String words = words(changes);
        assertTrue(words.contains("~~low") && words.contains("fair") && words.contains("new paragraph"), words);
        assertTrue(words.contains(Revision.of(before)) && words.contains(Revision.of(now)), words);
        String printed = PdfText.everything(new Pdf().render(changes, Paper.A4, Progress.UNWATCHED));
        assertTrue(printed.contains("low") && printed.contains("fair"), printed);
    }

    @Test
    void theSameWordsAreSaidToBeTheSame() {
        Page page = page("Nothing moved.", Edition.ROOM);
        assertTrue(words(RedlinePage.of(copy(page), page, Papers.DATES)).contains(
                "Nothing changed since the copy you have."));
    }

    @Test
    void theRoomsRedlineHoldsNoWordOfTheHostBeforeOrAfter() {
        Page before = page("Open.\n\n> [!host]\n> hidden before\n", Edition.ROOM);
        Page now = page("Open now.\n\n> [!host]\n> hidden after\n\n<!-- guidance -->", Edition.ROOM);
        String words = words(RedlinePage.of(copy(before), now, Papers.DATES));
        assertFalse(words.contains("hidden") || words.contains("guidance"), words);
    }

    @Test
    void readersWithoutACopyAreToldSo() {
        Page now = page("Words.", Edition.HOST);
        assertEquals(Edition.HOST, RedlinePage.never(now).edition());
        assertTrue(words(RedlinePage.never(now)).contains("No copy of this edition was given out yet."));
    }
}
