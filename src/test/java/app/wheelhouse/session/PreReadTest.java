package app.wheelhouse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Footnote;
import app.wheelhouse.output.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreReadTest {
    private final Page room = PreRead.page(SampleSession.closed(), Edition.ROOM, SampleSession.DATES);
    private final Page host = PreRead.page(SampleSession.closed(), Edition.HOST, SampleSession.DATES);

    private static Block.Section part(Page page, String title) {
        return page.blocks().stream().flatMap(block -> block instanceof Block.HostOnly held
                ? held.blocks().stream()
                : List.of(block).stream()).map(Block.Section.class::cast).filter(it -> it.title().equals(title))
                .findFirst().orElseThrow();
    }

    private static List<String> titles(Page page) {
        return page.blocks().stream().map(block -> switch (block) {
            case Block.Section section -> section.title();
            case Block.HostOnly held -> "held: " + ((Block.Section) held.blocks().getFirst()).title();
            default -> "?";
        }).toList();
    }

    @Test
    void saysWhatItIsForWhenWhereAndWhoDecidesWhatByWhen() {
        assertEquals("B · Cloud first, not lift and shift", room.title());
        assertEquals("Program charter", room.series());
        assertEquals(LocalDate.of(2026, 11, 23), room.date());
        assertEquals(List.of(new Fact("When", "Monday, 23 November 2026, 14:00–15:00 (Asia/Jerusalem)"), new Fact(
                "Where", "Planning room, Tel Aviv"),
                new Fact("Decides", "President: 2 decisions, the last by 30 Nov 2026"),
                new Fact("Leads", "Head of Product"), new Fact("With",
                        "Chief Architect, Head of Development, Release Manager"),
                new Fact("Informed", "Partner Program Lead"),
                new Fact("Reading time", "2 minutes")), room.facts());
    }

    @Test
    void theRoomReadsDecisionsFirstThenTheAgendaThenWhatToKnow() {
        assertEquals(List.of("Decisions wanted", "Agenda", "Points to land", "To discuss"), titles(room));
        assertEquals(
                List.of("Decisions wanted", "Agenda", "Points to land", "To discuss", "Receipts", "held: Talk track",
                        "held: Risks and responses"),
                titles(host));
    }

    @Test
    void aDecisionWantedSaysWhoDecidesByWhenAndWhatIsRecommended() {
        Block.Callout first = (Block.Callout) part(room, "Decisions wanted").blocks().getFirst();

        assertEquals("Staged plan with SLO gates between the stages", first.title());
        assertEquals(List.of(new Fact("Decides", "President"), new Fact("By", "30 Nov 2026"), new Fact("Door",
                "Two-way door")), first.facts());
        assertTrue(first.markdown().endsWith(
                "**Recommended:** Option 1. It proves reliability with one customer before many depend on it."));
    }

    @Test
    void theAgendaGivesClockTimesMinutesAndTheirSum() {
        Block.Table table = (Block.Table) part(room, "Agenda").blocks().getFirst();

        assertEquals(List.of(List.of("14:00", "Points to land", "Head of Product", "10"), List.of("14:10",
                "Crawl, walk, run: what each stage holds", "Head of Product", "25"),
                List.of("14:35",
                        "Staged plan with SLO gates between the stages", "Head of Product", "15"),
                List.of("14:50",
                        "Owners for the PR/FAQ drafts and six-pagers", "Head of Product", "10"),
                List.of("",
                        "Planned", "", "60")),
                table.rows().stream().map(row -> row.cells().stream().map(
                        Cell::text).toList()).toList());
    }

    @Test
    void receiptsAreFootnotesOfWhatTheySupport() {
        Block.Table table = (Block.Table) part(room, "Agenda").blocks().getFirst();
        Block.Bullets points = (Block.Bullets) part(room, "Points to land").blocks().getFirst();

        assertEquals(List.of(new Footnote(Edition.ROOM, "Apollo-like sites have no deployable storage today.",
                "Partner Program Lead, design call, 12 Oct 2026")), table.rows().get(1).cells().get(1).footnotes());
        assertEquals("Storage program lead, 19 Oct 2026", points.items().get(1).footnotes().getFirst().source());
    }

    @Test
    void aSessionWithoutStartOrMinutesHasAnAgendaWithoutClock() {
        SessionPage full = SampleSession.closed();
        Session s = full.session();
        Session open = new Session(s.id(), null, "", "Open", "", "", null, 0, 0, SessionState.PLANNED, null, null, null,
                "a");
        SessionPage page = new SessionPage(open, null, List.of(SampleSession.topic("x", null, TopicKind.DISCUSSION,
                "Talk", "", null, Audience.ROOM, TopicState.OPEN)), List.of(), List.of(), List.of(), List.of(), List
                        .of(),
                List.of(), List.of(), List.of(), List.of());
        Page made = PreRead.page(page, Edition.ROOM, SampleSession.DATES);
        Block.Table table = (Block.Table) part(made, "Agenda").blocks().getFirst();

        assertEquals(List.of("Topic"), table.columns().stream().map(it -> it.head()).toList());
        assertEquals(List.of(new Fact("Reading time", "1 minute")), made.facts());
        assertEquals("Open", made.title());
    }
}
