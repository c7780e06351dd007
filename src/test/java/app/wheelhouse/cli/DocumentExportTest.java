package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.document.Document;
import app.wheelhouse.document.DocumentFile;
import app.wheelhouse.document.DocumentPage;
import app.wheelhouse.document.DocumentState;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.Finding;
import app.wheelhouse.document.Inspection;
import app.wheelhouse.document.Pack;
import app.wheelhouse.document.PackPage;
import app.wheelhouse.document.PackPages;
import app.wheelhouse.document.RedlinePage;
import app.wheelhouse.document.Template;
import app.wheelhouse.document.store.DocumentEdits;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.document.store.PackStore;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Deck;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.Progress;
import app.wheelhouse.output.Vera;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionSlides;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The documents of the sample programme with live figures, as they leave the house. */
class DocumentExportTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Dates DATES = new Dates(ZoneOffset.UTC, Locale.UK);
    private static final Pdf PDF = new Pdf();
    @TempDir
    static Path folder;
    private static Store store;
    private static DocumentStore documents;
    private static Embeds embeds;

    @BeforeAll
    static void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("sample"), "Sample", "laptop", CLOCK), CLOCK);
        SampleWorkspace.build(store);
        documents = new DocumentStore(store);
        embeds = new LiveEmbeds(store, DATES, Optional::empty);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static List<Document> written() {
        return documents.documents().stream().filter(each -> !each.template().isBlank()).toList();
    }

    private static DocumentFile file(Document document) {
        return documents.file(document.id(), embeds).orElseThrow();
    }

    private static Document titled(String title) {
        return written().stream().filter(each -> each.title().contains(title)).findFirst().orElseThrow();
    }

    @Test
    void thereIsADocumentOfEveryKindAndNothingInItIsMissing() {
        assertEquals(Template.shipped().stream().map(Template::word).sorted().toList(),
                written().stream().map(Document::template).sorted().toList());
        for (Document document : written()) {
            List<Finding> findings = Inspection.of(file(document), Template.of(document, documents.templates()))
                    .stream().filter(each -> !each.text().contains("{{slo")).toList();
            assertEquals(List.of(), findings.stream().filter(each -> each.kind() != Finding.Kind.HOST
                    && each.kind() != Finding.Kind.STALE).toList(), document.title());
        }
    }

    @Test
    void everyDocumentConformsToPdfUaAndPdfAInBothEditions() throws IOException {
        for (Document document : written()) {
            for (Edition edition : Edition.values()) {
                byte[] pdf = PDF.render(DocumentPage.of(file(document), edition, TODAY, DATES), Paper.A4,
                        Progress.UNWATCHED);
                assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFUA_1), document.title());
                assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFA_2_A), document.title());
            }
        }
    }

    @Test
    void hostWordsAreInTheHostEditionAlone() {
        DocumentFile charter = file(titled("Program charter"));
        assertFalse(words(charter, Edition.ROOM).contains("five versions"));
        assertTrue(words(charter, Edition.HOST).contains("five versions"));
    }

    private static String words(DocumentFile file, Edition edition) {
        return Markdown.render(DocumentPage.of(file, edition, TODAY, DATES));
    }

    @Test
    void whatIsFinalKeepsItsFiguresWhateverHappensToThem() {
        Document paper = titled("Cloud first");
        String before = words(file(paper), Edition.ROOM);
        new DocumentEdits(store).move(paper, DocumentState.FINAL, embeds).join();
        DocumentFile kept = documents.file(paper.id(), Embeds.NONE).orElseThrow();
        String after = words(kept, Edition.ROOM);
        assertEquals(DocumentState.FINAL, kept.document().state());
        assertTrue(after.contains("| GPU idle |"), after);
        assertTrue(after.contains("Figures as of"), after);
        assertFalse(after.contains("DRAFT") || after.contains("Live figures are not at hand"), after);
        assertEquals(tables(before), tables(after));
        new DocumentEdits(store).move(kept.document(), DocumentState.DRAFT, embeds).join();
        assertTrue(words(documents.file(paper.id(), Embeds.NONE).orElseThrow(), Edition.ROOM)
                .contains("Live figures are not at hand"));
    }

    private static List<String> tables(String markdown) {
        return markdown.lines().filter(line -> line.startsWith("|")).toList();
    }

    @Test
    void everyLivePartThatIsOfferedCanBeShown() {
        for (Embeds.Offer offer : embeds.offers()) {
            if (offer.words().startsWith("slo")) {
                continue;
            }
            Document document = new Document(UUID.randomUUID(), "X", "page", "{{" + offer.words() + "}}", "room", "",
                    "a");
            List<Finding> findings = Inspection.of(new DocumentFile(document, List.of(), List.of(), embeds,
                    app.wheelhouse.document.Discretion.NONE), Optional.empty());
            assertTrue(findings.stream().noneMatch(each -> each.kind() == Finding.Kind.BROKEN && !each.text().contains(
                    "no reading")), offer.words() + " " + findings);
        }
    }

    @Test
    void aPackLeavesOutWhatTheRoomMayNotHaveAndAConformingPdfComesOfIt() throws IOException {
        PackStore packs = new PackStore(store);
        UUID id = packs.add("Board pack").join();
        PackPages pages = new PartPages(store, DATES, embeds);
        Session session = new SessionStore(store).sessions().getFirst();
        UUID secret = documents.add("Secret page", "page").join();
        for (PackPages.Choice choice : List.of(new PackPages.Choice(Pack.Kind.DOCUMENT, titled("Minutes").id(), ""),
                new PackPages.Choice(Pack.Kind.DOCUMENT, secret, ""),
                new PackPages.Choice(Pack.Kind.PRE_READ, session.id(), ""),
                new PackPages.Choice(Pack.Kind.SCORECARD, null, ""))) {
            packs.put(packs.pack(id).orElseThrow(), choice).join();
        }
        Pack pack = packs.pack(id).orElseThrow();
        packs.move(pack, pack.parts().get(3), -3).join();
        assertEquals(Pack.Kind.SCORECARD, packs.pack(id).orElseThrow().parts().getFirst().kind());
        Page room = PackPage.of(packs.pack(id).orElseThrow(), pages, Edition.ROOM, TODAY, DATES);
        assertFalse(Markdown.render(room).contains("Secret page"));
        assertTrue(Markdown.render(PackPage.of(packs.pack(id).orElseThrow(), pages, Edition.HOST, TODAY, DATES))
                .contains("Secret page"));
        for (Page page : List.of(room, PackPage.handout(room))) {
            byte[] pdf = PDF.render(page, Paper.A4, Progress.UNWATCHED);
            assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFUA_1));
            assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFA_2_A));
        }
        packs.gaveOut(id, room).join();
        packs.rename(id, "Board pack").join();
        documents.saveText(titled("Minutes").id(), "A wholly new first sentence.\n").join();
        Page now = PackPage.of(packs.pack(id).orElseThrow(), pages, Edition.ROOM, TODAY, DATES);
        Page changes = RedlinePage.of(packs.lastCopy(id, Edition.ROOM).orElseThrow(), now, DATES);
        String told = Markdown.render(changes);
        assertTrue(told.contains("wholly") && told.contains("~~"), told);
        byte[] redline = PDF.render(changes, Paper.A4, Progress.UNWATCHED);
        assertEquals(List.of(), Vera.broken(redline, PDFAFlavour.PDFUA_1));
        assertTrue(packs.lastCopy(id, Edition.HOST).isEmpty());
    }

    @Test
    void slidesHoldWhatTheRoomMaySeeAndConform() throws IOException {
        SessionStore sessions = new SessionStore(store);
        Session session = sessions.sessions().stream().filter(each -> each.code().equals("B")).findFirst()
                .orElseThrow();
        Deck deck = SessionSlides.of(sessions.page(session.id()).orElseThrow(), DATES);
        assertTrue(deck.slides().size() > 5);
        assertTrue(deck.slides().stream().allMatch(slide -> slide.lines().size() <= Deck.MOST));
        byte[] pdf = PDF.render(deck, Progress.UNWATCHED);
        assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFA_2_A));
    }
}
