package app.wheelhouse.backlog;

import static app.wheelhouse.backlog.Asked.Q4;
import static app.wheelhouse.backlog.Asked.bucket;
import static app.wheelhouse.backlog.Asked.id;
import static app.wheelhouse.backlog.Asked.rfe;
import static app.wheelhouse.backlog.Asked.supply;
import static app.wheelhouse.backlog.Asked.worth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.Progress;
import app.wheelhouse.output.Vera;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class RiceSheetTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Frame FRAME = new Frame(Scales.USUAL, 3, 30,
            Map.of(id("e"), new Epic(id("e"), "Tenancy", "", "P0", null, "5.6", "")),
            Map.of(id("b"), bucket("b", 20, 30)),
            Map.of(id("t"), new Team(id("t"), "Core", "")), Map.of(), Map.of(), List.of(supply(Map.of("t", 5.0))));

    private static Page page(Edition edition) {
        List<Rfe> rfes = List.of(worth("First", 12.346, 4, "epic", id("e"), "team", id("t")),
                worth("Second", 8, 3, "bucket", id("b")), rfe("Third", "reach", 5.0));
        Board board = Board.of(FRAME, rfes, List.of(new Requester(id("r"), id("First"), "Acme", "", 1_200_000.0, 3.0)),
                Map.of());
        return RiceSheet.of(board, Q4, edition, TODAY);
    }

    private static String sheet(Edition edition) {
        return Html.render(page(edition));
    }

    @Test
    void theFormulaItsSourceAndTheRulesArePrinted() {
        String sheet = sheet(Edition.ROOM);
        for (String said : List.of(Scales.USUAL.formula(), "Intercom", Plan.RULE, RollUp.RULE, Demand.RULE)) {
            assertTrue(sheet.contains(said), said);
        }
    }

    @Test
    void theRankingHasRangesTheLineAndWhatUnscoredOnesLack() {
        String sheet = sheet(Edition.ROOM);
        assertTrue(sheet.contains("1 (1–2)") && sheet.contains("12.35"), sheet);
        assertTrue(sheet.indexOf("The capacity of Q4 2026 ends here") > sheet.indexOf("First"));
        assertTrue(sheet.indexOf("The capacity of Q4 2026 ends here") < sheet.indexOf("Second"));
        assertTrue(sheet.contains("its bucket is at its most"));
        assertTrue(sheet.contains("impact, confidence, effort"));
        assertTrue(sheet.contains("below its least") && sheet.contains("20–30 %") && sheet.contains("P0 · 5.6"));
    }

    @Test
    void whoAsksAndForHowMuchIsForTheHost() {
        assertTrue(sheet(Edition.HOST).contains("Acme") && sheet(Edition.HOST).contains("1,200,000"));
        assertFalse(sheet(Edition.ROOM).contains("Acme") || sheet(Edition.ROOM).contains("1,200,000"));
    }

    @Test
    void onPaperItsBarsKeepToTheStandardsForReadersAndArchives() throws IOException {
        byte[] pdf = new Pdf().render(page(Edition.HOST), Paper.A4, Progress.UNWATCHED);
        assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFA_2_A));
    }

    @Test
    void anEmptyBoardIsAPageToo() {
        assertTrue(Html.render(RiceSheet.of(Board.NONE, Q4, Edition.HOST, TODAY)).contains("0 open"));
    }
}
