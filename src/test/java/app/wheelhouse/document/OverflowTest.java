package app.wheelhouse.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.PdfPages;
import app.wheelhouse.output.Progress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverflowTest {
    @Test
    void theParagraphThatLeavesTheBudgetIsNamed() {
        StringBuilder text = new StringBuilder("## Part\n\n");
        for (int i = 1; i <= 60; i++) {
            text.append("Paragraph number ").append(i)
                    .append(" says the same thing as every other one, only that it is the ")
                    .append(i).append("th of them, and that it takes two lines to say so in full.\n\n");
        }
        byte[] pdf = new Pdf().render(DocumentPage.of(Papers.file(text.toString()), Edition.ROOM, Papers.TODAY,
                Papers.DATES), Paper.A4, Progress.UNWATCHED);
        try (PdfPages pages = PdfPages.open(pdf)) {
            List<String> printed = pages.words();
            assertTrue(printed.size() > 2, "" + printed.size());
            Overflow over = Overflow.of(text.toString(), printed, 1).orElseThrow();
            String line = text.toString().split("\n", -1)[over.line()];
            int number = Integer.parseInt(line.replaceAll("^Paragraph number (\\d+) .*$", "$1"));
            assertTrue(printed.get(0).contains("Paragraph number " + (number - 1) + " "), line);
            assertTrue(
                    printed.get(1).contains("the " + number + "th") || printed.get(1).contains(number + "th of them"),
                    line + "\n" + printed.get(1));
            assertEquals(Optional.empty(), Overflow.of(text.toString(), printed, printed.size()));
        }
    }
}
