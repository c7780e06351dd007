package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.GuidePage;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.Direction;
import app.wheelhouse.scorecard.Metric;
import app.wheelhouse.scorecard.Origin;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns what a guide says of the first hundred days, of KPIs and horizons into records; the page itself stays a page. */
final class ScoreParts {
    private static final Pattern START = Pattern
            .compile(
                    "(?i)^[-*]?\\s*\\**(?:day 1|starts? on|start date|start)\\**\\s*(?:is|on)?\\s*[:–-]?\\s*(.+?)\\.?$");
    private static final Pattern ENTRY = Pattern.compile("^[-*+]\\s+\\**([^*:–—]+?)\\**\\s*(?:[:–—]|\\s-\\s)\\s*(.+)$");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,3})\\s*[–-]\\s*(\\d{1,3})\\s*months?");
    private static final Pattern DORA = Pattern.compile("(?i)\\bdora\\b.*");
    private final Parts parts;

    ScoreParts(Parts parts) {
        this.parts = parts;
    }

    /** Reads a page of a guide; pages about anything else say nothing here. */
    void page(GuidePage page) {
        switch (page.kind()) {
            case "scorecard" -> page.text().lines().map(String::strip).forEach(this::checkpoint);
            case "kpis" -> kpis(page.text());
            case "horizons" -> page.text().lines().map(String::strip).forEach(this::horizon);
            default -> {
                // nothing of the scorecard
            }
        }
    }

    private void checkpoint(String line) {
        Matcher start = START.matcher(line);
        if (start.matches() && DayText.read(start.group(1)).isPresent()) {
            if (!parts.has("scorecard/scorecard")) {
                parts.add("scorecard", null, "scorecard", "", null,
                        new Fields().say("started_on", DayText.read(start.group(1)).orElse(null)));
            }
            return;
        }
        Matcher entry = ENTRY.matcher(line);
        String title = entry.matches() ? Words.tidy(entry.group(1)) : "";
        OptionalInt day = Checkpoint.dayIn(title);
        if (day.isEmpty()) {
            return;
        }
        String key = Words.key(title);
        String path = "checkpoint/" + key;
        if (!parts.has(path)) {
            parts.add("checkpoint", null, key, title, "checkpoint",
                    new Fields().say("title", title).say("plan_day", day.getAsInt()));
        }
        String said = entry.group(2);
        for (String each : List.of(said.split(said.contains(";") ? ";" : ",", -1))) {
            String outcome = Words.tidy(each).replaceFirst("^and ", "");
            if (!Words.key(outcome).isEmpty()) {
                String words = outcome.substring(0, 1).toUpperCase(Locale.ROOT) + outcome.substring(1);
                parts.add("outcome", null, key + "|" + Words.key(outcome), words, "outcome",
                        new Fields().say("checkpoint", new Ref(path)).say("title", words));
            }
        }
    }

    private void horizon(String line) {
        Matcher span = SPAN.matcher(line);
        if (span.find() && line.startsWith("-")) {
            String title = span.group(1) + "–" + span.group(2) + " months";
            String rest = Words.tidy(line.substring(span.end()).replaceFirst("^\\**\\s*[:–—-]?\\s*", ""));
            parts.add("horizon", null, Words.key(title), title, "horizon",
                    new Fields().say("title", title).say("month_from", Integer.valueOf(span.group(1)))
                            .say("month_to", Integer.valueOf(span.group(2))).say("will_do", rest));
        }
    }

    private void kpis(String text) {
        List<List<String>> rows = text.lines().map(String::strip).filter(line -> line.startsWith("|"))
                .map(line -> Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList()).toList();
        if (rows.isEmpty()) {
            return;
        }
        Header header = new Header(rows.getFirst().stream().map(Words::key).toList());
        for (List<String> row : rows.subList(1, rows.size())) {
            String title = cell(row, Math.max(0, header.column(java.util.Set.of("kpi", "metric", "name"))));
            if (DORA.matcher(title).matches()) {
                dora(cell(row, header.column(KpiTable.FROM)));
            } else if (!Words.key(title).isEmpty() && !title.matches("[:\\s-]+")) {
                kpi(header, row, title);
            }
        }
    }

    private void dora(String from) {
        for (Metric metric : Metric.values()) {
            String key = Words.key(metric.label());
            if (metric.isDora() && !parts.has("kpi/" + key)) {
                parts.add("kpi", null, key, metric.label(), "kpi",
                        new Fields().say("title", metric.label()).say("metric", metric.word())
                                .say("unit", metric.unit()).say("direction", metric.direction().word())
                                .say("provenance", from).say("definition", metric.definition()));
            }
        }
    }

    private void kpi(Header header, List<String> row, String said) {
        boolean percent = said.endsWith("%");
        String title = Words.tidy(percent ? said.substring(0, said.length() - 1) : said);
        String key = Words.key(title);
        if (!parts.has("kpi/" + key)) {
            String unit = Words.tidy(cell(row, header.column(java.util.Set.of("unit"))));
            String better = cell(row, header.column(java.util.Set.of("better when", "better", "direction")))
                    .toLowerCase(Locale.ROOT);
            parts.add("kpi", null, key, title, "kpi", new Fields().say("title", title)
                    .say("unit", unit.isEmpty() && percent ? "%" : unit)
                    .say("direction", Direction.of(better).word())
                    .say("baseline", figure(row, header.column(java.util.Set.of("baseline", "now"))))
                    .say("target", figure(row, header.column(java.util.Set.of("target", "goal"))))
                    .say("provenance", Words.tidy(cell(row, header.column(KpiTable.FROM))))
                    .first("origin", origin(key).word()));
        }
    }

    private static Origin origin(String key) {
        return switch (key) {
            case "decision latency" -> Origin.DECISION_LATENCY;
            case "rice throughput" -> Origin.RICE_THROUGHPUT;
            case "action closure" -> Origin.ACTION_CLOSURE;
            default -> Origin.CSV;
        };
    }

    private static @org.jspecify.annotations.Nullable Double figure(List<String> row, int column) {
        OptionalDouble figure = FigureText.read(cell(row, column), false);
        return figure.isPresent() ? Double.valueOf(figure.getAsDouble()) : null;
    }

    private static String cell(List<String> row, int column) {
        return column < 0 || column >= row.size() ? "" : row.get(column);
    }
}
