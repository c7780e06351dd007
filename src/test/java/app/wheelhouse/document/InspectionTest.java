package app.wheelhouse.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.document.Finding.Kind;
import app.wheelhouse.output.Edition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InspectionTest {
    private static List<String> found(String text) {
        return Inspection.of(Papers.file(text), Optional.empty()).stream()
                .map(each -> each.kind() + " " + each.line()).toList();
    }

    @Test
    void aFigureNeedsAReceiptALinkOrALiveFigure() {
        assertEquals(List.of("FIGURE 2"), found("# Paper\n\nIdle fell by 30 % in a week."));
        assertEquals(List.of("FIGURE 1"), found("Two lines,\nand $4.5 million in the second."));
        assertEquals(List.of(), found("Idle is {{kpi GPU idle}}, down from 40 %."));
        assertEquals(List.of(), found("Faster by 55 % [study](https://example.org)."));
        assertEquals(List.of(), found("“Storage is what we wait for”, and they lose 12 %."));
        assertEquals(List.of(), found("Idle fell by 30 %.\n\n{{kpi GPU idle}}"));
        assertEquals(List.of(), found("On 23 November 2026, release 5.6, session 3, N–1."));
    }

    @Test
    void aQuestionNeedsAnAnswer() {
        assertEquals(List.of("QUESTION 2"),
                found("## FAQ\n\n### What does it cost?\n\n<!-- say -->\n\n### When?\n\nSoon."));
        assertEquals(List.of("QUESTION 0"), found("**What does it cost?**\n\n**When?**\n\nSoon."));
    }

    @Test
    void brokenStaleAndMisplacedPartsAreNamed() {
        assertEquals(List.of("BROKEN 0", "STALE 2", "BROKEN 4", "BROKEN 6"),
                found("{{kpi Nope}}\n\n{{kpi GPU idle old}}\n\nIn a {{board}} sentence.\n\n{{nothing}}"));
    }

    @Test
    void whatTheRoomMustNotHaveRefusesItsEditionAlone() {
        List<Finding> all = Inspection.of(Papers.file("We will not sign before spring."), Optional.empty());
        assertEquals(Kind.LEAK, all.getFirst().kind());
        assertEquals(1, Inspection.against(Edition.ROOM, all).size());
        assertEquals(0, Inspection.against(Edition.HOST, all).size());
    }

    @Test
    void aDocumentForTheHostIsRefusedTheRoom() {
        Document host = new Document(Papers.id("x"), "X", "page", "Words.", "host", "", "a");
        List<Finding> all = Inspection.of(new DocumentFile(host, List.of(), List.of(), Embeds.NONE, Discretion.NONE),
                Optional.empty());
        assertEquals(List.of(Kind.LEAK), all.stream().map(Finding::kind).toList());
    }

    @Test
    void aSectionOfTheTemplateIsMissedWhereverItIsNotNamed() {
        Template template = Template.named("decision-memo");
        List<Finding> all = Inspection.of(Papers.file("## Context\n\nWords.\n\n## Options\n"), Optional.of(template));
        List<String> missing = all.stream().filter(each -> each.kind() == Kind.SECTION).map(Finding::text).toList();
        assertTrue(missing.contains("Section missing: Recommendation"), missing.toString());
        assertTrue(missing.contains("Nothing under “Options” yet."), missing.toString());
    }

    @Test
    void anOpenCommentIsFoundAtItsParagraphWhereverItMoved() {
        DocumentFile file = Papers.file("New first.\n\nThe paragraph meant here.");
        Remark remark = new Remark(Papers.id("r"), file.document().id(), "The paragraph meant", "Really?", null, null);
        DocumentFile commented = new DocumentFile(file.document(), List.of(), List.of(remark), file.embeds(),
                file.discretion());
        assertEquals(List.of("COMMENT 2"), Inspection.of(commented, Optional.empty()).stream()
                .map(each -> each.kind() + " " + each.line()).toList());
    }

    @Test
    void everyTemplateIsWholeAndItsOwnSectionsAreThere() {
        for (Template template : Template.shipped()) {
            assertTrue(template.sections().size() > 2, template.word());
            List<Finding> all = Inspection.of(Papers.file(template.text()), Optional.of(template));
            assertTrue(all.stream().noneMatch(each -> each.text().startsWith("Section missing")), template.word());
        }
        assertEquals(14, Template.shipped().size());
    }
}
