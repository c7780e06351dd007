package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where tables part that do not fit on a page, seen on many that stand at different heights of theirs. */
class TableBreaksTest {
    private static final int TABLES = 60;
    private static final int ROWS = 8;
    private static List<String> pages = List.of();

    @BeforeAll
    static void setManyTables() {
        List<Block> blocks = new ArrayList<>();
        for (int table = 0; table < TABLES; table++) {
            blocks.add(new Block.Prose("Words.\n\n".repeat(1 + table * 5 % 9)));
            List<Row> rows = new ArrayList<>();
            for (int row = 1; row < ROWS; row++) {
                rows.add(Row.of("Row of table " + table + ".", "5"));
            }
            rows.add(new Row(Edition.ROOM, true, List.of(Cell.of("Total of table " + table + "."), Cell.of("35"))));
            blocks.add(
                    new Block.Table("", List.of(Column.words("Head " + table + "."), Column.figures("Minutes")), rows));
        }
        pages = PdfText.pages(
                new Pdf().render(SamplePage.of(Edition.ROOM, blocks.toArray(Block[]::new)), Paper.A4,
                        Progress.UNWATCHED));
    }

    private static long count(String page, String words) {
        return page.lines().filter(line -> line.contains(words)).count();
    }

    @Test
    void noPageHoldsALoneRowOrATotalWithoutTheRowBeforeIt() {
        int parted = 0;
        for (int table = 0; table < TABLES; table++) {
            int on = 0;
            for (String page : pages) {
                long rows = count(page, " of table " + table + ".");
                assertTrue(rows != 1, page);
                on += rows > 0 ? 1 : 0;
            }
            parted += on - 1;
        }
        assertTrue(parted > 5, "parted tables: " + parted);
    }

    @Test
    void aHeadStandsAboveTheRowsOfItsTableOnEveryPage() {
        for (int table = 0; table < TABLES; table++) {
            for (String page : pages) {
                boolean rows = count(page, " of table " + table + ".") > 0;
                assertEquals(rows ? 1 : 0, count(page, "Head " + table + "."), page);
            }
        }
    }

    @Test
    void noRowIsLost() {
        for (int table = 0; table < TABLES; table++) {
            String words = " of table " + table + ".";
            assertEquals(ROWS, pages.stream().mapToLong(page -> count(page, words)).sum());
        }
    }
}
