package app.wheelhouse.present;

import app.wheelhouse.present.RoomView.AgendaCard;
import app.wheelhouse.present.RoomView.AgendaItem;
import app.wheelhouse.present.RoomView.Bar;
import app.wheelhouse.present.RoomView.BarsCard;
import app.wheelhouse.present.RoomView.BlankCard;
import app.wheelhouse.present.RoomView.BulletsCard;
import app.wheelhouse.present.RoomView.DecisionCard;
import app.wheelhouse.present.RoomView.Figure;
import app.wheelhouse.present.RoomView.Mark;
import app.wheelhouse.present.RoomView.MatrixCard;
import app.wheelhouse.present.RoomView.MatrixLine;
import app.wheelhouse.present.RoomView.PictureCard;
import app.wheelhouse.present.RoomView.RankedCard;
import app.wheelhouse.present.RoomView.RankedLine;
import app.wheelhouse.present.RoomView.Role;
import app.wheelhouse.present.RoomView.Row;
import app.wheelhouse.present.RoomView.SafeCard;
import app.wheelhouse.present.RoomView.Sign;
import app.wheelhouse.present.RoomView.StatementCard;
import app.wheelhouse.present.RoomView.SummaryCard;
import app.wheelhouse.present.RoomView.TopicCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cards for tests: everyday ones, and ones with more text than anybody should bring. */
final class Cards {

    private static final Sign OPEN = new Sign(Mark.OPEN, "Open");
    private static final String SESSION = "Cloud first, not lift and shift";
    static final String LONG = "The staged plan reaches the public offer in the customer’s own tenant only after the error "
            + "budgets of the private offer have held for two full quarters, runbooks exist for every paging alert, and the "
            + "cost telemetry agrees with the invoice to within two percent. ";

    private Cards() {
    }

    static Map<String, RoomView> everyday() {
        Map<String, RoomView> cards = new LinkedHashMap<>();
        cards.put("agenda", new AgendaCard(SESSION, "Program charter", List.of(
                new AgendaItem("No lift and shift", 10, new Sign(Mark.GOOD, "Landed"), false),
                new AgendaItem("What the partner’s sites lack today", 5, new Sign(Mark.LATER, "Parked"), false),
                new AgendaItem("Crawl → Walk → Run", 15, OPEN, true),
                new AgendaItem("Staged plan with SLO gates", 10, OPEN, false),
                new AgendaItem("Owners of PR/FAQ and six-pager", 5, OPEN, false))));
        cards.put("topic", new TopicCard(SESSION, "Crawl → Walk → Run", "Discussion", List.of(
                "Private offer, single tenant, thin control plane",
                "Public offer in the customer’s tenant, hardened operations, cost telemetry, upgrades without downtime",
                "SaaS in our tenant: billing, quotas, audit, disaster recovery"), Sign.NONE, 3, 7));
        cards.put("topic-bare",
                new TopicCard(SESSION, "What does winning in twelve months mean?", "Discussion", List.of(),
                        OPEN, 4, 7));
        cards.put("topic-landed", new TopicCard(SESSION, "No stage advances without its error budget", "Point to land",
                List.of("SLOs and runbooks first"), new Sign(Mark.GOOD, "Landed"), 1, 7));
        cards.put("decision", new DecisionCard(SESSION, "Do we gate every stage on its error budget?", List.of(
                "Gate every stage; a burnt budget stops the next one", "Gate only general availability",
                "No gates, review monthly"),
                List.of(new Role("Approver", "President"), new Role("Driver",
                        "Head of Product"),
                        new Role("Contributor", "Head of Development, Chief Architect")),
                new Sign(Mark.OPEN, "Proposed"), ""));
        cards.put("decided", new DecisionCard(SESSION, "Do we gate every stage on its error budget?", List.of(),
                List.of(new Role("Approver", "President"), new Role("Driver", "Head of Product")), new Sign(Mark.GOOD,
                        "Approved by President"),
                "Every stage is gated; the release manager reports the budget weekly."));
        cards.put("rejected", new DecisionCard(SESSION, "Hire six people this quarter", List.of(), List.of(new Role(
                "Approver", "President")), new Sign(Mark.BAD, "Rejected by President"), "Come back with three."));
        cards.put("bullets", new BulletsCard("Program charter", "What we will not do this year", List.of(
                "No new higher-layer services before the core holds", "No second hardware path",
                "No custom release for a single deal")));
        cards.put("statement",
                new StatementCard(SESSION, "Core first. The lighthouse proves it, the gates keep it honest.",
                        "What we take away"));
        cards.put("summary", new SummaryCard("Program charter", SESSION, List.of(new Figure("6 of 8", "landed"),
                new Figure("2", "decided"), new Figure("3", "actions"), new Figure("1", "parked"))));
        cards.put("picture",
                new PictureCard("Scorecard", "Day 34 of 100", List.of(new Row("GPU idle", "11.4 %", new Sign(
                        Mark.GOOD, "on track")), new Row("Time to first IO", "38 min", new Sign(Mark.HALF, "at risk")),
                        new Row(
                                "Error budget left", "−4 %", new Sign(Mark.BAD, "off track")),
                        new Row("Decision latency", "—",
                                new Sign(Mark.UNKNOWN, "no data")))));
        cards.put("safe", new SafeCard(SESSION));
        cards.put("blank", new BlankCard());
        return cards;
    }

