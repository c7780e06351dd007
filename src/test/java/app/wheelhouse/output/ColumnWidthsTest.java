package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static final String LONG = "A sentence that goes on for a while and takes several lines on paper. "
            .repeat(3);

    @Test
    void whatFitsIsLeftAlone() {
        assertEquals(Optional.empty(), ColumnWidths.of(List.of(List.of("What", "Who"), List.of("Quotas", "Dana"))));
        assertEquals(Optional.empty(), ColumnWidths.of(List.of(List.of(LONG))));
        assertEquals(Optional.empty(), ColumnWidths.of(List.of()));
    }

    @Test
    void aColumnBesideALongTextKeepsItsLongestWord() {
        List<Integer> widths = ColumnWidths.of(List.of(List.of("Request", "Why"), List.of("Begin1", LONG)))
                .orElseThrow();
        assertTrue(widths.getFirst() >= 10 && widths.getFirst() <= 20, widths.toString());
        assertEquals(100, widths.stream().mapToInt(each -> each).sum(), 2);
    }

    @Test
    void manyLongColumnsShareAlikeAndAnEndlessWordTakesNoMoreThanItsPart() {
        List<Integer> alike = ColumnWidths.of(List.of(List.of(LONG, LONG, LONG, LONG))).orElseThrow();
        assertEquals(List.of(25, 25, 25, 25), alike);
        List<Integer> endless = ColumnWidths
                .of(List.of(List.of("a".repeat(5_000), "One", "Two words here", LONG))).orElseThrow();
        assertTrue(endless.getFirst() < 55 && endless.get(1) >= 4, endless.toString());
    }

    @Test
    void rowsOfUnequalLengthAreNoTrouble() {
        assertEquals(10, ColumnWidths.of(List.of(IntStream.range(0, 10).mapToObj(i -> LONG).toList(), List.of("x")))
                .orElseThrow().size());
    }
}
