package app.wheelhouse.rhythm.gate;

import static app.wheelhouse.rhythm.gate.Asked.GATE;
import static app.wheelhouse.rhythm.gate.Asked.NOW;
import static app.wheelhouse.rhythm.gate.Asked.TODAY;
import static app.wheelhouse.rhythm.gate.Asked.criterion;
import static app.wheelhouse.rhythm.gate.Asked.facts;
import static app.wheelhouse.rhythm.gate.Asked.id;
import static app.wheelhouse.rhythm.gate.Asked.release;
import static app.wheelhouse.rhythm.gate.Asked.slo;
import static app.wheelhouse.rhythm.gate.Asked.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.Progress;
import app.wheelhouse.output.Vera;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ShipSheetTest {
    private static Page page(Edition edition) {
        Release release = release("5.6", "2026-07-06", "2027-01-11", "2027-01-18", "2027-07-12", "");
        Criterion list = criterion("Runbooks rehearsed", CriterionKind.CHECKLIST);
        Waiver waiver = new Waiver(id("w"), id("budget"), release.id(), id("head"), "secret reason", TODAY, NOW);
        Evidence evidence = new Evidence(id("e"), list.id(), release.id(), true, "private ticket", id("other"), NOW);
        Facts facts = with(facts(), List.of(evidence), List.of(), List.of(waiver), List.of(), List.of(),
                List.of(release), List.of());
        List<Criterion> criteria = List.of(slo(), list, criterion("Plan holds", CriterionKind.RELEASE));
        FrozenVerdict frozen = FrozenVerdict.of(id("v"), Judgement.of(GATE, criteria.subList(0, 1), release, facts),
                id("head"));
        GateBook book = new GateBook(List.of(GATE), criteria, List.of(), List.of(), List.of(frozen), facts);
        return ShipSheet.of(book, GATE, release, edition, new Dates(ZoneOffset.UTC, Locale.UK));
    }

    @Test
    void itSaysShipOrNoShipWhyAndHowOldTheAnswersAre() {
        String sheet = Html.render(page(Edition.HOST));
        for (String said : List.of("No ship", "Fail", "7 days apart", "Waived", "secret reason", "private ticket",
                "0 min old", "SHA-256", "is asked since", "Head of Product")) {
            assertTrue(sheet.contains(said), said);
        }
    }

    @Test
    void theRoomsEditionHoldsNobodysOwnWords() {
        String sheet = Html.render(page(Edition.ROOM));
        assertTrue(sheet.contains("No ship") && sheet.contains("met, with evidence"));
        assertFalse(sheet.contains("secret") || sheet.contains("private"), sheet);
    }

    @Test
    void onPaperItKeepsToTheStandardsForReadersAndArchives() throws IOException {
        byte[] pdf = new Pdf().render(page(Edition.HOST), Paper.A4, Progress.UNWATCHED);
        assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFA_2_A));
    }
}
