package app.wheelhouse.scorecard;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A measured series with a baseline, a target and a direction.
 *
 * @param origin   where its readings come from
 * @param source   the same in words: a telemetry, a dashboard, a query
 * @param metric   which of the published metrics it is, or null
 * @param targetOn by when the target is meant
 * @param slo      the objective it follows, for {@link Origin#SLO}
 * @param server   the source it is asked from, for {@link Origin#PROMQL}
 * @param query    in PromQL, for the same
 */
public record Kpi(UUID id, String title, String unit, Direction direction, @Nullable Double baseline,
        @Nullable Double target, @Nullable LocalDate targetOn, @Nullable UUID owner, Origin origin, String source,
        String definition, @Nullable Metric metric, String position, @Nullable UUID slo, @Nullable UUID server,
        String query) {

    /** Reads the fields of a KPI by their words. */
    public static Kpi read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Kpi(fields.id(), fields.text("title"), fields.text("unit"), Direction.of(fields.text("direction")),
                fields.decimal("baseline"), fields.decimal("target"), fields.day("target_on"),
                fields.reference("owner"), Origin.of(fields.text("origin")), fields.text("provenance"),
                fields.text("definition"), Metric.of(fields.text("metric")).orElse(null), fields.text("position"),
                fields.reference("slo"), fields.reference("source"), fields.text("query"));
    }
}
