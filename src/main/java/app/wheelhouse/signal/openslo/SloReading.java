package app.wheelhouse.signal.openslo;

import app.wheelhouse.signal.AlertPolicy;
import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.Window;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one objective of one SLO object. */
final class SloReading {
    /** The annotation that says whether the room may see it. */
    static final String AUDIENCE = "wheelhouse.app/audience";
    /** The annotation that holds alert pairs, which OpenSLO cannot say with both their windows. */
    static final String ALERTS = "wheelhouse.app/alerts";
    private static final Duration MONTH = Duration.ofDays(30);
    private final Tree document;
    private final Documents documents;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private final List<Tree.Note> notes = new ArrayList<>();

    private SloReading(Tree document, Documents documents) {
        this.document = document;
        this.documents = documents;
    }

    /**
     * Reads an objective.
     *
     * @param number   which of its objectives, from 0
     * @param document counts as asked what is understood of it
     */
    static SloReading of(Tree document, int number, Documents documents) {
        SloReading reading = new SloReading(document, documents);
        reading.read(number);
        return reading;
    }

    /** By the words of the log; what the text does not say is not there. */
    Map<String, Object> fields() {
        return fields;
    }

    /** The names of the sources it is measured at; one, when it is right. */
    Set<String> sources() {
        return sources;
    }

    List<Tree.Note> notes() {
        return notes;
    }

    private void read(int number) {
        Tree spec = document.tree("spec");
        List<Tree> objectives = spec.trees("objectives");
        Tree objective = number < objectives.size() ? objectives.get(number) : new Tree(document.line());
        String title = Documents.title(document);
        String shown = objective.text("displayName");
        say("title", objectives.size() < 2 ? title : title + ": " + (shown.isEmpty() ? number + 1 : shown));
        say("service", spec.text("service"));
        say("detail", spec.text("description"));
        Tree annotations = document.tree("metadata").tree("annotations");
        say("audience", annotations.text(AUDIENCE));
        indicator(spec);
        window(spec);
        objective(objective);
        budgeting(spec, objective);
        alerts(spec, annotations);
    }

    private void say(String field, Object value) {
        if (!value.equals("")) {
            fields.put(field, value);
        }
    }

    private void indicator(Tree spec) {
        String name = spec.text("indicatorRef");
        Tree indicator = name.isEmpty()
                ? spec.tree("indicator")
                : documents.find("SLI", name).orElseGet(() -> new Tree(spec.line("indicatorRef")));
        indicator.keep("metadata");
        IndicatorReading reading = IndicatorReading.of(indicator.tree("spec"));
        if (reading.fields().isEmpty()) {
            notes.add(new Tree.Note(spec.line(name.isEmpty() ? "indicator" : "indicatorRef"), "indicator",
                    name.isEmpty()
                            ? "it has neither a ratioMetric nor a thresholdMetric"
                            : "there is no indicator “" + name + "” here; the reference is kept"));
        }
        fields.putAll(reading.fields());
        sources.addAll(reading.sources());
    }

    private void window(Tree spec) {
        List<Tree> windows = spec.trees("timeWindow");
        if (windows.size() != 1) {
            notes.add(new Tree.Note(spec.line("timeWindow"), "timeWindow", "it has exactly one time window"));
        }
        if (windows.isEmpty()) {
            return;
        }
        Tree window = windows.getFirst();
        say("period", window.text("duration"));
        window.truth("isRolling");
        if (window.has("calendar")) {
            Tree calendar = window.tree("calendar");
            fields.put("calendar", true);
            say("starts", calendar.text("startTime").replace(' ', 'T'));
            say("zone", calendar.text("timeZone"));
        }
    }

    private void objective(Tree objective) {
        BigDecimal target = objective.number("target");
        BigDecimal percent = objective.number("targetPercent");
        if (target != null && percent != null) {
            notes.add(new Tree.Note(objective.line("targetPercent"), "objectives",
                    "it has a target or a targetPercent, not both; the target counts"));
        }
        if (target != null) {
            fields.put("target", target);
        } else if (percent != null) {
            fields.put("target", percent.movePointLeft(2));
        }
        say("comparison", objective.text("op"));
        BigDecimal limit = objective.number("value");
        if (limit != null) {
            fields.put("threshold", limit.doubleValue());
        }
    }

    private void budgeting(Tree spec, Tree objective) {
        switch (spec.text("budgetingMethod")) {
            case "Timeslices" -> fields.put("budgeting", "timeslices");
            case "RatioTimeslices" -> fields.put("budgeting", "ratio_timeslices");
            case "", "Occurrences" -> fields.put("budgeting", "occurrences");
            default -> notes.add(new Tree.Note(spec.line("budgetingMethod"), "budgetingMethod",
                    "the budgeting method is Occurrences, Timeslices or RatioTimeslices"));
        }
        BigDecimal share = objective.number("timeSliceTarget");
        if (share != null) {
            fields.put("slice_target", share);
        }
        BigDecimal minutes = objective.number("timeSliceWindow");
        say("slice", minutes == null
                ? objective.text("timeSliceWindow")
                : Length.text(Duration.ofSeconds(minutes.multiply(BigDecimal.valueOf(60)).longValue())));
    }

    private void alerts(Tree spec, Tree annotations) {
        String own = annotations.text(ALERTS);
        if (AlertPolicy.parse(own).isPresent() && !own.isBlank()) {
            fields.put("alerts", own.replaceAll("\\s*;\\s*", "\n"));
            spec.keep("alertPolicies");
            return;
        }
        AlertReading reading = new AlertReading(documents, length(fields));
        AlertPolicy policy = new AlertPolicy(reading.pairs(spec));
        notes.addAll(reading.notes());
        if (!policy.pairs().isEmpty()) {
            say("alerts", policy.text());
        }
    }

    /** The length of the period fields speak of, thirty days while they speak of none. */
    static Duration length(Map<String, ?> fields) {
        String period = fields.get("period") instanceof String text ? text : "";
        return (Boolean.TRUE.equals(fields.get("calendar"))
                ? Window.calendar(period, LocalDateTime.of(2024, 1, 1, 0, 0), ZoneOffset.UTC)
                : Window.rolling(period)).map(window -> window.length(Instant.EPOCH)).orElse(MONTH);
    }
}
