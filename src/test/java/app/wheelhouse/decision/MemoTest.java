package app.wheelhouse.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.FileNames;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Markdown;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.PdfText;
import app.wheelhouse.output.Progress;
import app.wheelhouse.output.Vera;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class MemoTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");
    private static final Dates DATES = new Dates(ZONE, Locale.UK);
    private static final Pdf PDF = new Pdf();
    private static final UUID SESSION = new UUID(1, 1);
    private static final UUID PRESIDENT = new UUID(2, 1);
    private static final List<Person> PEOPLE = List.of(new Person(PRESIDENT, "President", "President", "executive"),
            new Person(new UUID(2, 2), "Dana Example", "Storage program lead", "partner"));
    private static final Parts RAPID = new Parts(Framework.RAPID, List.of(
            new Part(PRESIDENT, "President", "D", ""), new Part(new UUID(2, 3), "Head of Product", "R", ""),
            new Part(new UUID(2, 4), "Chief Architect", "A", "topology"),
            new Part(new UUID(2, 5), "Cloud Team Leads", "P", ""),
            new Part(new UUID(2, 6), "Support Lead", "I", "")), true);
    private static final Object[] WHOLE = {"title", "Staged plan with an SLO gate between the stages", "context",
            "A large customer asks for the public offer in spring. The control plane is thin, nobody has exercised the "
                    + "runbooks, and a second tenant would share a site that was sold as single-tenant.",
            "options", """
                    Three stages, each behind an SLO gate
                    + No customer depends on what has not held its SLOs for a full window
                    + One order for everybody, so that a deal cannot reorder it
                    - The public offer comes two quarters later than sales has promised
                    Stages by date
                    + Easy to tell a customer
                    - A date does not know whether the pager was quiet
                    ~ Works where the SLOs happen to be met anyway
                    Lift and shift now
                    + First revenue this year
                    - Moves the costs of an appliance, not its value""",
            "recommendation", "Three stages, each behind an SLO gate\n\nIt proves reliability with one customer before "
                    + "many depend on it, and gives the field one answer.",
            "risks",
            "- The first gate is missed twice and the window with the partner closes.\n- Gates are read as dates.",
            "door", "one-way", "state", "proposed", "raised_on", LocalDate.of(2026, 11, 2), "needed_by",
            LocalDate.of(2026, 11, 30), "review_on", LocalDate.of(2027, 3, 1), "reversal_trigger",
            "Two quarters in a row without a stage reached", "session", SESSION};

    private static Decision whole(@Nullable Object... instead) {
        List<@Nullable Object> fields = new ArrayList<>(Arrays.asList(WHOLE));
        fields.addAll(Arrays.asList(instead));
        return Given.decision(new UUID(0, 7), fields.toArray());
    }

    private static Memo memo(Decision decision, Parts parts, Amendment... amendments) {
        DecisionRow row = DecisionRow.of(decision, decision.decidedBy() == null ? "" : "President",
                "B · Cloud first, not lift and shift", "Roadmap trade-off", parts, new Said(Instant.EPOCH, Map.of()),
                ZONE,
                Parts.NONE, List.of(), 0, List.of(amendments), List.of());
        List<Memo.Ground> grounds = List.of(
                ground(Attribution.NAMED, "Apollo-like sites have no deployable storage today."),
                ground(Attribution.ROLE_ONLY, "Give us one namespace and we stop copying."),
                ground(Attribution.NOT_FOR_ROOM, "The partner pays the idle GPUs from its own budget."));
        return new Memo(row, "Program charter", false, grounds,
                List.of(new Memo.Tie(Edition.ROOM, "Document", "Policies"),
                        new Memo.Tie(Edition.HOST, "Document", "Talk track")),
                PEOPLE);
    }

    private static Memo.Ground ground(Attribution attribution, String words) {
        return new Memo.Ground(attribution == Attribution.NOT_FOR_ROOM ? Edition.HOST : Edition.ROOM,
                new Receipt(UUID.randomUUID(), words, "Dana Example", LocalDate.of(2026, 10, 12), "design call",
                        attribution, null, null, "q: " + words));
    }

    private static Page page(Memo memo, Edition edition) {
        return memo.page(edition, DATES);
    }

    private static List<String> pages(Page page) {
        return PdfText.pages(PDF.render(page, Paper.A4, Progress.UNWATCHED));
    }

    private static Block part(Page page, String title) {
        return page.blocks().stream().filter(block -> block instanceof Block.Section section
                && section.title().equals(title)).map(block -> ((Block.Section) block).blocks().getFirst()).findFirst()
                .orElseThrow();
    }

    @Test
    void theAskWhoDecidesAndByWhenComeFirst() {
        Page room = page(memo(whole(), RAPID), Edition.ROOM);

        assertEquals("The ask: President decides by 30 Nov 2026.", room.purpose());
        assertEquals(List.of(new Fact("Decides", "President (D)"), new Fact("By", "30 Nov 2026"),
                new Fact("Door", "One-way door. " + Door.ONE_WAY.process()),
                new Fact("Reversal trigger", "Two quarters in a row without a stage reached"),
                new Fact("Looked at again", "1 Mar 2027"),
                room.facts().get(5),
                new Fact("See also", "Session B · Cloud first, not lift and shift; Document: Policies")), room.facts());
    }

    @Test
    void aWholeMemoTakesOnePageAndIsNoDraft() {
        Page room = page(memo(whole(), RAPID), Edition.ROOM);

        assertEquals("", room.mark());
        assertEquals(1, pages(room).size());
        assertFalse(String.join("", pages(room)).contains("DRAFT"));
    }

    @Test
    void everyPageOfADraftSaysSoAtHeadAndFootAndTheFirstListsWhatIsMissing() {
        Decision bare = Given.decision(new UUID(0, 7), "title", "Do we staff operations first?", "context",
                "A long story, told at length.\n\n".repeat(60));
        List<String> pages = pages(page(memo(bare, Parts.NONE), Edition.ROOM));

        assertTrue(pages.size() > 1);
        for (String page : pages) {
            List<String> lines = page.strip().lines().toList();
            assertTrue(lines.getFirst().contains("DRAFT"), lines.getFirst());
            assertTrue(lines.stream().skip(lines.size() - 2).anyMatch(line -> line.startsWith("DRAFT")), page);
        }
        for (Missing each : Missing.values()) {
            assertTrue(pages.getFirst().toLowerCase(Locale.ROOT).contains(each.label()), each.label());
        }
    }

    @Test
    void eachOfTheFiveThingsMissingAloneMakesItADraft() {
        Map<Missing, Memo> lacking = Map.of(Missing.ONE_DECIDER, memo(whole(), Parts.NONE),
                Missing.TWO_OPTIONS, memo(whole("options", "Only one"), RAPID),
                Missing.DOOR, memo(whole("door", null), RAPID),
                Missing.REVERSAL_TRIGGER, memo(whole("reversal_trigger", " "), RAPID),
                Missing.REVIEW_DATE, memo(whole("review_on", null), RAPID));

        assertEquals(Set.of(Missing.values()), lacking.keySet());
        lacking.forEach((missing, memo) -> {
            assertEquals(List.of(missing), memo.missing());
            assertEquals("DRAFT", page(memo, Edition.ROOM).mark());
        });
    }

    @Test
    void upToThreeOptionsStandSideBySideAndTheRecommendedOneIsMarked() {
        Block.Choices choices = (Block.Choices) part(page(memo(whole(), RAPID), Edition.ROOM), "Options");

        assertEquals(List.of("recommended", "", ""), choices.choices().stream().map(it -> it.mark()).toList());
        assertTrue(Html.render(page(memo(whole(), RAPID), Edition.ROOM)).contains("<table class=\"choices\">"));
        Page four = page(memo(whole("options", "One\n+ a\nTwo\nThree\n- b\nFour"), RAPID), Edition.ROOM);
        assertFalse(Html.render(four).contains("<table class=\"choices\">"));
        assertTrue(Html.render(four).contains("<div class=\"choice\">"));
    }

    @Test
    void onceDecidedItSaysWhatWhyAndByWhomAndMarksTheChosenOption() {
        Page room = page(memo(whole("state", "accepted", "decided_on", LocalDate.of(2026, 11, 30), "decided_by",
                PRESIDENT, "outcome", "Stages by date", "reason", "The field needs dates."), RAPID,
                new Amendment(UUID.randomUUID(), null, "", "The second date moves by a month.",
                        LocalDate.of(2027, 1, 5), PRESIDENT)),
                Edition.ROOM);

        assertEquals("Approved by President on 30 Nov 2026.", room.purpose());
        assertEquals(new Block.Callout("Approved", "Stages by date", List.of(), "**Reason:** The field needs dates.",
                List.of()), room.blocks().getFirst());
        assertEquals("chosen", ((Block.Choices) part(room, "Options")).choices().get(1).mark());
        assertTrue(Markdown.render(room).contains("- 5 Jan 2027, President\n\n  The second date moves by a month."));
    }

    @Test
    void rolesStandByLetterAndTheirScopeIsForTheHost() {
        String others = "R\u00a0Recommend: Head of Product  ·  A\u00a0Agree: Chief Architect%s  ·  P\u00a0Perform: Cloud Team Leads"
                + "  ·  I\u00a0Input: Support Lead  (as in the row “Roadmap trade-off”)";

        assertTrue(page(memo(whole(), RAPID), Edition.ROOM).facts()
                .contains(new Fact("Roles, RAPID", others.formatted(""))));
        assertTrue(page(memo(whole(), RAPID), Edition.HOST).facts()
                .contains(new Fact("Roles, RAPID", others.formatted(" (on topology)"))));
    }

    @Test
    void receiptsAreFootnotesThatHonourTheirAttribution() {
        Block.Prose room = (Block.Prose) part(page(memo(whole(), RAPID), Edition.ROOM), "Context");
        Block.Prose host = (Block.Prose) part(page(memo(whole(), RAPID), Edition.HOST), "Context");

        assertEquals(List.of("Dana Example, design call, 12 Oct 2026", "Storage program lead, 12 Oct 2026"),
                room.footnotes().stream().map(it -> it.source()).toList());
        assertEquals(List.of("Dana Example, design call, 12 Oct 2026",
                "Dana Example, design call, 12 Oct 2026, to the room by role only",
                "Dana Example, design call, 12 Oct 2026"), host.footnotes().stream().map(it -> it.source()).toList());
        assertEquals(Edition.HOST, host.footnotes().getLast().audience());
    }

    @Test
    void thereIsNoRoomEditionOfADecisionThatIsTheHostsAlone() {
        Memo open = memo(whole(), RAPID);
        Memo held = new Memo(open.row(), open.series(), true, open.receipts(), open.ties(), open.people());

        assertFalse(held.isFor(Edition.ROOM));
        assertFalse(Markdown.render(page(held, Edition.ROOM)).contains("Staged plan"));
        assertTrue(Markdown.render(page(held, Edition.HOST)).contains("Staged plan"));
    }

    @Test
    void pagesConformToPdfUa1AndPdfA2a() throws IOException {
        for (Memo memo : List.of(memo(whole(), RAPID),
                memo(whole("options", "One\n+ a\nTwo\nThree\nFour"), Parts.NONE))) {
            for (Edition edition : Edition.values()) {
                byte[] pdf = PDF.render(page(memo, edition), Paper.A4, Progress.UNWATCHED);
                assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFUA_1));
                assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFA_2_A));
            }
        }
    }

    @Test
    void theFileIsNamedByDayQuestionAndEdition() {
        assertEquals("2026-11-30 Staged plan with an SLO gate between the stages - decision memo (room).pdf",
                FileNames.propose(page(memo(whole(), RAPID), Edition.ROOM), "pdf"));
    }

    /** Fields of the decision that the room may read; one added tomorrow is a secret until it is named here. */
    private static final Set<String> ALLOWED = Set.of("title", "context", "options", "recommendation", "risks",
            "consequences", "outcome", "reason", "reversalTrigger");

    @Test
    void noFieldThatNobodyAllowedReachesTheRoom() {
        Decision decision = plant(Decision.class, ALLOWED);
        Parts parts = new Parts(Framework.RAPID, List.of(new Part(PRESIDENT, "President", "DA", "HUSHscope")), false);
        DecisionRow row = DecisionRow.of(decision, "", "Session", "Type", parts, new Said(Instant.EPOCH, Map.of()),
                ZONE,
                Parts.NONE, List.of(), 0, List.of(), List.of(new Link(UUID.randomUUID(), "document", UUID.randomUUID(),
                        "HUSHlink")));
        Receipt held = plant(Receipt.class, Set.of());
        Receipt role = new Receipt(UUID.randomUUID(), "It works", "HUSHspeaker", null, "HUSHorigin",
                Attribution.ROLE_ONLY, null, null, "HUSHline");
        Receipt tells = new Receipt(UUID.randomUUID(), "HUSHname said so", "HUSHname", null, "", Attribution.ROLE_ONLY,
                null, null, "");
        Memo memo = new Memo(row, "Series", false, List.of(new Memo.Ground(Edition.HOST, held),
                new Memo.Ground(Edition.ROOM, role), new Memo.Ground(Edition.ROOM, tells)),
                List.of(new Memo.Tie(Edition.HOST, "Document", "HUSHtie")), PEOPLE);
        Page room = page(memo, Edition.ROOM);
        Page host = page(memo, Edition.HOST);

        assertEquals(Set.of(), hushed(PdfText.everything(PDF.render(room, Paper.A4, Progress.UNWATCHED))
                + Html.render(room) + Markdown.render(room) + room));
        assertTrue(hushed(Markdown.render(host)).containsAll(Set.of("HUSHtie", "HUSHscope", "HUSHspeaker",
                "HUSHreceipttitle")));
        ALLOWED.forEach(field -> assertTrue(Markdown.render(room).contains("told" + field), field));
    }

    private static Set<String> hushed(String text) {
        return Pattern.compile("HUSH[A-Za-z]+").matcher(text).results().map(MatchResult::group)
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    private static <T extends Record> T plant(Class<T> type, Set<String> allowed) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable
        Object[] values = Arrays.stream(components).map(component -> {
            String name = component.getName();
            if (component.getType() == String.class) {
                return allowed.contains(name)
                        ? "told" + name
                        : "HUSH" + type.getSimpleName().toLowerCase(Locale.ROOT) + name;
            }
            return component.getType() == Attribution.class
                    ? Attribution.NOT_FOR_ROOM
                    : component.getType() == DecisionState.class ? DecisionState.ACCEPTED : null;
        }).toArray();
        values[0] = UUID.randomUUID();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType)
                    .toArray(Class[]::new)).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type + " cannot be planted", e);
        }
    }
}
