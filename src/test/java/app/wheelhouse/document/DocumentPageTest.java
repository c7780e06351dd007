package app.wheelhouse.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentPageTest {
    private static Page page(String text, Edition edition) {
        return DocumentPage.of(Papers.file(text), edition, Papers.TODAY, Papers.DATES);
    }

    private static String words(String text, Edition edition) {
        return Markdown.render(page(text, edition));
    }

    @Test
    void headingsBecomeSectionsWithinEachOtherAndATitleRepeatedIsDropped() {
        Page page = page("# Paper\n\nIntro.\n\n## One\n\nText.\n\n### Deep\n\nMore.\n\n## Two\n\nEnd.", Edition.ROOM);
        assertEquals(3, page.blocks().size());
        Block.Section one = (Block.Section) page.blocks().get(1);
        assertEquals("One", one.title());
        assertEquals("Deep", ((Block.Section) one.blocks().getLast()).title());
    }

    @Test
    void guidanceReachesNoPage() {
        String text = "<!-- qqguide -->\n\n## One\n\nWords <!-- qqin --> here.\n\n<!-- qqmore\nlines -->\n\nEnd.";
        for (Edition edition : Edition.values()) {
            String html = Html.render(page(text, edition));
            assertFalse(html.contains("qq"), html);
            assertTrue(html.contains("Words"));
        }
    }

    @Test
    void commentsWithinCodeStay() {
        assertTrue(words("```\n<!-- code -->\n```", Edition.ROOM).contains("<!-- code -->"));
    }

    @Test
    void wordsForTheHostAreInTheHostEditionAlone() {
        String text = "Open.\n\n> [!host]\n> Closed words.\n> {{secret}}\n\nOpen again.";
        assertFalse(words(text, Edition.ROOM).contains("Closed"));
        assertTrue(words(text, Edition.HOST).contains("Closed words"));
        assertTrue(words(text, Edition.HOST).contains("Host only"));
    }

    @Test
    void livePartsStandAsBlocksOrWithinSentences() {
        String words = words("{{board top=1}}\n\nIdle is {{kpi GPU idle}} now.", Edition.ROOM);
        assertTrue(words.contains("Quotas") && !words.contains("Audit"), words);
        assertTrue(words.contains("From the board"), words);
        assertTrue(words.contains("Idle is 34 % now"), words);
    }

    @Test
    void aBrokenOrMisplacedPartIsVisible() {
        String words = words("{{kpi Nonsense}}\n\nWithin {{board}} a sentence and {{kpi Nope}}.", Edition.ROOM);
        assertTrue(words.contains("Nothing named “Nonsense” among the KPIs"), words);
        assertTrue(words.contains("needs a line of its own"), words);
        assertTrue(words.contains("Nothing named “Nope”"), words);
    }

    @Test
    void whatTheRoomMayNotHaveIsLeftOutWhereverItWasTyped() {
        String text = "## We will not sign before spring\n\nHe said: **we will not\nsign** before spring. Robin Lake: one namespace would save us months.";
        String room = words(text, Edition.ROOM);
        assertFalse(room.toLowerCase(java.util.Locale.ROOT).contains("before spring"), room);
        assertTrue(room.contains("left out: not for the room"), room);
        assertFalse(room.contains("Robin"), room);
        assertTrue(room.contains("Storage program lead"), room);
        assertTrue(words(text, Edition.HOST).contains("Robin Lake"));
    }

    @Test
    void aFrozenDocumentShowsWhatItShowedWhenItBecameFinal() {
        DocumentFile live = Papers.file("{{board}}\n\nIdle {{kpi GPU idle}}.");
        Frozen frozen = Frozen.of(live.document().text(), live.embeds(), Papers.NOW);
        DocumentFile kept = new DocumentFile(new Document(live.document().id(), "Paper", "page", live.document().text(),
                "room", "", "a", DocumentState.FINAL, "", "", null, null, Papers.NOW), List.of(), List.of(), frozen,
                Discretion.NONE);
        String words = Markdown.render(DocumentPage.of(kept, Edition.ROOM, Papers.TODAY.plusYears(1), Papers.DATES));
        assertTrue(words.contains("Quotas") && words.contains("34 %"), words);
        assertTrue(words.contains("23 Nov 2026, 10:00"), words);
        assertFalse(words.contains("DRAFT"), words);
    }

    @Test
    void hostileMarkdownStaysText() {
        String html = Html.render(page(
                "<script>alert(1)</script>\n\n<img src='file:///etc/passwd'>\n\n![x](http://a/b.png) [y](javascript:alert(1)) <style>@import 'http://x'</style>",
                Edition.ROOM));
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<img"), html);
        assertFalse(html.contains("href=\"javascript"), html);
    }
}
