package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PptxTest {
    @Test
    void everySlideReadsBackWithItsTitleAndItsLines() {
        Deck.Slide slide = new Deck.Slide("Point to land", "No lift and שלום 云", List.of(Deck.Line.of("First"),
                new Deck.Line("Second", "on track", true)));
        List<String> words = Pptx.words(Pptx.write(new Deck("Deck", "Series", "Monday", null, List.of(slide))));
        assertEquals(2, words.size());
        assertTrue(words.getFirst().contains("Deck") && words.getFirst().contains("Series"), words.getFirst());
        for (String part : List.of("No lift and שלום 云", "First", "Second", "on track", "Point to land")) {
            assertTrue(words.get(1).contains(part), words.get(1));
        }
    }

    @Test
    void moreThanSevenLinesMakeAnotherSlideThatSaysSo() {
        Deck.Slide slide = new Deck.Slide("Kind", "Long", IntStream.range(0, 15).mapToObj(i -> Deck.Line.of("l" + i))
                .toList());
        List<Deck.Slide> parts = Deck.parted(slide);
        assertEquals(List.of("Kind  ·  1 of 3", "Kind  ·  2 of 3", "Kind  ·  3 of 3"),
                parts.stream().map(Deck.Slide::kicker).toList());
        assertEquals(1, parts.getLast().lines().size());
    }
}
