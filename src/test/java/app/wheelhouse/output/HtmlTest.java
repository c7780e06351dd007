package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlTest {
    private static Document parsed(Page page) throws Exception {
        String html = Html.render(page).replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new InputSource(new StringReader(
                html)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @ParameterizedTest
    @EnumSource
    void isWellFormedInItsLanguageAndWithATitle(Edition edition) throws Exception {
        Document document = parsed(SamplePage.rich(edition));

        assertEquals("en", document.getDocumentElement().getAttribute("lang"));
        assertEquals("Cloud first, not lift and shift", elements(document, "title").getFirst().getTextContent());
    }

    @Test
    void loadsNothing() throws Exception {
        Document document = parsed(SamplePage.rich(Edition.HOST));

        assertEquals(0, Stream.of("script", "link", "img", "svg", "iframe", "object", "input", "base").mapToInt(
                name -> elements(document, name).size()).sum());
        assertTrue(elements(document, "style").stream().noneMatch(style -> Pattern.compile("url\\(|@import|@font-face")
                .matcher(style.getTextContent()).find()));
        assertTrue(elements(document, "meta").stream().anyMatch(meta -> meta.getAttribute("content").equals(
                "default-src 'none'; style-src 'unsafe-inline'")));
    }

    @Test
    void everyTableHeadSaysWhatItHeads() throws Exception {
        assertTrue(
                elements(parsed(SamplePage.rich(Edition.HOST)), "th").stream().allMatch(th -> th.getAttribute("scope")
                        .matches("row|col")));
    }

    @Test
    void headingsStartAtOneAndSkipNoLevel() throws Exception {
        List<Integer> levels = new ArrayList<>();
        NodeList all = parsed(SamplePage.rich(Edition.HOST)).getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i).getNodeName().matches("h[1-6]")) {
                levels.add(all.item(i).getNodeName().charAt(1) - '0');
            }
        }

        assertEquals(1, levels.getFirst());
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) <= levels.get(i - 1) + 1, levels.toString());
        }
    }

    @Test
    void footnotesStandAtTheEndAndAreLinkedBothWays() throws Exception {
        Document document = parsed(SamplePage.rich(Edition.HOST));
        List<String> calls = elements(document, "sup").stream().map(sup -> ((Element) sup.getFirstChild()).getAttribute(
                "href")).toList();

        assertEquals(List.of("#n1", "#n2"), calls);
        assertTrue(calls.stream().allMatch(href -> elements(document, "li").stream().anyMatch(li -> ("#" + li
                .getAttribute("id")).equals(href))));
    }

    @Test
    void theHostEditionSaysSoAtEachBlockAndAtTheEndTheRoomEditionNever() {
        assertTrue(Html.render(SamplePage.rich(Edition.HOST))
                .contains("<h2 id=\"s5\">Talk track <span class=\"tag\">host only</span></h2>"));
        assertTrue(
                Html.render(SamplePage.rich(Edition.HOST)).contains("host only</span>  ·  Host edition  ·  revision "));
        assertFalse(Html.render(SamplePage.rich(Edition.ROOM)).contains("host only"));
    }

    @Test
    void wordsAreNeverTakenForMarkup() {
        String html = Html
                .render(SamplePage.of(Edition.ROOM, new Block.Section("<script>x</script>", List.of(new Block.Bullets(
                        List.of(Item.of("a < b & \"c\" <img src=x>"))), new Block.Quotation("<b>", "'s")))));

        assertTrue(html.contains("a &lt; b &amp; &quot;c&quot; &lt;img src=x&gt;"));
        assertFalse(html.contains("<script") || html.contains("<img") || html.contains("<b>"));
    }
}
