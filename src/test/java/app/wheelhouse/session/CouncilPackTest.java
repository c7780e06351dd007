package app.wheelhouse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Memo;
import app.wheelhouse.decision.Parts;
import app.wheelhouse.decision.Said;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.PdfText;
import app.wheelhouse.output.Progress;
import app.wheelhouse.output.Vera;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CouncilPackTest {
    private final SessionPage session = SampleSession.closed();
    private final List<Memo> memos = CouncilPack.decisions(session).stream()
            .flatMap(id -> session.decisions().stream().filter(decision -> decision.id().equals(id)))
            .map(decision -> new Memo(DecisionRow.of(decision, "", "B · Cloud first", "", Parts.NONE,
                    new Said(Instant.EPOCH, Map.of()), ZoneOffset.UTC, Parts.NONE, List.of(), 0, List.of(), List.of()),
                    "Program charter", session.topic(decision.topic()).map(topic -> topic.audience() == Audience.HOST)
                            .orElse(false),
                    List.of(), List.of(), session.people()))
            .toList();

    private Page pack(Edition edition) {
        return CouncilPack.page(session, memos, edition, SampleSession.DATES);
    }

    @Test
    void contentsAndAgendaComeFirstThenAMemoOnItsOwnPagesNumberedThrough() throws IOException {
        byte[] pdf = new Pdf().render(pack(Edition.ROOM), Paper.A4, Progress.UNWATCHED);
        List<String> pages = PdfText.pages(pdf);
        List<String> titles = memos.stream().filter(memo -> memo.isFor(Edition.ROOM))
                .map(memo -> memo.row().decision().title()).toList();

        assertTrue(pages.getFirst().contains("Contents"));
        assertTrue(pages.getFirst().lines().anyMatch("Agenda"::equals), pages.getFirst());
        for (int i = 0; i < pages.size(); i++) {
            assertTrue(pages.get(i).contains("page " + (i + 1) + " of " + pages.size()), pages.get(i));
        }
        for (String title : titles) {
            int at = Integer.parseInt(pages.getFirst().lines().filter(line -> line.startsWith(title)).findFirst()
                    .orElseThrow().replaceAll(".*?(\\d+)\\s*$", "$1"));
            assertTrue(pages.get(at - 1).contains("Decision memo"), pages.get(at - 1));
            assertTrue(pages.get(at - 1).contains(title));
            assertTrue(pages.get(at - 1).lines().findFirst().orElseThrow().contains("DRAFT"), pages.get(at - 1));
        }
        assertFalse(pages.getFirst().contains("DRAFT"));
        assertTrue(PdfText.everything(pdf).contains("/Outlines"));
        assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFA_2_A));
    }

    @Test
    void decisionsStandInTheOrderOfTheAgenda() {
        List<Integer> places = memos.stream().map(memo -> session.topics().stream().map(Topic::id).toList()
                .indexOf(memo.row().decision().topic())).filter(at -> at >= 0).toList();

        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void aMemoOfAHostOnlyDecisionIsNotInTheRoomEdition() {
        String text = Markdown.render(pack(Edition.ROOM));
        memos.stream().filter(memo -> memo.hostOnly())
                .forEach(memo -> assertFalse(text.contains(memo.row().decision().title())));
    }
}
