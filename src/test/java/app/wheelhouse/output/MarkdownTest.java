package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void aPageReadsAsMarkdown() {
        Page page = SamplePage.of(Edition.HOST, new Block.Section("Decisions", List.of(new Block.Callout("Approved",
                "Staged plan", List.of(new Fact("By", "President"), new Fact("On", "23 Nov 2026")), "As *proposed*.",
                List.of(new Footnote(Edition.HOST, "Said so.", "Support Lead"))))), new Block.HostOnly(
                        List.of(new Block.Section(
                                "Talk track",
                                List.of(new Block.Bullets(List.of(Item.of("Anchor"), new Item(Edition.HOST, "Ask",
                                        "open", "# Why\nBecause.", List.of()))))))),
                new Block.Table("", List.of(Column.words("What"), Column.figures("Min")), List.of(Row.of("a|b", "5"),
                        new Row(Edition.ROOM, true, List.of(Cell.of("Sum"), Cell.of("5"))))));

        assertEquals("""
                # Sample

                *Pre-read · Program charter*

                One line.

                - **Where:** here

                ## Decisions

                ### Approved: Staged plan[^1]

                By: **President** · On: **23 Nov 2026**

                As *proposed*.

                ## Talk track *(host only)*

                - Anchor
                - Ask — open *(host only)*

                  ### Why

                  Because.

                | What | Min |
                | --- | ---: |
                | a\\|b | 5 |
                | **Sum** | **5** |

                [^1]: Said so. — Support Lead *(host only)*

                ---

                **host only** · Host edition · revision %s
                """.formatted(Revision.of(page)), Markdown.render(page));
    }

    @Test
    void wordsAreNeverTakenForMarkup() {
        String text = Markdown
                .render(SamplePage.of(Edition.ROOM, new Block.Bullets(List.of(Item.of("1. *not* a [list](x) <b>"),
                        Item.of("- neither\n# nor")))));

        assertTrue(text.contains("- 1\\. \\*not\\* a \\[list\\](x) \\<b\\>\n- \\- neither \\# nor\n"), text);
    }

    @Test
    void theRoomEditionHoldsNothingForTheHost() {
        assertFalse(Markdown.render(SamplePage.rich(Edition.ROOM)).contains("host only"));
    }
}
