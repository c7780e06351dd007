package app.wheelhouse.output;

import com.openhtmltopdf.bidi.BidiSplitterFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Sets pages for {@link Pdf} and keeps the fonts it has read. For one thread at a time. */
final class Typesetter {
    /** Above this, contents are likely needed, and one pass is saved by setting them at once. */
    private static final int LIKELY_LONG = 24_000;
    private static final int PAGES_WITHOUT_CONTENTS = 3;

    private final Typefaces typefaces = new Typefaces();
    private final LineMetrics metrics;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final Consumer<String> asked;
    private boolean shaped;

    Typesetter(Consumer<String> asked) throws IOException {
        this.asked = asked;
        this.metrics = LineMetrics.of(typefaces.font(Typeface.REGULAR));
        XRLog.setLoggingEnabled(false);
    }

    byte[] set(Page page, Paper paper, Progress progress) throws IOException {
        return set(new Sheet(page, paper), page, progress);
    }

    byte[] set(Deck deck, Progress progress) throws IOException {
        DeckSheet sheet = new DeckSheet(deck);
        progress.pass(0);
        try (PdfBoxRenderer renderer = laidOut(sheet.xhtml())) {
            progress.pass(0.5);
            return written(renderer, deck.date(), sheet.number(), progress);
        }
    }

    private byte[] set(Sheet sheet, Page page, Progress progress) throws IOException {
        progress.pass(0);
        if (sheet.hasChapters()) {
            try (PdfBoxRenderer renderer = laidOut(sheet.xhtml(true))) {
                progress.pass(0.5);
                return written(renderer, page.date(), sheet.number(), progress);
            }
        }
        String plain = sheet.xhtml(false);
        boolean likely = sheet.hasParts() && plain.length() > LIKELY_LONG;
        if (likely) {
            try (PdfBoxRenderer renderer = laidOut(sheet.xhtml(true))) {
                progress.pass(0.5);
                if (pages(renderer) > PAGES_WITHOUT_CONTENTS + 2) {
                    return written(renderer, page.date(), sheet.number(), progress);
                }
            }
        }
        try (PdfBoxRenderer renderer = laidOut(plain)) {
            progress.pass(0.5);
            if (!sheet.hasParts() || pages(renderer) <= PAGES_WITHOUT_CONTENTS) {
                return written(renderer, page.date(), sheet.number(), progress);
            }
        }
        try (PdfBoxRenderer renderer = laidOut(sheet.xhtml(true))) {
            progress.pass(0.7);
            return written(renderer, page.date(), sheet.number(), progress);
        }
    }

    private static int pages(PdfBoxRenderer renderer) {
        return renderer.getRootBox().getLayer().getPages().size();
    }

    private PdfBoxRenderer laidOut(String xhtml) {
        String text = typefaces.drawable(paperReady(xhtml));
        shaped = BaseLetters.areNeededFor(text);
        PDDocument document = new PDDocument();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withW3cDocument(parsed(text), null);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours);
        builder.withProducer("Wheelhouse");
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        BidiSplitterFactory splitters = RightToLeft.Splitter::new;
        builder.useUnicodeBidiSplitter(splitters);
        builder.useUnicodeBidiReorderer(new RightToLeft.Reorderer());
        refuseEverything(builder);
        for (Typeface face : typefaces.forText(text)) {
            builder.useFont(new Loaded(document, face), face.family(), face.weight(), face.italic()
                    ? FontStyle.ITALIC
                    : FontStyle.NORMAL, true);
        }
        PdfBoxRenderer renderer = builder.buildPdfRenderer();
        renderer.layout();
        return renderer;
    }

    private void refuseEverything(PdfRendererBuilder builder) {
        builder.useUriResolver((base, uri) -> {
            asked.accept(uri);
            return null;
        });
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> {
                asked.accept(uri);
                return false;
            }, when);
        }
        builder.useProtocolsStreamImplementation(uri -> {
            throw new IllegalStateException("a page reads nothing: " + uri);
        }, "http", "https", "file", "jar", "data", "classpath", "ftp");
    }

    /** Composed letters, and no joiners or variation selectors, which the fonts have no use for. */
    private static String paperReady(String xhtml) {
        return Normalizer.normalize(xhtml, Normalizer.Form.NFC).replaceAll("[\u200B-\u200F\uFE00-\uFE0F\u2060\uFEFF]",
                "");
    }

    private static Document parsed(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the page is not well-formed: " + e.getMessage(), e);
        }
    }

    private byte[] written(PdfBoxRenderer renderer, @Nullable LocalDate date, long number, Progress progress)
            throws IOException {
        PDDocument document = renderer.createPDFKeepOpen();
        progress.pass(0.9);
        Stamping.stamp(document, date, number);
        ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
        document.save(out);
        byte[] pdf = shaped ? BaseLetters.in(out.toByteArray(), number) : out.toByteArray();
        progress.pass(1);
        return pdf;
    }

    /** A font for one document, made from the font read before. */
    private final class Loaded extends PDFontSupplier {
        private final PDDocument document;
        private final Typeface face;

        Loaded(PDDocument document, Typeface face) {
            super(null);
            this.document = document;
            this.face = face;
        }

        @Override
        public PDType0Font supply() {
            try {
                return PDType0Font.load(document, typefaces.font(face), true);
            } catch (IOException e) {
                throw new UncheckedIOException("font of this build is damaged: " + face.path(), e);
            }
        }
    }
}
