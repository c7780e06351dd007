package app.wheelhouse.output;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.pdfboxout.PdfBoxRawPDFontMetrics;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes the PDF renderer set every line by the measures of the text face: by default it takes the tallest of all fonts it was
 * given, so that one foreign letter would move baselines and swell bullets on the whole page.
 */
record LineMetrics(FSCacheValue measures) implements FSCacheEx<String, FSCacheValue> {
    static LineMetrics of(TrueTypeFont face) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDType0Font font = PDType0Font.load(document, face, true);
            return new LineMetrics(PdfBoxRawPDFontMetrics.fromPdfBox(font, font.getFontDescriptor()));
        }
    }

    @Override
    public void put(String key, FSCacheValue value) {
    }

    @Override
    public FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
        return measures;
    }

    @Override
    public FSCacheValue get(String key) {
        return measures;
    }
}
