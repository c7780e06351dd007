package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageTest {
    private static final Footnote TOLD = new Footnote(Edition.ROOM, "told", "");
    private static final Footnote HELD = new Footnote(Edition.HOST, "held", "");

    @Test
    void theRoomEditionIsMadeWithoutBlocksForTheHost() {
        Block open = new Block.Prose("open");
        Block held = new Block.HostOnly(List.of(new Block.Prose("held")));

        assertEquals(List.of(open), SamplePage.of(Edition.ROOM, open, held).blocks());
        assertEquals(List.of(open, held), SamplePage.of(Edition.HOST, open, held).blocks());
    }

    @Test
    void hostOnlyBlocksAreFoundAtAnyDepth() {
        Block held = new Block.HostOnly(List.of(new Block.Prose("held")));
        Block nested = new Block.Section("A", List.of(new Block.Section("B", List.of(new Block.Prose("open"), held))));

        assertEquals(List.of(new Block.Section("A", List.of(new Block.Section("B", List.of(new Block.Prose("open")))))),
                SamplePage.of(Edition.ROOM, nested).blocks());
    }

    @Test
    void aSectionInWhichNothingIsLeftGoesWithItsTitle() {
        Block section = new Block.Section("Talk track", List.of(new Block.HostOnly(List.of(new Block.Prose("held")))));

        assertEquals(List.of(), SamplePage.of(Edition.ROOM, section).blocks());
    }

    @Test
    void rowsItemsAndFootnotesForTheHostLeaveTheirTableAndList() {
        Row open = new Row(Edition.ROOM, false, List.of(new Cell("a", "", List.of(TOLD, HELD))));
        Row held = new Row(Edition.HOST, false, List.of(Cell.of("b")));
        Item item = new Item(Edition.ROOM, "c", "", "", List.of(HELD, TOLD));
        Item heldItem = new Item(Edition.HOST, "d", "", "", List.of());
        Block callout = new Block.Callout("", "e", List.of(), "", List.of(HELD));
        List<Column> columns = List.of(Column.words("x"));

        assertEquals(List.of(new Block.Table("", columns, List.of(new Row(Edition.ROOM, false, List.of(new Cell("a", "",
                List.of(TOLD)))))), new Block.Bullets(List.of(new Item(Edition.ROOM, "c", "", "", List.of(TOLD)))),
                new Block.Callout("", "e", List.of(), "", List.of())),
                SamplePage
                        .of(Edition.ROOM, new Block.Table("", columns, List.of(open, held)), new Block.Bullets(List.of(
                                item, heldItem)), callout)
                        .blocks());
    }

    @Test
    void tablesAndListsWithNothingLeftAreGone() {
        assertEquals(List.of(), SamplePage.of(Edition.ROOM, new Block.Table("", List.of(Column.words("x")), List.of(
                new Row(Edition.HOST, false, List.of(Cell.of("b"))))), new Block.Bullets(
                        List.of(new Item(Edition.HOST,
                                "d", "", "", List.of()))))
                .blocks());
    }

    @Test
    void readingTimeCountsAllWordsAndIsNeverNought() {
        assertEquals("1 minute", ReadingTime.of(List.of()));
        assertEquals("3 minutes", ReadingTime.of(List.of(new Block.HostOnly(List.of(new Block.Prose("word ".repeat(
                441)))))));
    }

    @Test
    void equalPagesHaveEqualRevisionsAndEveryWordCounts() {
        assertEquals(Revision.of(SamplePage.rich(Edition.ROOM)), Revision.of(SamplePage.rich(Edition.ROOM)));
        assertEquals(3, List.of(Revision.of(SamplePage.prose("one")), Revision.of(SamplePage.prose("two")), Revision.of(
                SamplePage.rich(Edition.HOST))).stream().distinct().count());
    }
}
