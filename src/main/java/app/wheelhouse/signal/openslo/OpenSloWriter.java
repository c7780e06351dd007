package app.wheelhouse.signal.openslo;

import app.wheelhouse.signal.AlertPolicy;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.SourceKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes definitions as OpenSLO. What an object said when it came is written back; only what has changed since is put anew, so
 * that a text brought in and written out says the same.
 */
public final class OpenSloWriter {
    private final Map<UUID, String> sources = new LinkedHashMap<>();
    private final List<Tree> written = new ArrayList<>();
    private Documents documents = new Documents(List.of());

    private OpenSloWriter() {
    }

    /**
     * Writes records, each as the fields of the log with its id.
     *
     * @param objects whatever else came from OpenSLO
     */
    public static String write(List<? extends Map<String, ? extends @Nullable Object>> sources,
            List<? extends Map<String, ? extends @Nullable Object>> objects,
            List<? extends Map<String, ? extends @Nullable Object>> slos) {
        OpenSloWriter writer = new OpenSloWriter();
        sources.forEach(writer::source);
        objects.forEach(each -> writer.written.addAll(Yaml.read(text(each, "text")).documents()));
        writer.documents = new Documents(writer.written);
        Map<String, Tree> bySlo = new LinkedHashMap<>();
        for (Map<String, ? extends @Nullable Object> slo : slos) {
            Tree document = bySlo.computeIfAbsent(name(slo), _ -> kept(slo, "SLO", name(slo)));
            writer.slo(document, slo);
        }
        writer.written.addAll(bySlo.values());
        return Yaml.write(writer.written);
    }

    private static String text(Map<String, ? extends @Nullable Object> record, String field) {
        return record.get(field) instanceof String text ? text.strip() : "";
    }

    /** Its own name, or one made of its title as OpenSLO wants it. */
    private static String name(Map<String, ? extends @Nullable Object> record) {
        String name = text(record, "name");
        String made = text(record, "title").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return !name.isEmpty() ? name : made.isEmpty() ? String.valueOf(record.get("id")) : made;
    }

    private static Tree kept(Map<String, ? extends @Nullable Object> record, String kind, String name) {
        List<Tree> documents = Yaml.read(text(record, "openslo")).documents();
        return documents.size() == 1
                ? documents.getFirst()
                : new Tree(0).put("apiVersion", Documents.VERSION).put("kind", kind).put("metadata",
                        new Tree(0).put("name", name).put("displayName", text(record, "title")));
    }

    private void source(Map<String, ? extends @Nullable Object> source) {
        Tree document = kept(source, "DataSource", name(source));
        Map<String, Object> before = SourceReading.fields(document);
        Tree spec = document.made("spec");
        if (differs(source, before, "title")) {
            document.made("metadata").put("displayName", text(source, "title"));
        }
        if (differs(source, before, "kind")) {
            spec.put("type", SourceKind.of(text(source, "kind")).orElse(SourceKind.PROMETHEUS) == SourceKind.PROMETHEUS
                    ? "Prometheus"
                    : SourceKind.of(text(source, "kind")).orElseThrow() == SourceKind.JSON ? "JSON" : "OpenMetrics");
        }
        Tree details = spec.made("connectionDetails");
        if (differs(source, before, "url")) {
            details.put("url", text(source, "url"));
        }
        for (String field : List.of("interval", "deadline")) {
            if (differs(source, before, field + "_seconds") && source.get(field + "_seconds") instanceof Integer each) {
                details.put(field, each + "s");
            }
        }
        if (source.get("id") instanceof UUID id) {
            sources.put(id, Documents.name(document));
        }
        written.add(document);
    }

