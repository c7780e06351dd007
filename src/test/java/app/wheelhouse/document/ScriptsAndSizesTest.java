package app.wheelhouse.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.PdfPages;
import app.wheelhouse.output.PdfText;
import app.wheelhouse.output.Progress;
import app.wheelhouse.output.Vera;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Whatever is written arrives on paper: nothing cropped, missing or out of order. */
class ScriptsAndSizesTest {
    private static final Pdf PDF = new Pdf();

    private static byte[] pdf(String text) {
        return PDF.render(DocumentPage.of(Papers.file(text), Edition.ROOM, Papers.TODAY, Papers.DATES), Paper.A4,
                Progress.UNWATCHED);
    }

    /** What the tags of a file say, as a screen reader has it, without blanks. */
    private static String read(byte[] pdf) {
        return bare(PdfText.everything(pdf));
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200B-\\u200F\\uFE00-\\uFE0F\\u00ad-]+", "");
    }

    private static String printed(byte[] pdf) {
        try (PdfPages pages = PdfPages.open(pdf)) {
            return bare(String.join("", pages.words()));
        }
    }

    @Test
    void leftToRightScriptsReadBackAsTheyWereWritten() {
        for (String words : List.of("云计算优先，而不是直接搬迁。", "クラウドを優先し、単純な移行はしない。", "클라우드 우선", "Привет, мир",
                "Ελληνικά γράμματα", "Größe, Œuvre, Łódź, Nguyễn", "naïve fiancé ½ → ≥ 5 µs")) {
            assertTrue(printed(pdf(words)).contains(bare(words)), words + " / " + printed(pdf(words)));
        }
    }

    /** As a reader copies it: no letter is normalized afterwards, so that drawn shapes would show. */
    private static String copied(byte[] pdf) {
        return String.join("", PdfText.pages(pdf)).replaceAll("[\\s\u200B-\u200F\u202A-\u202E]+", "");
    }

    @Test
    void hebrewAndArabicReadBackInTheOrderTheyWereWritten() {
        for (String words : List.of("ענן תחילה, לא העברה", "السحابة أولا، وليس النقل كما هو", "سلام لا إله",
                "مُحَمَّد كَتَبَ",
                "שָׁלוֹם עוֹלָם", "ہم پہلے", "گچپژ")) {
            byte[] pdf = pdf(words);
            String bare = Normalizer.normalize(words, Normalizer.Form.NFC).replaceAll("\\s", "");
            assertTrue(copied(pdf).contains(bare), words + " / " + copied(pdf));
            assertEquals(List.of(), Cropped.in(pdf));
        }
    }

    @Test
    void wordsOfBothDirectionsKeepTheirPlaceInASentence() {
        String copied = copied(pdf("Cloud is السحابة in Arabic and ענן in Hebrew, 34 % of all."));
        assertTrue(copied.contains("CloudisالسحابةinArabicandענןinHebrew,34%ofall."), copied);
    }

    @Test
    void whatIsReadOutOfArabicStillConforms() throws java.io.IOException {
        byte[] pdf = pdf("# سلام\n\nالسحابة أولا، وليس النقل كما هو.\n\n| لا | نعم |\n|---|---|\n| مُحَمَّد | 12 |");
        assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFUA_1));
        assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFA_2_A));
        assertTrue(java.util.Arrays.equals(pdf,
                pdf("# سلام\n\nالسحابة أولا، وليس النقل كما هو.\n\n| لا | نعم |\n|---|---|\n"
                        + "| مُحَمَّد | 12 |")),
                "the same words give the same file");
    }

    @Test
    void emojiAreDrawnWhetherJoinedOrNot() {
        String printed = printed(pdf("Team 👩‍💻 and 🚀 and 👍🏽."));
        assertTrue(printed.contains("🚀") && printed.contains("👩") && printed.contains("💻") && printed.contains("👍"),
                printed);
        assertTrue(!printed.contains("□"), printed);
    }

    @Test
    void aTableOfFortyColumnsIsWhole() {
        String head = IntStream.range(0, 40).mapToObj(i -> "h" + i).collect(Collectors.joining(" | ", "| ", " |"));
        String rule = "|---".repeat(40) + "|";
        String row = IntStream.range(0, 40).mapToObj(i -> "c" + i).collect(Collectors.joining(" | ", "| ", " |"));
        byte[] pdf = pdf(head + "\n" + rule + "\n" + row);
        String printed = printed(pdf);
        for (int i = 0; i < 40; i++) {
            assertTrue(printed.contains("h" + i) && printed.contains("c" + i), i + ": " + printed);
        }
        assertEquals(List.of(), Cropped.in(pdf));
    }

    @Test
    void aWordOfFiveThousandLettersIsBroken() {
        String word = IntStream.range(0, 1_250).mapToObj(i -> "%04d".formatted(i)).collect(Collectors.joining())
                .replace('0', 'a');
        byte[] pdf = pdf("Before " + word + " after.");
        assertTrue(printed(pdf).contains(word), printed(pdf));
        assertEquals(List.of(), Cropped.in(pdf));
    }

    @Test
    void threeHundredRowsKeepTheirOrderAndTheirHead() {
        String text = "| Request | Score |\n|---|---:|\n" + IntStream.rangeClosed(1, 300)
                .mapToObj(i -> "| Request number " + i + " | " + (1_000 - i) + " |").collect(Collectors.joining("\n"));
        byte[] pdf = pdf(text);
        String printed = printed(pdf);
        int at = 0;
        for (int i = 1; i <= 300; i++) {
            int next = printed.indexOf("Requestnumber" + i + (1_000 - i), at);
            assertTrue(next >= at, "row " + i);
            at = next;
        }
        try (PdfPages pages = PdfPages.open(pdf)) {
            assertTrue(pages.words().stream().allMatch(page -> bare(page).contains("RequestScore")));
            // A row that is parted would have its number on one page and its score on another.
            for (int i = 1; i <= 300; i++) {
                String row = "Requestnumber" + i + (1_000 - i);
                assertEquals(1, pages.words().stream().filter(page -> bare(page).contains(row)).count(), row);
            }
        }
    }

    @Test
    void aTableInATextKeepsItsHeadOnEveryPageAndItsLongRowsWhole() {
        String long1 = "This cell says rather much about what was asked for, so that it takes several lines. "
                .repeat(4);
        String text = "| Request | Why |\n|---|---|\n" + IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "| Begin" + i + " | " + long1 + "End" + i + "x |").collect(Collectors.joining("\n"));
        List<String> pages = PdfText.pages(pdf(text));
        assertTrue(pages.size() > 3, "" + pages.size());
        for (int i = 1; i <= 40; i++) {
            int row = i;
            List<String> begun = pages.stream().filter(page -> page.matches("(?s).*\\bBegin" + row + "\\b.*")).toList();
            assertEquals(1, begun.size(), "row " + row);
            assertTrue(begun.getFirst().contains("End" + row + "x"), "row " + row + " is broken");
        }
        assertTrue(pages.stream().allMatch(page -> page.contains("Request") && page.contains("Why")));
    }

    @Test
    void aPackOfSixtyPagesIsNumberedThrough() {
        List<Pack.Part> parts = IntStream.range(0, 20).mapToObj(i -> new Pack.Part(Papers.id("part" + i),
                Pack.Kind.DOCUMENT, Papers.id("doc" + i), "a" + i)).toList();
        String body = IntStream.range(0, 36).mapToObj(i -> "Paragraph " + i
                + " of this part goes on for a while, so that three pages come of it and every one of them is full to the last line.")
                .collect(Collectors.joining("\n\n"));
        PackPages pages = new PackPages() {
            @Override
            public Optional<Page> page(Pack.Part part, Edition edition) {
                return Optional.of(DocumentPage.of(Papers.file("## First\n\n" + body + "\n\n## Second\n\n" + body),
                        edition, Papers.TODAY, Papers.DATES));
            }

            @Override
            public List<Choice> choices() {
                return List.of();
            }
        };
        Page pack = PackPage.of(new Pack(Papers.id("pack"), "Board pack", "For the board.", parts), pages,
                Edition.ROOM, Papers.TODAY, Papers.DATES);
        byte[] pdf = PDF.render(pack, Paper.A4, Progress.UNWATCHED);
        List<String> each = PdfText.pages(pdf);
        assertTrue(each.size() >= 60, "" + each.size());
        for (int i = 1; i < each.size(); i++) {
            assertTrue(each.get(i).contains("page " + (i + 1) + " of " + each.size()), each.get(i));
        }
        assertTrue(each.getFirst().contains("Contents"), each.getFirst());
        assertEquals(read(pdf), read(PDF.render(pack, Paper.A4, Progress.UNWATCHED)));
    }
}
