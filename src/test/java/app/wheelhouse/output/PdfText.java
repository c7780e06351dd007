package app.wheelhouse.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

/** What can be read out of a PDF, for tests. */
public final class PdfText {
    private PdfText() {
    }

    /** The words of each page as a reader sees them. */
    public static List<String> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(true);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All words, those that no page shows (bookmarks, tags, metadata, link targets) included. */
    public static String everything(byte[] pdf) {
        StringBuilder all = new StringBuilder(String.join("\n", pages(pdf)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDocument file = document.getDocument();
            for (COSObjectKey key : file.getXrefTable().keySet()) {
                COSObject object = file.getObjectFromPool(key);
                COSBase base = object.getObject();
                words(base, all);
                if (base instanceof COSStream stream) {
                    all.append('\n').append(stream.toTextString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    /** Names and strings of an object, without following references. */
    private static void words(@Nullable COSBase base, StringBuilder all) {
        switch (base) {
            case COSString string -> all.append(string.getString()).append('\n');
            case COSName name -> all.append('/').append(name.getName()).append('\n');
            case COSArray array -> array.forEach(element -> words(element, all));
            case COSDictionary dictionary -> dictionary.entrySet().forEach(entry -> {
                all.append('/').append(entry.getKey().getName()).append(' ');
                words(entry.getValue(), all);
            });
            case null, default -> {
            }
        }
    }
}
