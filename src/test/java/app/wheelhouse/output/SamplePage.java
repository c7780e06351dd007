package app.wheelhouse.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Pages for tests: one rich in everything a page can hold, and small ones made for one question. */
final class SamplePage {
    private SamplePage() {
    }

    static Page of(Edition edition, Block... blocks) {
        return new Page("Pre-read", "Program charter", "Sample", "One line.", List.of(new Fact("Where", "here")),
                LocalDate.of(2026, 11, 23), "en", edition, List.of(blocks));
    }

    static Page prose(String markdown) {
        return of(Edition.ROOM, new Block.Prose(markdown));
    }

    /** Some seven pages: every kind of block, long tables, many scripts. */
    static Page rich(Edition edition) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Section("Decisions wanted", List.of(
                new Block.Callout("Decision wanted", "Staged plan with SLO gates",
                        List.of(new Fact("Decides", "President"),
                                new Fact("By", "30 Nov 2026")),
                        "Three options:\n\n1. crawl, walk, run\n2. all at once\n3. wait\n\nRecommended: **the first**.",
                        List.of(new Footnote(Edition.ROOM, "Sites have no deployable storage today.", "design call"))),
                new Block.HostOnly(List.of(new Block.Callout("Held back", "Headcount", List.of(), "Only if he asks.",
                        List.of()))))));
        blocks.add(new Block.Section("Figures", List.of(figures(70))));
        blocks.add(new Block.Section("Scripts", List.of(new Block.Prose(scripts()), new Block.Bullets(List.of(
                new Item(Edition.ROOM, "החלטה על תוכנית מדורגת (Crawl → Run) עד 30.11", "אושר", "",
                        List.of(new Footnote(
                                Edition.ROOM, "ציטוט מהפגישה", "ראש המוצר"))),
                new Item(Edition.HOST, "Kept for the host", "", "Quietly, with a [link](https://example.com).", List
                        .of()))))));
        blocks.add(new Block.Section("Prose", List.of(new Block.Prose(essay()), new Block.Quotation(
                "We never lost a day to planning; we lost months to surprises.", "Release Manager, 3 May 2026"))));
        blocks.add(new Block.HostOnly(List.of(new Block.Section("Talk track", List.of(new Block.Bullets(List.of(Item.of(
                "Anchor on outcomes"), Item.of("Wedge, not end state"))))))));
        return new Page("Pre-read", "Program charter", "Cloud first, not lift and shift",
                "Agree how the product reaches the cloud in three stages.", List.of(new Fact("When",
                        "Monday, 23 November 2026, 14:00–15:00"), new Fact("Where", "Planning room"),
                        new Fact("Decides",
                                "President: 2 decisions")),
                LocalDate.of(2026, 11, 23), "en", edition, blocks);
    }

    private static Block figures(int rows) {
        List<Row> all = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            all.add(new Row(i % 10 == 0 ? Edition.HOST : Edition.ROOM, false, List.of(
                    Cell.of("2026-11-" + (10 + i % 20)),
                    new Cell("Site " + i
                            + ": sustained throughput while the neighbour restores from backup, measured at the head",
                            i % 3 == 0 ? "second tranche" : "", List.of()),
                    Cell.of(i * 37 + "." + i % 10))));
        }
        all.add(new Row(Edition.ROOM, true, List.of(Cell.of(""), Cell.of("Mean"), Cell.of("1,313.5"))));
        return new Block.Table("Throughput by site, one head", List.of(Column.tight("Day"), Column.words("What"), Column
                .figures("GB/s")), all);
    }

    private static String scripts() {
        return """
                Ελληνικά: το σύννεφο πρώτα. Кириллица: сначала облако. Český, Íslenska: fyrst skýið, Łódź, Türkçe ığüş.

                שלום, זו פסקה בעברית עם מילה באנגלית cloud באמצע, מספרים 2026 וסוגריים (כמו אלה).

                中文：先上云。日本語：クラウド優先。한국어: 클라우드 우선.

                Signs → ✓ ✗ ☐ ☑ ≥ ≤ ± µ € № “quotes” – — … non‑breaking hyphen, emoji 🚀 ✅ ⚠️ 👩‍💻.

                A letter from nowhere: \uE123.
                """;
    }

    private static String essay() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            text.append("#### Part ").append(i)
                    .append("""


                            Becoming the custodian of somebody's data changes what the product *is*: shared responsibility, \
                            runbooks, a price that follows the cost of running it. **Core first** keeps the number of things that \
                            can go wrong small enough to be rehearsed, and a rehearsed failure is a short one. See the \
                            [workbook](https://sre.google/workbook/) for how burn rates page.

                            - [x] budget agreed
                            - [ ] runbook rehearsed, with `restore --verify` on a copy
                              - nested: which copy, and who owns it

                            | stage | proof | days |
                            |:------|:------|-----:|
                            | crawl | one tenant, one month inside budget | 30 |
                            | walk  | three tenants, upgrades without a stop | 90 |

                            > The gate is the same for everybody.

                            """);
        }
        return text.append("```\nwheelhouse export minutes B --format pdf\n```\n").toString();
    }
}
