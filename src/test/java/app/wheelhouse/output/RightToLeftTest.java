package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.openhtmltopdf.bidi.BidiSplitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RightToLeftTest {
    private static List<String> runs(String paragraph, byte base) {
        RightToLeft.Splitter splitter = new RightToLeft.Splitter();
        splitter.setParagraph(paragraph, base);
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < splitter.countTextRuns(); i++) {
            var run = splitter.getVisualRun(i);
            runs.add((run.getDirection() == BidiSplitter.RTL ? "<" : ">") + paragraph.substring(run.getStart(), run
                    .getStart() + run.getLength()));
        }
        return runs;
    }

    @Test
    void aLatinWordInAHebrewSentenceStandsInItsMiddle() {
        assertEquals(List.of("< אחד", ">two", "<שלוש "), runs("שלוש two אחד", BidiSplitter.RTL));
    }

    @Test
    void aHebrewWordInALatinSentenceStaysWhereItWasTyped() {
        assertEquals(List.of(">one ", "<שתיים", "> three"), runs("one שתיים three", BidiSplitter.LTR));
    }

    @Test
    void anEmptyParagraphHasNoRuns() {
        assertEquals(List.of(), runs("", BidiSplitter.LTR));
    }

    @Test
    void theFirstLetterDecidesTheDirection() {
        RightToLeft.Splitter splitter = new RightToLeft.Splitter();

        assertEquals(BidiSplitter.RTL, splitter.getBaseDirection("12. שלום one"));
        assertEquals(BidiSplitter.LTR, splitter.getBaseDirection("(one) שלום"));
        assertEquals(BidiSplitter.NEUTRAL, splitter.getBaseDirection("12:30"));
    }

    @Test
    void turningARunRoundMirrorsBracketsAndKeepsMarksOnTheirLetters() {
        RightToLeft.Reorderer reorderer = new RightToLeft.Reorderer();

        assertEquals("(בא)", reorderer.reorderRTLTextToLTR("(אב)"));
        assertEquals("ב\u05B8א", reorderer.reorderRTLTextToLTR("א\u05B8ב"));
    }
}
