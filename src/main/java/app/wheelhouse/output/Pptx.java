package app.wheelhouse.output;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/** Writes slides as an Office presentation of 16 by 9 that can be edited there: real titles, real text, no pictures. */
public final class Pptx {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final double EDGE = 58;
    private static final Color INK = new Color(0x1f2328);
    private static final Color QUIET = new Color(0x59636e);
    private static final String FONT = "Inter";

    private Pptx() {
    }

    /** The whole file. */
    public static byte[] write(Deck deck) {
        try (XMLSlideShow show = new XMLSlideShow(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.setPageSize(new Dimension(WIDTH, HEIGHT));
            show.getProperties().getCoreProperties().setTitle(deck.title());
            show.getProperties().getCoreProperties().setCreator("Wheelhouse");
            first(show, deck);
            for (Deck.Slide slide : deck.slides()) {
                slide(show, slide);
            }
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the slides", e);
        }
    }

    private static void first(XMLSlideShow show, Deck deck) {
        XSLFSlide slide = titled(show, deck.title(), 190, 40);
        words(slide, deck.kicker(), new Rectangle2D.Double(EDGE, 160, WIDTH - 2 * EDGE, 24), 13);
        words(slide, deck.below(), new Rectangle2D.Double(EDGE, 310, WIDTH - 2 * EDGE, 60), 19);
    }

    private static void slide(XMLSlideShow show, Deck.Slide deck) {
        XSLFSlide slide = titled(show, deck.title(), 52, deck.title().length() > 60 ? 26 : 32);
        words(slide, deck.kicker(), new Rectangle2D.Double(EDGE, 30, WIDTH - 2 * EDGE, 22), 13);
        if (!deck.lines().isEmpty()) {
            XSLFTextShape body = slide.createTextBox();
            body.setPlaceholder(Placeholder.BODY);
            body.setAnchor(new Rectangle2D.Double(EDGE, 150, WIDTH - 2 * EDGE, HEIGHT - 190));
            body.clearText();
            body.setVerticalAlignment(VerticalAlignment.TOP);
            deck.lines().forEach(line -> line(body, line));
        }
    }

    private static XSLFSlide titled(XMLSlideShow show, String words, double top, double size) {
        XSLFSlide slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.BLANK));
        XSLFTextShape title = slide.createTextBox();
        title.setPlaceholder(Placeholder.TITLE);
        title.setAnchor(new Rectangle2D.Double(EDGE, top, WIDTH - 2 * EDGE, 90));
        title.setVerticalAlignment(VerticalAlignment.TOP);
        title.clearText();
        XSLFTextParagraph paragraph = title.addNewTextParagraph();
        paragraph.setTextAlign(TextParagraph.TextAlign.LEFT);
        run(paragraph, words, size, INK).setBold(true);
        return slide;
    }

    private static void words(XSLFSlide slide, String words, Rectangle2D where, double size) {
        if (!words.isBlank()) {
            XSLFTextShape box = slide.createTextBox();
            box.setAnchor(where);
            box.clearText();
            run(box.addNewTextParagraph(), words, size, QUIET);
        }
    }

    private static void line(XSLFTextShape body, Deck.Line line) {
        XSLFTextParagraph paragraph = body.addNewTextParagraph();
        paragraph.setBullet(true);
        paragraph.setLeftMargin(22.0);
        paragraph.setIndent(-22.0);
        paragraph.setSpaceAfter(-9.0);
        paragraph.setTextAlign(TextParagraph.TextAlign.LEFT);
        run(paragraph, line.text(), 22, INK).setBold(line.strong());
        if (!line.state().isBlank()) {
            run(paragraph, "  " + line.state(), 15, QUIET);
        }
    }

    private static XSLFTextRun run(XSLFTextParagraph paragraph, String words, double size, Color ink) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(words);
        run.setFontSize(size);
        run.setFontColor(ink);
        run.setFontFamily(FONT);
        return run;
    }

    /** The words of each slide of a file that was written here, for a look at what it holds. */
    static List<String> words(byte[] file) {
        try (XMLSlideShow show = new XMLSlideShow(new java.io.ByteArrayInputStream(file))) {
            return show.getSlides().stream().map(slide -> slide.getShapes().stream()
                    .filter(XSLFTextShape.class::isInstance).map(shape -> ((XSLFTextShape) shape).getText())
                    .collect(java.util.stream.Collectors.joining("\n"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
