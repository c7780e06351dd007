package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Direction;
import app.wheelhouse.scorecard.Figures;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.Metric;
import app.wheelhouse.scorecard.Origin;
import app.wheelhouse.scorecard.Reading;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The KPIs, each with its line in the list and its XmR chart beside it. */
final class KpiList {
    private final ScorecardModel model;
    private final Rows<KpiSeries> rows;
    private final Records records;
    private final Fields fields;
    private final Command add;
    private final Command dora;
    private final KpiPane pane;
    final ListPage<KpiSeries> page;

    KpiList(ScorecardModel model, Command room, Command pdf) {
        this.model = model;
        rows = model.kpis();
        records = model.records("kpi", "KPI");
        fields = new Fields(model, records, rows);
        pane = new KpiPane(model);
        add = Command.of("kpi-add", "New KPI", this::add).in("KPIs").icon("fth-plus");
        dora = Command.of("kpi-dora", "Add DORA’s five metrics", this::addDora).in("KPIs").icon("fth-git-merge")
                .when(model.seriesProperty().map(_ -> !missing().isEmpty()));
        page = new ListPage<>("kpis", rows, table(), detail(),
                new EmptyState("fth-activity", "No KPIs yet",
                        "What the numbers say stands here, each with its target and the limits of its noise. Import a CSV with the columns kpi, date and value, add DORA’s five metrics, or make one.",
                        add, dora),
                "Filter KPIs", add, app.wheelhouse.ui.Buttons.plain(room), app.wheelhouse.ui.Buttons.plain(pdf));
    }

    private List<Metric> missing() {
        List<Metric> there = model.seriesProperty().get().stream().map(each -> each.kpi().metric())
                .filter(Objects::nonNull).toList();
        return Stream.of(Metric.values()).filter(metric -> metric.isDora() && !there.contains(metric)).toList();
    }

    private void add() {
        UUID id = model.add("kpi", "KPI", rows, row -> row.kpi().position(),
                Map.of("title", "New KPI", "direction", Direction.UP.word()));
        rows.select(id);
        page.detail().editTitle(id);
    }

    private void addDora() {
        model.edits().addDora(missing(), ScorecardModel.last(model.seriesProperty().get(),
                row -> row.kpi().position()));
    }

    private RowTable<KpiSeries> table() {
        return new RowTable<>("kpi-table", "KPIs", rows).wide("KPI", row -> row.kpi().title())
                .text("Now", 108, row -> row.latest()
                        .map(reading -> Figures.with(reading.value(), row.kpi().unit())).orElse(""))
                .text("Target", 108, row -> Figures.with(row.kpi().target(), row.kpi().unit()))
                .picture("Trend", 108, Sparkline::new, row -> row.latest().map(Reading::value).orElse(0.0))
                .sign("State", 116, ScoreSigns::of, row -> row.state().ordinal())
                .roomy("Signal", 104,
                        row -> row.signals().isEmpty() ? "" : row.signals().getFirst().words());
    }

    private Detail<KpiSeries> detail() {
        Detail<KpiSeries> detail = new Detail<>("kpi", "KPI", rows, row -> row.kpi().id(), records, model::days);
        detail.title("title", "KPI", "What is measured?", row -> row.kpi().title());
        detail.node(pane, pane::show);
        detail.fact("unit", "Unit", "%, GB/s, days …", row -> row.kpi().unit());
        Pick<Direction> direction = new Pick<>("Direction", "", () -> List.of(Direction.values()), Direction::label,
                null, value -> fields.set("direction", "direction").accept(value == null ? null : value.word()));
        detail.pick("direction", "Better when", direction, row -> row.kpi().direction());
        number(detail, "baseline", "Baseline", row -> row.kpi().baseline());
        number(detail, "target", "Target", row -> row.kpi().target());
        detail.date("target_on", "Target by", row -> row.kpi().targetOn());
        detail.pick("owner", "Owner", fields.person("owner", "owner"), row -> row.kpi().owner());
        Pick<Origin> origin = new Pick<>("Origin", "", () -> List.of(Origin.values()), Origin::label, null,
                value -> fields.set("origin", "origin").accept(value == null ? null : value.word()));
        detail.pick("origin", "Readings", origin, row -> row.kpi().origin());
        KpiAsked asked = new KpiAsked(model, fields);
        detail.node(asked, row -> asked.show(row.kpi()));
        detail.fact("provenance", "Source", "Telemetry, dashboard, query …", row -> row.kpi().source());
        Pick<Metric> metric = new Pick<>("Metric", "Its own", () -> List.of(Metric.values()), Metric::label, null,
                this::setMetric);
        detail.pick("metric", "Metric", metric, row -> row.kpi().metric());
        InlineField definition = new InlineField("Definition", "What is counted, from when to when", this::define);
        definition.setId("kpi-definition");
        detail.told("definition", "Definition").fact("Definition", definition,
                row -> definition.show(row.kpi().definition())).keeping("definition", definition);
        return detail.history(model::called);
    }

    private void setMetric(@Nullable Metric metric) {
        KpiSeries row = rows.selectedProperty().get();
        if (row != null) {
            Map<String, @Nullable Object> values = new HashMap<>();
            values.put("metric", metric == null ? null : metric.word());
            if (metric != null && row.kpi().definition().isBlank()) {
                values.put("definition", metric.definition());
                values.put("unit", metric.unit());
                values.put("direction", metric.direction().word());
            }
            records.set(row.kpi().id(), "Change metric of KPI", values);
        }
    }

    private void define(String definition) {
        KpiSeries row = rows.selectedProperty().get();
        if (row != null) {
            model.edits().define(row.kpi().id(), definition);
        }
    }

    private void number(Detail<KpiSeries> detail, String field, String name,
            Function<KpiSeries, @Nullable Double> value) {
        InlineField[] holder = new InlineField[1];
        InlineField input = new InlineField(name, "None", typed -> {
            try {
                fields.set(field, name.toLowerCase(java.util.Locale.ROOT)).accept(typed.isBlank()
                        ? null
                        : Double.valueOf(typed.strip().replace(',', '.')));
                holder[0].pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, false);
            } catch (NumberFormatException _) {
                holder[0].pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, true);
            }
        });
        holder[0] = input;
        input.soon(typed -> typed.strip().matches("-?\\d+([.,]\\d+)?")).setId("kpi-" + field);
        detail.told(field, name).fact(name, input, row -> {
            Double now = value.apply(row);
            input.show(now == null ? "" : now == Math.rint(now) ? String.valueOf(now.longValue()) : now.toString());
        });
    }

    private void delete() {
        KpiSeries row = rows.selectedProperty().get();
        if (row != null) {
            records.delete(row.kpi().id(), row.kpi().title());
        }
    }

    List<Command> commands() {
        ObservableValue<Boolean> any = rows.selectedProperty().map(row -> true).orElse(false);
        List<Command> commands = new ArrayList<>(page.commands("kpi", "KPIs", "KPI", add, rows, this::delete));
        commands.add(Command.of("kpi-read", "Type a reading", pane::toReading).in("KPIs").icon("fth-edit-3").keys("V")
                .when(any));
        commands.add(Command.of("kpi-note", "Annotate KPI", pane::toNote).in("KPIs").icon("fth-message-square")
                .keys("A").when(any));
        commands.add(dora);
        return commands;
    }

}
