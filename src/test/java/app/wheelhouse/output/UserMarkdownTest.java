package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserMarkdownTest {
    private static String xhtml(String markdown) {
        return UserMarkdown.toXhtml(markdown, 2).strip();
    }

    @Test
    void rawHtmlIsShownAsItWasTyped() {
        assertEquals("<p>&lt;b onclick=&quot;x()&quot;&gt;bold&lt;/b&gt;</p>", xhtml("<b onclick=\"x()\">bold</b>"));
        assertEquals("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>", xhtml("<script>alert(1)</script>"));
    }

    @Test
    void aPictureBecomesItsDescription() {
        assertEquals("<p>see [picture: the plan] and [picture]</p>", xhtml(
                "see ![the plan](https://example.com/a.png) and ![](data:image/png;base64,AAAA)"));
    }

    @Test
    void aLinkToTheWebKeepsItsTargetAndSaysWhereItLeads() {
        assertEquals(
                "<p><a rel=\"nofollow\" href=\"https://example.com/?a=1&amp;b=2\" title=\"https://example.com/?a=1&amp;b=2\">here</a></p>",
                xhtml("[here](https://example.com/?a=1&b=2)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "data:text/html,x", "javascript:alert(1)", "../secret", "#inside",
            "JAVASCRIPT:x", "vbscript:x", "jar:file:x!/y"})
    void aLinkToAnywhereElseIsLeftAsItsWords(String target) {
        assertEquals("<p>here <em>and</em> there</p>", xhtml("[here *and* there](<" + target + ">)"));
    }

    @Test
    void headingsContinueBelowTheHeadingTheyStandUnderAndSkipNoLevel() {
        assertEquals("<h3>One</h3>\n<h4>Deep</h4>\n<h4>Deep too</h4>\n<h3>Two</h3>", xhtml(
                "# One\n#### Deep\n#### Deep too\n# Two"));
        assertEquals("<h3>Starts deep</h3>\n<h3>Higher</h3>", xhtml("##### Starts deep\n## Higher"));
    }

    @Test
    void tasksAreListItemsWithASignNotAFormControl() {
        assertEquals("<ul>\n<li class=\"task\">☑ done</li>\n<li class=\"task\">☐ open</li>\n</ul>", xhtml(
                "- [x] done\n- [ ] open"));
    }

    @Test
    void headsOfTablesSayThatTheyHeadAColumn() {
        String table = xhtml("| a | b |\n|---|--:|\n| 1 | 2 |");

        assertEquals("<th scope=\"col\">a</th>", table.lines().filter(it -> it.startsWith("<th")).limit(2).skip(1)
                .findFirst().orElseThrow());
        assertEquals(1, table.lines().filter(it -> it.equals("<td align=\"right\">2</td>")).count());
    }

    @Test
    void aHebrewParagraphRunsFromRightToLeft() {
        assertEquals("<p dir=\"rtl\" lang=\"he\">שלום cloud</p>\n<p>cloud שלום</p>", xhtml("שלום cloud\n\ncloud שלום"));
    }

    @Test
    void charactersThatNoDocumentMayHoldAreDropped() {
        assertEquals("<p>ab c</p>", xhtml("a\u0001b\u202E c\uFFFF"));
        assertFalse(xhtml("a\uD800b").contains("\uD800"));
    }

    @Test
    void asMarkdownItKeepsWhatItSaysAndItsPlaceAmongHeadings() {
        assertEquals("### Title\n\n- [x] done\n- *so*", UserMarkdown.toMarkdown("# Title\n- [x] done\n- *so*", 2));
    }
}
