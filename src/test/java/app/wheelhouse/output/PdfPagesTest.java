package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class PdfPagesTest {
    private static final byte[] PDF = new Pdf().render(SamplePage.of(Edition.ROOM, new Block.Prose("Words. ".repeat(
            1500))), Paper.A4, Progress.UNWATCHED);

    @Test
    void everyPageIsAPictureOfTheAskedWidthWithInkOnIt() {
        try (PdfPages pages = PdfPages.open(PDF)) {
            var pictures = pages.all(400, Progress.UNWATCHED);

            assertTrue(pages.count() > 1);
            assertEquals(pages.count(), pictures.size());
            for (BufferedImage picture : pictures) {
                assertEquals(400, picture.getWidth(), 1);
                assertEquals(566, picture.getHeight(), 1);
                assertTrue(hasInk(picture));
            }
        }
    }

    private static boolean hasInk(BufferedImage picture) {
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if ((picture.getRGB(x, y) & 0xff) < 80) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aPreviewThatIsNoLongerWantedStops() {
        Progress gone = new Progress() {
            @Override
            public void reached(double share) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (PdfPages pages = PdfPages.open(PDF)) {
            assertThrows(CancellationException.class, () -> pages.all(100, gone));
        }
    }

    @Test
    void whatIsNoPdfIsRefused() {
        assertThrows(UncheckedIOException.class, () -> PdfPages.open(new byte[]{1, 2, 3}));
    }
}
