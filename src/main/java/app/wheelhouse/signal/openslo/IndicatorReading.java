package app.wheelhouse.signal.openslo;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the specification of an indicator: a ratio or a value held against a limit. */
final class IndicatorReading {
    private static final List<String> QUERIES = List.of("query", "promql", "expr", "series", "metric", "pointer");
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Set<String> sources = new LinkedHashSet<>();

    private IndicatorReading() {
    }

    static IndicatorReading of(Tree spec) {
        IndicatorReading reading = new IndicatorReading();
        if (spec.has("thresholdMetric")) {
            reading.fields.put("indicator", "threshold");
            reading.metric(spec.tree("thresholdMetric"), "metric");
        } else if (spec.has("ratioMetric")) {
            Tree ratio = spec.tree("ratioMetric");
            reading.fields.put("indicator", "ratio");
            Boolean counter = ratio.truth("counter");
            reading.fields.put("counter", counter == null || counter);
            for (String part : List.of("good", "bad", "total")) {
                if (ratio.has(part)) {
                    reading.metric(ratio.tree(part), part);
                }
            }
        }
        return reading;
    }

    private void metric(Tree metric, String field) {
        Tree source = metric.tree("metricSource");
        String name = source.text("metricSourceRef");
        if (!name.isEmpty()) {
            sources.add(name);
        }
        source.keep("type");
        Tree spec = source.tree("spec");
        QUERIES.stream().filter(spec::has).findFirst().map(spec::text).filter(query -> !query.isEmpty())
                .ifPresent(query -> fields.put(field, query));
    }

    /** By the words of the log; without what the text does not say. */
    Map<String, Object> fields() {
        return fields;
    }

    /** The names of the sources its parts are measured at. */
    Set<String> sources() {
        return sources;
    }
}