    private static boolean differs(Map<String, ? extends @Nullable Object> now, Map<String, Object> before,
            String... fields) {
        for (String field : fields) {
            if (!Objects.equals(plain(now.get(field)), plain(before.get(field)))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            case Boolean truth -> truth ? truth : null;
            case String text when text.isBlank() -> null;
            default -> value;
        };
    }

    private void slo(Tree document, Map<String, ? extends @Nullable Object> slo) {
        int number = slo.get("objective") instanceof Integer at ? at : 0;
        SloReading reading = SloReading.of(document, number, documents);
        Map<String, Object> before = reading.fields();
        Tree spec = document.made("spec");
        Tree objective = objective(spec, number);
        boolean several = spec.trees("objectives").size() > 1;
        if (differs(slo, before, "title")) {
            (several ? objective : document.made("metadata")).put("displayName", text(slo, "title"));
        }
        say(slo, before, "service", spec, "service");
        say(slo, before, "detail", spec, "description");
        if (differs(slo, before, "audience")) {
            document.made("metadata").made("annotations").put(SloReading.AUDIENCE, text(slo, "audience"));
        }
        String source = slo.get("source") instanceof UUID id ? sources.getOrDefault(id, "") : "";
        String named = reading.sources().stream().findFirst().orElse("");
        if (differs(slo, before, "indicator", "good", "bad", "total", "metric") || counterDiffers(slo, before)
                || !source.equals(named) && !source.isEmpty()) {
            spec.remove("indicatorRef");
            spec.put("indicator", indicator(slo, source.isEmpty() ? named : source));
        }
        if (differs(slo, before, "period", "calendar", "starts", "zone")) {
            spec.put("timeWindow", List.of(window(slo)));
        }
        objective(slo, before, objective);
        String method = text(slo, "budgeting");
        if (!before.containsKey("budgeting") || !spec.has("budgetingMethod")
                || differs(slo, before, "budgeting") && !method.isEmpty()) {
            spec.put("budgetingMethod", switch (method) {
                case "timeslices" -> "Timeslices";
                case "ratio_timeslices" -> "RatioTimeslices";
                default -> "Occurrences";
            });
        }
        alerts(document, spec, slo, before);
    }

    private static boolean counterDiffers(Map<String, ? extends @Nullable Object> slo, Map<String, Object> before) {
        return Boolean.FALSE.equals(slo.get("counter")) != Boolean.FALSE.equals(before.get("counter"));
    }

    private static void say(Map<String, ? extends @Nullable Object> slo, Map<String, Object> before, String field,
            Tree tree, String key) {
        if (differs(slo, before, field)) {
            if (text(slo, field).isEmpty()) {
                tree.remove(key);
            } else {
                tree.put(key, text(slo, field));
            }
        }
    }

    private static Tree objective(Tree spec, int number) {
        List<Tree> objectives = new ArrayList<>(spec.trees("objectives"));
        while (objectives.size() <= number) {
            objectives.add(new Tree(0));
        }
        spec.put("objectives", objectives);
        return objectives.get(number);
    }

    private static void objective(Map<String, ? extends @Nullable Object> slo, Map<String, Object> before,
            Tree objective) {
        if (differs(slo, before, "target")) {
            objective.remove("targetPercent");
            put(objective, "target", slo.get("target"));
        }
        if (differs(slo, before, "comparison")) {
            put(objective, "op", text(slo, "comparison").isEmpty() ? null : text(slo, "comparison"));
        }
        if (differs(slo, before, "threshold")) {
            put(objective, "value", slo.get("threshold"));
        }
        if (differs(slo, before, "slice_target")) {
            put(objective, "timeSliceTarget", slo.get("slice_target"));
        }
        if (differs(slo, before, "slice")) {
            put(objective, "timeSliceWindow", text(slo, "slice").isEmpty() ? null : text(slo, "slice"));
        }
    }

    private static void put(Tree tree, String key, @Nullable Object value) {
        if (value == null) {
            tree.remove(key);
        } else {
            tree.put(key, value instanceof Number number
                    ? Numbers.plain(new BigDecimal(number.toString()))
                    : value);
        }
    }

    private static Tree indicator(Map<String, ? extends @Nullable Object> slo, String source) {
        Tree spec = new Tree(0);
        if (text(slo, "indicator").equals("threshold")) {
            spec.put("thresholdMetric", metric(text(slo, "metric"), source));
        } else {
            Tree ratio = new Tree(0).put("counter", !Boolean.FALSE.equals(slo.get("counter")));
            for (String part : List.of("good", "bad", "total")) {
                if (!text(slo, part).isEmpty()) {
                    ratio.put(part, metric(text(slo, part), source));
                }
            }
            spec.put("ratioMetric", ratio);
        }
        return new Tree(0).put("metadata", new Tree(0).put("name", name(slo) + "-indicator")).put("spec", spec);
    }

    private static Tree metric(String query, String source) {
        Tree metric = new Tree(0);
        if (!source.isEmpty()) {
            metric.put("metricSourceRef", source);
        }
        return new Tree(0).put("metricSource", metric.put("spec", new Tree(0).put("query", query)));
    }

    private static Tree window(Map<String, ? extends @Nullable Object> slo) {
        Tree window = new Tree(0).put("duration", text(slo, "period"));
        if (!Boolean.TRUE.equals(slo.get("calendar"))) {
            return window.put("isRolling", true);
        }
        String starts = text(slo, "starts").replace('T', ' ');
        String zone = text(slo, "zone");
        return window.put("calendar", new Tree(0).put("startTime", starts.isEmpty() ? "2024-01-01 00:00:00" : starts)
                .put("timeZone", zone.isEmpty() ? "UTC" : zone)).put("isRolling", false);
    }

    private static void alerts(Tree document, Tree spec, Map<String, ? extends @Nullable Object> slo,
            Map<String, Object> before) {
        if (!differs(slo, before, "alerts")) {
            return;
        }
        Tree metadata = document.made("metadata");
        AlertPolicy.parse(text(slo, "alerts")).ifPresent(policy -> {
            if (policy.equals(AlertPolicy.USUAL)) {
                spec.remove("alertPolicies");
                metadata.made("annotations").remove(SloReading.ALERTS);
            } else {
                spec.put("alertPolicies", AlertReading.written(policy.pairs(), SloReading.length(slo)));
                metadata.made("annotations").put(SloReading.ALERTS, policy.text().replace("\n", "; "));
            }
        });
    }
}
