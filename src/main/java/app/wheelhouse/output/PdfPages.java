package app.wheelhouse.output;

import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** The pages of a PDF as pictures, for a preview that shows what will really be saved. One thread at a time. */
public final class PdfPages implements AutoCloseable {
    private static final String BODY = "body";
    /** Points at head and foot where something runs along. */
    private static final float RUNNING = 60;
    private final PDDocument document;
    private final PDFRenderer renderer;

    private PdfPages(PDDocument document) {
        this.document = document;
        this.renderer = new PDFRenderer(document);
        renderer.setRenderingHints(new RenderingHints(Map.of(RenderingHints.KEY_ANTIALIASING,
                RenderingHints.VALUE_ANTIALIAS_ON, RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC)));
    }

    /** Opens a PDF made by {@link Pdf}. */
    public static PdfPages open(byte[] pdf) {
        try {
            return new PdfPages(Loader.loadPDF(pdf));
        } catch (IOException e) {
            throw new UncheckedIOException("not a PDF of ours", e);
        }
    }

    /** How many pages there are. */
    public int count() {
        return document.getNumberOfPages();
    }

    /** A page, counted from 0, so many pixels wide. */
    public BufferedImage page(int index, int width) {
        try {
            float scale = width / document.getPage(index).getMediaBox().getWidth();
            return renderer.renderImage(index, scale, ImageType.RGB);
        } catch (IOException e) {
            throw new UncheckedIOException("page " + (index + 1) + " cannot be drawn", e);
        }
    }

    /** The words of each page, without what runs along at head and foot. */
    public List<String> words() {
        try {
            List<String> words = new ArrayList<>();
            PDFTextStripperByArea stripper = new PDFTextStripperByArea();
            for (int i = 0; i < count(); i++) {
                PDRectangle box = document.getPage(i).getMediaBox();
                stripper.removeRegion(BODY);
                stripper.addRegion(BODY, new Rectangle2D.Float(0, i == 0 ? 0 : RUNNING, box.getWidth(),
                        box.getHeight() - RUNNING * (i == 0 ? 1 : 2)));
                stripper.extractRegions(document.getPage(i));
                words.add(stripper.getTextForRegion(BODY));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("the words of the pages cannot be read", e);
        }
    }

    /**
     * All pages, so many pixels wide.
     *
     * @throws java.util.concurrent.CancellationException when {@code progress} says so
     */
    public List<BufferedImage> all(int width, Progress progress) {
        List<BufferedImage> pages = new ArrayList<>();
        for (int i = 0; i < count(); i++) {
            progress.pass((double) i / count());
            pages.add(page(i, width));
        }
        progress.pass(1);
        return pages;
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
