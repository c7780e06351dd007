package app.wheelhouse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Item;
import app.wheelhouse.output.Page;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinutesTest {
    private final Page room = Minutes.page(SampleSession.closed(), Edition.ROOM, SampleSession.DATES);
    private final Page host = Minutes.page(SampleSession.closed(), Edition.HOST, SampleSession.DATES);

    private static Block.Section part(Page page, String title) {
        return page.blocks().stream().filter(Block.Section.class::isInstance).map(Block.Section.class::cast)
                .filter(it -> it.title().equals(title)).findFirst().orElseThrow();
    }

    private static List<List<String>> rows(Page page, String title) {
        return ((Block.Table) part(page, title).blocks().getFirst()).rows().stream()
                .map(row -> row.cells().stream().map(
                        Cell::text).toList())
                .toList();
    }

    private static List<String> items(Page page, String title) {
        return ((Block.Bullets) part(page, title).blocks().getFirst()).items().stream().map(MinutesTest::words)
                .toList();
    }

    private static String words(Item item) {
        return item.state().isEmpty() ? item.text() : item.text() + " / " + item.state();
    }

    @Test
    void sayWhoWasThereAndWhatCameOutOfIt() {
        assertEquals(SampleSession.closed().summary().sentence(), host.purpose());
        assertEquals(List.of(new Fact("Held", "Monday, 23 November 2026, 14:00–15:04 (Asia/Jerusalem)"),
                new Fact("Where",
                        "Planning room, Tel Aviv"),
                new Fact("Present",
                        "President (Approver), Head of Product (Driver), Chief Architect (Contributor), Head of Development (Contributor)"),
                new Fact("Absent", "Release Manager (Input)"),
                new Fact("Not recorded", "Partner Program Lead (Informed)")),
                room
                        .facts());
    }

    @Test
    void decisionsSayTheirOutcomeByWhomAndWhyAndThoseNotTakenAreNamed() {
        List<Block> blocks = part(room, "Decisions").blocks();

        assertEquals(
                new Block.Callout("Approved", "Staged plan with SLO gates between the stages", List.of(new Fact("By",
                        "President"), new Fact("On", "23 Nov 2026"), new Fact("Door", "Two-way door")), """
                                Three stages, each gated on its own error budget.

                                **Reason:** A missed gate costs a month; a lost lighthouse costs the year.""",
                        List.of()),
                blocks
                        .get(0));
        assertEquals(List.of("Approved", "Deferred", "Not decided"), blocks.stream().map(it -> ((Block.Callout) it)
                .label()).toList());
    }

    @Test
    void actionsSayWhoAndByWhenAlsoWhenNobodySaidSo() {
        Set<List<String>> expected = Set.of(
                List.of("Draft the gate criteria for Crawl with on-call and support", "Head of Development",
                        "4 Dec 2026", "Open"),
                List.of("Name an owner for each PR/FAQ", "nobody yet", "no date", "Open"),
                List.of("Cost the support rota for two sites", "Head of Product", "11 Dec 2026", "Done"));

        assertEquals(expected, Set.copyOf(rows(room, "Actions")));
    }

    @Test
    void pointsSayWhetherTheyLandedBySignAndWord() {
        assertEquals(List.of("Not lift and shift: the product is rebuilt around a thin control plane / ✓ landed",
                "No stage advances without its error-budget-backed SLOs and runbooks / ~ partly landed",
                "Customers buy the outcome, not the tenancy model / ✗ not landed",
                "Crawl, walk, run: what each stage holds / ✓ done"), items(room, "Points and discussions"));
    }

    @Test
    void whatWasObjectedAndParkedIsListed() {
        assertEquals(List.of("Gates will slow the first customer down / Head of Development"),
                items(room, "Objections"));
        assertEquals(List.of("Pricing on the operations cost curve"), items(room, "Parked"));
        assertEquals(1, part(room, "Objections").blocks().size());
        assertInstanceOf(Block.HostOnly.class, part(host, "Objections").blocks().get(1));
    }

    @Test
    void timeIsPlannedAgainstActualPerEntry() {
        assertEquals(List.of(List.of("Points to land", "10", "12", "+2"),
                List.of("Crawl, walk, run: what each stage holds",
                        "25", "29", "+4"),
                List.of("Staged plan with SLO gates between the stages", "15", "17", "+2"), List.of(
                        "Owners for the PR/FAQ drafts and six-pagers", "10", "6", "−4"),
                List.of("Total", "60", "64",
                        "+4")),
                rows(room, "Time"));
    }

    @Test
    void notesAreForTheHostAlone() {
        assertInstanceOf(Block.HostOnly.class, host.blocks().getLast());
        assertTrue(host.toString().contains("He nodded at Crawl"));
        assertFalse(room.toString().contains("He nodded at Crawl"));
    }
}
