package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.scorecard.Deployment;
import app.wheelhouse.scorecard.Dora;
import app.wheelhouse.scorecard.Metric;
import app.wheelhouse.scorecard.Origin;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The history of KPIs as a table: a reading a row (kpi, date, value, and if wanted unit, source and note), or a deployment a row
 * (deployed, committed, failed, recovered, rework), from which DORA's metrics of each month follow. A note that begins with
 * "definition" breaks the line.
 */
final class KpiTable {
    static final Set<String> FROM = Set.of("source", "where it comes from", "provenance", "from");
    private static final Set<String> KPI = Set.of("kpi", "metric", "measure");
    private static final Set<String> DAY = Set.of("date", "day", "measured on", "month", "week");
    private static final Set<String> VALUE = Set.of("value", "reading", "figure");
    private static final Set<String> DEPLOYED = Set.of("deployed", "deployed at", "deployment");
    private final CsvTable table;
    private final Header header;
    private final String file;
    private final boolean deployments;
    private final RowNotes notes = new RowNotes();
    private final Parts parts = new Parts();
    private final Mentions mentions = new Mentions(parts);

    private KpiTable(CsvTable table, Header header, String file, boolean deployments) {
        this.table = table;
        this.header = header;
        this.file = file;
        this.deployments = deployments;
    }

    /** The table, if its head is that of one of these. */
    static Optional<KpiTable> of(CsvTable table, String file) {
        Header header = Header.of(table);
        boolean readings = header.has(KPI) && header.has(DAY) && header.has(VALUE);
        boolean deployments = header.has(DEPLOYED) && (header.has(Set.of("failed")) || header.has(Set.of("committed",
                "committed at")));
        return readings || deployments
                ? Optional.of(new KpiTable(table, header, file, deployments))
                : Optional.empty();
    }

    /** What it was found to be. */
    String what() {
        return deployments ? "deployments" : "kpis";
    }

    List<Part> parts() {
        if (deployments) {
            deployments();
        } else {
            table.rows().subList(1, table.rows().size()).forEach(this::reading);
        }
        return parts.all();
    }

    /** What was left out, with the numbers of the lines; known after {@link #parts}. */
    List<NotUnderstood> notUnderstood() {
        return notes.all();
    }

    private void reading(CsvTable.Row row) {
        String name = cell(row, KPI);
        Optional<LocalDate> day = DayText.read(cell(row, DAY));
        OptionalDouble value = FigureText.read(cell(row, VALUE), table.separator() == ';');
        if (Words.key(name).isEmpty()) {
            notes.refused(row, "it names no KPI");
        } else if (day.isEmpty()) {
            notes.refused(row, "“%s” is no day".formatted(cell(row, DAY)));
        } else if (value.isEmpty()) {
            notes.refused(row, "“%s” is no number".formatted(cell(row, VALUE)));
        } else {
            Ref kpi = mentions.to("kpi", name, new Fields().say("unit", Words.tidy(cell(row, Set.of("unit"))))
                    .first("origin", Origin.CSV.word()));
            String source = Words.tidy(cell(row, FROM));
            if (!add(kpi, day.get(), value.getAsDouble(), source.isEmpty() ? file : source,
                    Words.tidy(cell(row, Set.of("note", "remark", "comment"))))) {
                notes.refused(row, "a reading of this day stands further up");
            }
        }
    }

    private boolean add(@Nullable Ref kpi, LocalDate day, double value, String source, String note) {
        String key = kpi == null ? "" : Words.key(kpi.path()) + "|" + day;
        if (kpi == null || parts.has("reading/" + key)) {
            return false;
        }
        parts.add("reading", null, key, "", null, new Fields().say("kpi", kpi).say("measured_on", day)
                .say("amount", value).say("provenance", source).say("remark", note));
        if (note.toLowerCase(Locale.ROOT).startsWith("definition")) {
            parts.add("annotation", null, key, "", null, new Fields().say("kpi", kpi).say("noted_on", day)
                    .say("title", note).say("breaks", true));
        }
        return true;
    }

    private void deployments() {
        List<Deployment> all = new ArrayList<>();
        for (CsvTable.Row row : table.rows().subList(1, table.rows().size())) {
            Instant at = moment(cell(row, DEPLOYED));
            if (at == null) {
                notes.refused(row, "“%s” is no time such as 2026-11-23T10:00Z".formatted(cell(row, DEPLOYED)));
            } else {
                all.add(new Deployment(at, moment(cell(row, Set.of("committed", "committed at"))),
                        yes(cell(row, Set.of("failed"))), moment(cell(row, Set.of("recovered", "recovered at"))),
                        yes(cell(row, Set.of("rework", "unplanned")))));
            }
        }
        Map<LocalDate, Dora> months = Dora.byMonth(all, ZoneOffset.UTC);
        months.forEach((day, dora) -> dora.values().forEach((metric, value) -> add(mentions.to("kpi", metric.label(),
                about(metric)), day, Math.round(value * 100) / 100.0, file, "")));
    }

    private static Fields about(Metric metric) {
        return new Fields().say("metric", metric.word()).say("unit", metric.unit())
                .say("direction", metric.direction().word()).first("definition", metric.definition())
                .first("origin", Origin.CSV.word());
    }

    private static boolean yes(String said) {
        return Set.of("yes", "y", "true", "1", "x").contains(said.toLowerCase(Locale.ROOT).strip());
    }

    private static @Nullable Instant moment(String said) {
        try {
            return said.isBlank()
                    ? null
                    : OffsetDateTime.parse(said.strip().replace(' ', 'T').replaceFirst("(T[0-9:.]+)$", "$1Z"))
                            .toInstant();
        } catch (DateTimeException _) {
            return DayText.read(said).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(null);
        }
    }

    private String cell(CsvTable.Row row, Set<String> names) {
        return row.cell(header.column(names));
    }
}
