package app.wheelhouse.scorecard;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a scorecard is about as a whole.
 *
 * @param start day 1, or null while nobody said
 * @param days  how many days it has
 */
public record Settings(@Nullable LocalDate start, int days, String scope, String headcount, String success) {
    /** A scorecard nobody said anything about. */
    public static final Settings NONE = new Settings(null, DayCount.USUAL_DAYS, "", "", "");

    /** Reads the fields of a scorecard by their words. */
    public static Settings read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        Integer days = fields.number("days");
        return new Settings(fields.day("started_on"), days == null || days < 1 ? DayCount.USUAL_DAYS : days,
                fields.text("scope"), fields.text("headcount"), fields.text("success"));
    }

    /** Which day it is; empty while there is no start. */
    public Optional<DayCount> on(LocalDate today) {
        return Optional.ofNullable(start).map(first -> DayCount.of(first, days, today));
    }
}
