package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfTest {
    private static final Pdf PDF = new Pdf();
    private static byte[] room = {};
    private static byte[] host = {};
    private static List<String> pages = List.of();

    private static byte[] render(Page page) {
        return PDF.render(page, Paper.A4, Progress.UNWATCHED);
    }

    @BeforeAll
    static void setBothEditions() {
        room = render(SamplePage.rich(Edition.ROOM));
        host = render(SamplePage.rich(Edition.HOST));
        pages = PdfText.pages(room);
    }

    @Test
    void conformsToPdfUa1AndPdfA2aInBothEditionsAndOnLetterPaper() throws IOException {
        for (byte[] pdf : List.of(room, host, PDF.render(SamplePage.rich(Edition.ROOM), Paper.LETTER,
                Progress.UNWATCHED), render(SamplePage.of(Edition.ROOM)))) {
            assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFUA_1));
            assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFA_2_A));
        }
    }

    @Test
    void theSamePageGivesTheSameBytesWhoeverSetsItAndWhen() {
        assertArrayEquals(room, render(SamplePage.rich(Edition.ROOM)));
        assertArrayEquals(room, new Pdf().render(SamplePage.rich(Edition.ROOM), Paper.A4, Progress.UNWATCHED));
    }

    @ParameterizedTest
    @EnumSource
    void thePaperHasItsSize(Paper paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF.render(SamplePage.prose("x"), paper, Progress.UNWATCHED))) {
            var box = document.getPage(0).getMediaBox();

            assertEquals(paper == Paper.A4 ? 595 : 612, box.getWidth(), 1);
            assertEquals(paper == Paper.A4 ? 842 : 792, box.getHeight(), 1);
        }
    }

    @Test
    void theFileSaysItsTitleItsLanguageAndTheDayItIsAbout() throws IOException {
        try (PDDocument document = Loader.loadPDF(room)) {
            assertEquals("en", document.getDocumentCatalog().getLanguage());
            assertEquals("Cloud first, not lift and shift – Pre-read", document.getDocumentInformation().getTitle());
            assertEquals("2026-11-23T00:00:00Z", document.getDocumentInformation().getCreationDate().toInstant()
                    .toString());
        }
    }

    @Test
    void everyPageSaysWhichItIsOfHowManyTheEditionAndTheRevision() {
        String revision = Revision.of(SamplePage.rich(Edition.ROOM));
        for (int i = 0; i < pages.size(); i++) {
            assertTrue(pages.get(i).contains("page " + (i + 1) + " of " + pages.size()), pages.get(i));
            assertTrue(pages.get(i).contains("Room edition · revision " + revision), pages.get(i));
            assertFalse(pages.get(i).contains("host only"));
            assertEquals(i > 0, pages.get(i).lines().findFirst().orElseThrow().startsWith(
                    "Program charter · Cloud first"), "the head runs from the second page on");
        }
    }

    @Test
    void everyPageOfTheHostEditionSaysHostOnly() {
        assertTrue(PdfText.pages(host).stream().allMatch(page -> page.contains("host only · Host edition")));
    }

    @Test
    void aLongPageHasContentsWithPageNumbersAndAShortOneHasNone() {
        String scripts = IntStream.range(1, pages.size()).filter(i -> pages.get(i).lines().anyMatch("Scripts"::equals))
                .mapToObj(i -> "Scripts " + (i + 1)).findFirst().orElseThrow();

        assertTrue(pages.getFirst().contains("Contents"));
        assertTrue(pages.getFirst().lines().anyMatch(line -> line.replaceAll(" +", " ").equals(scripts)),
                scripts + " in " + pages.getFirst());
        assertFalse(PdfText.pages(render(threePages(4))).getFirst().contains("Contents"));
        assertEquals(3, PdfText.pages(render(threePages(4))).size());
        assertTrue(PdfText.pages(render(threePages(6))).getFirst().contains("Contents"));
    }

    private static Page threePages(int parts) {
        Block.Prose prose = new Block.Prose("Lorem ipsum dolor sit amet.\n\n".repeat(16));
        return SamplePage.of(Edition.ROOM,
                IntStream.range(0, parts).mapToObj(i -> (Block) new Block.Section("Part " + i,
                        List.of(prose))).toArray(Block[]::new));
    }

    @Test
    void bookmarksLeadToTheParts() throws IOException {
        try (PDDocument document = Loader.loadPDF(host)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                assertTrue(item.findDestinationPage(document) != null);
            }

            assertEquals(List.of("Decisions wanted", "Figures", "Scripts", "Prose", "Talk track"), titles);
        }
    }

    @Test
    void tablesRepeatTheirHeadAndDivideNoRow() {
        List<String> withRows = pages.stream().filter(page -> page.contains("Site ")).toList();

        assertTrue(withRows.size() > 2);
        for (String page : withRows) {
            assertEquals(1, page.lines().filter(line -> line.matches("Day What GB/s")).count(), page);
            assertEquals(page.lines().filter(line -> line.contains("Site ")).count(), page.lines().filter(line -> line
                    .contains("measured at the head")).count(), page);
        }
    }

    @Test
    void noHeadingIsTheLastLineOfItsPage() {
        for (String page : pages) {
            List<String> lines = page.lines().filter(line -> !line.isBlank()).toList();
            String last = lines.get(lines.size() - 2);

            assertFalse(last.matches("Part \\d|Prose|Scripts|Figures"), page);
        }
    }

    @Test
    void everyLetterHasItsGlyphAndCanBeReadBack() throws IOException {
        String text = compatible(String.join("\n", pages));
        for (String sample : List.of("Ελληνικά: το σύννεφο πρώτα", "Кириллица: сначала облако", "Łódź", "Türkçe ığüş",
                "中文：先上云。日本語：クラウド優先。", "한국어: 클라우드", "→ ✓ ✗", "☑", "≥ ≤ ± µ € №", "🚀")) {
            assertTrue(text.contains(compatible(sample)), sample);
        }
        assertTrue(text.contains("A letter from nowhere: □."), "what no font has is shown as a box");
        assertEquals(List.of(), missingGlyphs(room));
    }

    /** Some letters share a glyph, such as the micro sign and the Greek mu. */
    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static List<String> missingGlyphs(byte[] pdf) throws IOException {
        List<String> missing = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    PDType0Font font = (PDType0Font) position.getFont();
                    for (int code : position.getCharacterCodes()) {
                        if (font.codeToCID(code) == 0) {
                            missing.add(position.getUnicode());
                        }
                    }
                }
            }.getText(document);
        }
        return missing;
    }

    @Test
    void hebrewIsSetFromRightToLeft() throws IOException {
        List<Float> ends = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(render(SamplePage.prose("שלום, זו פסקה")))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition position) {
                    if ("ש".equals(position.getUnicode()) || "ה".equals(position.getUnicode())) {
                        ends.add(position.getXDirAdj());
                    }
                }
            }.getText(document);
        }

        assertEquals(2, ends.size());
        assertTrue(Math.max(ends.get(0), ends.get(1)) > 440, "the first letter stands at the right margin");
    }

    @Test
    void everyHeadOfATableIsTaggedWithWhatItHeads() {
        String file = PdfText.everything(host);

        assertEquals(count(file, "/S /TH\n"), count(file, "/Scope /Column\n") + count(file, "/Scope /Row\n"));
        assertTrue(count(file, "/S /TH\n") > 5);
    }

    private static long count(String text, String part) {
        return Stream.of(text.split(Pattern.quote(part), -1)).count() - 1;
    }

    @Test
    void workThatIsNoLongerWantedStops() {
        List<Double> reached = new ArrayList<>();
        Progress halfway = new Progress() {
            @Override
            public void reached(double share) {
                reached.add(share);
            }

            @Override
            public boolean cancelled() {
                return reached.size() > 1;
            }
        };

        assertThrows(CancellationException.class, () -> PDF.render(SamplePage.prose("x"), Paper.A4, halfway));
        assertEquals(List.of(0.0, 0.5), reached);
        assertArrayEquals(room, render(SamplePage.rich(Edition.ROOM)));
    }

    @Test
    void severalThreadsMayAskAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var pdf : threads.invokeAll(Collections.nCopies(6,
                    (Callable<byte[]>) () -> render(SamplePage.rich(Edition.ROOM))))) {
                assertArrayEquals(room, pdf.get());
            }
        }
    }
}
