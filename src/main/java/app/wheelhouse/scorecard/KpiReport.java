package app.wheelhouse.scorecard;

import app.wheelhouse.output.Bar;
import app.wheelhouse.output.Block;
import app.wheelhouse.output.Cell;
import app.wheelhouse.output.Column;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Fact;
import app.wheelhouse.output.Grid;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The KPIs as a page: how each stands, where its figures come from, and what in them is a signal and what is noise. */
public final class KpiReport {
    private static final int MOST = 12;
    private final Dates dates;

    private KpiReport(Dates dates) {
        this.dates = dates;
    }

    /** The report as it is on a day. */
    public static Page of(List<KpiSeries> kpis, Edition edition, LocalDate today, Dates dates) {
        return new KpiReport(dates).page(kpis, edition, today);
    }

    private Page page(List<KpiSeries> kpis, Edition edition, LocalDate today) {
        List<Block> blocks = new ArrayList<>();
        if (!kpis.isEmpty()) {
            blocks.add(new Block.Section("All of them", List.of(new Block.Table("How each KPI stands",
                    List.of(Column.words("KPI"), Column.figures("Now"), Column.figures("Target"), Column.tight("State"),
                            Column.words("Signal")),
                    kpis.stream().map(this::row).toList()), new Block.Prose(Xmr.RULE))));
        }
        List<Block> apart = kpis.stream().filter(series -> !series.readings().isEmpty())
                .flatMap(series -> one(series).stream()).toList();
        if (!apart.isEmpty()) {
            blocks.add(new Block.Section("One by one", apart));
        }
        long signals = kpis.stream().filter(each -> !each.signals().isEmpty()).count();
        return new Page("KPI report", "", "What the numbers say", "Signals first; the rest is noise",
                List.of(new Fact("KPIs", String.valueOf(kpis.size())),
                        new Fact("At target", String.valueOf(kpis.stream()
                                .filter(each -> each.state() == KpiState.AT_TARGET).count())),
                        new Fact("Signals now", String.valueOf(signals))),
                today, "en", edition, blocks);
    }

    private Row row(KpiSeries series) {
        Kpi kpi = series.kpi();
        String since = series.since().map(day -> "since " + dates.brief(day)).orElse("");
        return new Row(Edition.ROOM, false, List.of(new Cell(kpi.title(), kpi.unit(), List.of()),
                Cell.of(series.latest().map(each -> Figures.number(each.value())).orElse("")),
                Cell.of(kpi.target() == null ? "" : Figures.number(kpi.target())),
                new Cell(series.state().label(), since, List.of()),
                Cell.of(series.signals().isEmpty() ? "" : series.signals().getFirst().words())));
    }

    private List<Block> one(KpiSeries series) {
        Kpi kpi = series.kpi();
        List<String> said = new ArrayList<>();
        said.add(sentence(kpi.definition()));
        said.add(kpi.direction().label() + (kpi.unit().isBlank() ? "" : ", in " + kpi.unit())
                + (kpi.baseline() == null ? "" : "; baseline " + Figures.number(kpi.baseline()))
                + (kpi.target() == null
                        ? ""
                        : "; target " + Figures.number(kpi.target())
                                + (kpi.targetOn() == null ? "" : " by " + dates.brief(kpi.targetOn())))
                + ".");
        said.add(sentence(
                String.join(", ", Stream.of("Source: " + kpi.origin().label().toLowerCase(java.util.Locale.ROOT),
                        kpi.source()).filter(each -> !each.isBlank()).toList())));
        Xmr.Limits limits = series.xmr().current().map(Xmr.Stretch::limits).orElse(null);
        said.add(limits == null
                ? "Limits from " + Xmr.LEAST + " readings on."
                : "Limits: mean %s, from %s to %s; moving range %s, up to %s.".formatted(
                        Figures.number(limits.mean()), Figures.number(limits.lower()), Figures.number(limits.upper()),
                        Figures.number(limits.meanRange()), Figures.number(limits.rangeLimit())));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Prose("**" + kpi.title() + "**\n\n"
                + String.join(" ", said.stream().filter(each -> !each.isBlank()).toList())));
        List<Reading> last = series.readings().subList(Math.max(0, series.readings().size() - MOST),
                series.readings().size());
        double least = series.readings().stream().mapToDouble(Reading::value).min().orElse(0);
        double most = series.readings().stream().mapToDouble(Reading::value).max().orElse(1);
        double span = most > least ? most - least : 1;
        blocks.add(new Block.Table("The last readings of " + kpi.title() + ", latest first",
                List.of(Column.tight("Day"), Column.figures(kpi.unit().isBlank() ? "Value" : kpi.unit()),
                        Column.words("From " + Figures.number(least) + " to " + Figures.number(most)),
                        Column.words("Read from")),
                last.reversed().stream().map(each -> reading(series, each, least, span)).toList()));
        List<String> notes = series.annotations().stream().filter(each -> each.day() != null)
                .map(each -> "- " + dates.brief(Objects.requireNonNull(each.day())) + ": " + each.text()
                        + (each.breaks() ? " (the line breaks here)" : ""))
                .toList();
        if (!notes.isEmpty()) {
            blocks.add(new Block.Prose(String.join("\n", notes)));
        }
        return List.copyOf(blocks);
    }

    private Row reading(KpiSeries series, Reading each, double least, double span) {
        double share = (each.value() - least) / span;
        String signal = series.xmr().stretches().stream().flatMap(stretch -> stretch.signals().stream())
                .filter(one -> one.at().equals(each.day())).map(Signal::words).findFirst().orElse("");
        return new Row(Edition.ROOM, false,
                List.of(Cell.of(dates.brief(each.day())), Cell.of(Figures.number(each.value())),
                        new Cell(signal, "", List.of(), new Bar(0, share, share)),
                        new Cell(each.source(), each.remark(), List.of())));
    }

    private static String sentence(String text) {
        return text.isBlank() || text.endsWith(".") ? text : text + ".";
    }

    /** All readings as a table for a spreadsheet, which the importer reads back. */
    public static Grid grid(List<KpiSeries> kpis) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        kpis.forEach(
                series -> series.readings().forEach(each -> rows.add(Arrays.asList(series.kpi().title(), each.day(),
                        each.value(), series.kpi().unit(), each.source(), each.remark()))));
        return new Grid("KPIs", List.of("KPI", "Date", "Value", "Unit", "Source", "Note"), rows);
    }
}
