package app.wheelhouse.scorecard;

import java.time.LocalDate;

/**
 * What a KPI was on a day.
 *
 * @param source where the figure was read, or empty
 */
public record Reading(LocalDate day, double value, String source, String remark) {
    /** A figure nobody said more about. */
    public Reading(LocalDate day, double value) {
        this(day, value, "", "");
    }
}