    static Map<String, RoomView> excessive() {
        Map<String, RoomView> cards = new LinkedHashMap<>();
        String word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(4);
        cards.put("long-title",
                new TopicCard(LONG, LONG.repeat(4), "Decision wanted", List.of(LONG, LONG), OPEN, 11, 12));
        cards.put("long-words", new TopicCard(word, word, "Discussion", List.of(word, word + word), OPEN, 1, 2));
        cards.put("long-bullets", new BulletsCard("", "All that was said", IntStream.range(0, 9).mapToObj(i -> LONG + i)
                .toList()));
        cards.put("one-endless", new BulletsCard("", "One paragraph", List.of(LONG.repeat(12))));
        cards.put("long-agenda", new AgendaCard("Site visit", "Execution", IntStream.range(0, 23).mapToObj(
                i -> new AgendaItem("Agenda entry number " + (i + 1), i * 5, OPEN, i == 16)).toList()));
        cards.put("long-decision",
                new DecisionCard(SESSION, LONG, List.of(LONG, LONG, LONG), List.of(new Role("Approver",
                        LONG), new Role("Contributor", "Head of Development, Chief Architect, ".repeat(6))), new Sign(
                                Mark.LATER, "Deferred"),
                        LONG));
        cards.put("long-statement", new StatementCard("", LONG.repeat(6), LONG));
        cards.put("long-picture",
                new PictureCard("", "Rows", IntStream.range(0, 12).mapToObj(i -> new Row("Row " + i, LONG,
                        Sign.NONE)).toList()));
        cards.put("many-figures", new SummaryCard("", "Figures", IntStream.range(0, 9).mapToObj(i -> new Figure(i * 1000
                + " of 12000", "things that were counted")).toList()));
        List<String> people = List.of("President", "Head of Product", "Head of Development", "Chief Architect",
                "Release Manager", "Program & Quality Lead", "Field & Alliances Lead", "Support Lead",
                "Ops/QA Representative");
        List<String> letters = List.of("D", "RP", "A", "I", "RAPID", "", "I", "R", "");
        cards.put("matrix", new MatrixCard(SESSION, "Recurring decisions",
                "R Recommend   A Agree   P Perform   I Input   D Decide", "D", people,
                Stream.of("Roadmap trade-off", "Release gate", "Interrupt policy", "External commitment",
                        "Partner move",
                        "Headcount and budget", "Deal override")
                        .map(title -> new MatrixLine(title, letters, title.equals("Partner move"))).toList()));
        cards.put("matrix-long", new MatrixCard("", "Who takes which part in what", "", "A",
                List.of("Ann", word.substring(0, 26), "Bo"),
                IntStream.range(0, 20)
                        .mapToObj(i -> new MatrixLine(i % 3 == 0 ? LONG.substring(0, 100) + i : "Row " + i,
                                List.of("A", "R2", ""), i == 13))
                        .toList()));
        cards.put("matrix-empty", new MatrixCard("", "Nothing yet", "", "D", List.of(), List.of()));
        cards.put("ranked", new RankedCard(SESSION, "Q4 2026", "score = reach × impact × confidence ÷ effort",
                List.of("score", "months"),
                IntStream.rangeClosed(1, 17)
                        .mapToObj(i -> new RankedLine(i, "Request number " + i, List.of(String.valueOf(960 / i), "2–4"),
                                i < 6, i == 4))
                        .toList(),
                "capacity ends here"));
        cards.put("ranked-empty", new RankedCard("", "Q1 2027", "", List.of("score", "months"), List.of(), ""));
        cards.put("tiles", new RoomView.TilesCard(SESSION, "KPIs", List.of(
                new RoomView.Tile("GPU idle", "24.3", "%", new Sign(Mark.HALF, "Under way"), "since Sep 14",
                        "target 15 %", "", List.of(31.0, 30.2, 32.1, 24.5, 24.3)),
                new RoomView.Tile("Sustained throughput", "466", "GB/s", new Sign(Mark.HALF, "Under way"), "",
                        "target 600 GB/s", "signal: eight in a row on one side of the mean, above",
                        List.of(412.0, 431.0, 466.0)),
                new RoomView.Tile("Time to detect", "–", "min", new Sign(Mark.UNKNOWN, "No data"), "", "target 10 min",
                        "", List.of()))));
        cards.put("lanes", new RoomView.LanesCard(SESSION, "Tracks",
                List.of(new RoomView.Stop("Nov", "", 0, Sign.NONE), new RoomView.Stop("Dec", "", 0.33, Sign.NONE),
                        new RoomView.Stop("Jan", "", 0.67, Sign.NONE)),
                0.25,
                List.of(new RoomView.Lane("A: MAI outside Azure", "Field Lead", List.of(
                        new RoomView.Stop("Criteria signed", "Nov 6", 0.06, new Sign(Mark.GOOD, "Done")),
                        new RoomView.Stop("Phoenix live", "Dec 17", 0.5, new Sign(Mark.OPEN, "Not started")))),
                        new RoomView.Lane("C: Azure hardware", "", List.of(new RoomView.Stop("Frozen", "Nov 27", 0.29,
                                new Sign(Mark.HALF, "Overdue")))))));
        cards.put("heat", new RoomView.HeatCard(SESSION, "Risks",
                List.of("Rare", "Unlikely", "Possible", "Likely", "Almost certain"),
                List.of("Negligible", "Minor", "Moderate", "Major", "Severe"),
                List.of(new RoomView.HeatSpot(1, "Partner teams pull apart", 4, 5),
                        new RoomView.HeatSpot(2, "Qualification takes a year", 4, 4),
                        new RoomView.HeatSpot(3, "Fragile control plane", 4, 4),
                        new RoomView.HeatSpot(4, "Optimistic timelines", 2, 2))));
        cards.put("bars", new BarsCard(SESSION, "Q4 2026", "person-months",
                List.of(new Bar("Platform", "18 of 20", 0.9, 0.6, List.of(), Sign.NONE),
                        new Bar("Live site", "24 of 20", 1.2, 1.2, List.of(), new Sign(Mark.BAD, "over")),
                        new Bar("Strategic innovation", "24 %", 0.24, 0.1, List.of(0.2, 0.3),
                                new Sign(Mark.GOOD, "within")))));
        cards.put("hebrew", new TopicCard("ענן תחילה", "זחילה ← הליכה ← ריצה", "דיון", List.of("הצעה פרטית, דייר יחיד",
                "הצעה ציבורית אצל הלקוח, SLO ותקציבי שגיאה"), OPEN, 2, 5));
        cards.put("scripts", new BulletsCard("Σειρά", "Облако сначала — 云优先 ☁", List.of("Ευρώ, γιεν και λίρα",
                "決定事項と次のステップ", "Emoji 🚀 and combining é ñ", "tab\tand\nbreak and nul\u0000")));
        return cards;
    }
}
