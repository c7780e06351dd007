package app.wheelhouse.cli;

import app.wheelhouse.document.Embed;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Curve;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Row;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.RhythmSheet;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.scorecard.Figures;
import app.wheelhouse.scorecard.Kpi;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.Reading;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.scorecard.ScorecardPage;
import app.wheelhouse.scorecard.store.KpisAtHand;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.store.AtHand;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Scorecard, KPIs and rhythm within a document. */
final class FigureEmbeds implements Embeds {
    private static final int STALE_AFTER = 45;
    private static final int CHARTED = 26;
    private final Store store;
    private final Dates dates;
    private final Supplier<Scorecard> scorecard;
    private final Supplier<List<KpiSeries>> kpis;
    private final Supplier<Rhythm> rhythm;

    FigureEmbeds(Store store, Dates dates) {
        this.store = store;
        this.dates = dates;
        scorecard = new AtHand<>(store, ScorecardReader.TABLES,
                new ScorecardReader(store, () -> OwnLog.read(store))::scorecard);
        kpis = new KpisAtHand(store, () -> OwnLog.read(store));
        rhythm = new AtHand<>(store, RhythmReader.TABLES, new RhythmReader(store)::rhythm);
    }

    @Override
    public Answer answer(Embed embed, Edition edition) {
        return switch (embed.name()) {
            case "scorecard" -> scorecard(embed, edition);
            case "rhythm" -> Shown.blocks(within(RhythmSheet.page(rhythm.get(), edition, today(), dates).blocks(),
                    embed.subject().equals("next") ? 1 : 0), "the rhythm of business", now());
            default -> kpi(embed);
        };
    }

    private Instant now() {
        return store.clock().instant();
    }

    private LocalDate today() {
        return dates.day(now());
    }

    private static List<Block> within(List<Block> blocks, int index) {
        return index < blocks.size() && blocks.get(index) instanceof Block.Section section
                ? section.blocks()
                : List.of(new Block.Prose("*Nothing here yet.*"));
    }

    private Answer scorecard(Embed embed, Edition edition) {
        List<Block> blocks = ScorecardPage.of(scorecard.get(), edition, today(), dates).blocks();
        if (embed.subject().isBlank()) {
            List<Block> days = blocks.stream().filter(each -> scorecard.get().checkpoints().stream()
                    .anyMatch(point -> titled(each, point.title()))).toList();
            return Shown.blocks(days.isEmpty() ? List.of(new Block.Prose("*No checkpoint yet.*")) : days,
                    "the scorecard", now());
        }
        Optional<Block> named = blocks.stream().filter(each -> titled(each, embed.subject())).findFirst();
        return named.<Answer>map(each -> Shown.blocks(((Block.Section) each).blocks(), "the scorecard", now()))
                .orElse(LiveEmbeds.nothing(embed.subject(), "parts of the scorecard"));
    }

    private static boolean titled(Block block, String words) {
        return block instanceof Block.Section section && section.title().toLowerCase(Locale.ROOT)
                .contains(words.strip().toLowerCase(Locale.ROOT));
    }

    private Answer kpi(Embed embed) {
        String name = embed.subjectWithout("chart");
        if (name.equals("all") || name.isBlank() && !embed.asks("chart")) {
            return all();
        }
        Optional<KpiSeries> found = find(name);
        if (found.isEmpty()) {
            return LiveEmbeds.nothing(name, "KPIs");
        }
        KpiSeries series = found.get();
        Optional<Reading> latest = series.latest();
        if (latest.isEmpty()) {
            return new Missing("“" + series.kpi().title() + "” has no reading yet.");
        }
        String value = Figures.with(latest.get().value(), series.kpi().unit());
        long age = ChronoUnit.DAYS.between(latest.get().day(), today());
        String stale = age > STALE_AFTER ? "The last reading is %d days old.".formatted(age) : "";
        return new Shown(value, List.of(embed.asks("chart") ? chart(series, value) : said(series, value)),
                "the KPI “" + series.kpi().title() + "”", latest.get().day().atStartOfDay(dates.zone()).toInstant(),
                stale);
    }

    private Optional<KpiSeries> find(String name) {
        List<KpiSeries> all = kpis.get();
        return all.stream().filter(each -> each.kpi().title().equalsIgnoreCase(name)).findFirst()
                .or(() -> all.stream().filter(each -> each.kpi().title().toLowerCase(Locale.ROOT)
                        .contains(name.toLowerCase(Locale.ROOT))).findFirst());
    }

    private Answer all() {
        List<KpiSeries> all = kpis.get();
        if (all.isEmpty()) {
            return Shown.blocks(List.of(new Block.Prose("*There are no KPIs yet.*")), "the scorecard", now());
        }
        return Shown.blocks(List.of(new Block.Table("How each KPI stands",
                List.of(Column.words("KPI"), Column.figures("Now"), Column.figures("Target"), Column.tight("State"),
                        Column.tight("Read on")),
                all.stream().map(each -> Row.of(each.kpi().title(),
                        each.latest().map(one -> Figures.with(one.value(), each.kpi().unit())).orElse("no data"),
                        Figures.with(each.kpi().target(), each.kpi().unit()), each.state().label(),
                        each.latest().map(one -> dates.brief(one.day())).orElse(""))).toList())),
                "the scorecard", now());
    }

    private Block said(KpiSeries series, String value) {
        Kpi kpi = series.kpi();
        return new Block.Table("", List.of(Column.words("KPI"), Column.figures("Now"), Column.figures("Target"),
                Column.tight("State")),
                List.of(Row.of(kpi.title(), value, Figures.with(kpi.target(), kpi.unit()), series.state().label())));
    }

    private Block chart(KpiSeries series, String value) {
        Kpi kpi = series.kpi();
        List<Reading> last = series.readings().subList(Math.max(0, series.readings().size() - CHARTED),
                series.readings().size());
        List<Double> values = new ArrayList<>(last.stream().map(Reading::value).toList());
        double line = kpi.target() == null ? Double.NaN : kpi.target();
        double least = Math.min(0, values.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        double most = Math.max(Double.isNaN(line) ? 0 : line,
                values.stream().mapToDouble(Double::doubleValue).max().orElse(1));
        if (most <= least) {
            most = least + 1;
        }
        String target = Double.isNaN(line) ? "" : ", target " + Figures.with(line, kpi.unit());
        return new Block.Chart(kpi.title() + (kpi.unit().isBlank() ? "" : ", " + kpi.unit()),
                new Curve(values, least, most, Math.max(0, least), line, Figures.number(most), "",
                        dates.brief(last.getFirst().day()), dates.brief(last.getLast().day())),
                "Now " + value + target + ": " + series.state().label().toLowerCase(Locale.ROOT) + ".");
    }

    @Override
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>(List.of(new Offer("scorecard", "Scorecard", "outcomes by checkpoint"),
                new Offer("kpi all", "All KPIs", "a table"), new Offer("rhythm", "Rhythm of business", "cadences"),
                new Offer("rhythm next", "Rhythm, next four weeks", "meetings")));
        for (KpiSeries series : kpis.get()) {
            offers.add(new Offer("kpi " + series.kpi().title(), "KPI: " + series.kpi().title(), "its value"));
            offers.add(new Offer("kpi " + series.kpi().title() + " chart", "Chart: " + series.kpi().title(),
                    "its curve"));
        }
        scorecard.get().checkpoints().forEach(each -> offers.add(new Offer("scorecard " + each.title(),
                "Scorecard: " + each.title(), "a checkpoint")));
        return offers;
    }
}
