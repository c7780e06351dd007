package app.wheelhouse.scorecard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which day of a plan it is. The first day is day 1, so that the last of a hundred is the start and 99 days; days are those of
 * the calendar, whatever hours they have.
 *
 * @param day  1 on the first day, 0 or less before it, more than {@code days} after the last
 * @param days how many days the plan has
 */
public record DayCount(LocalDate start, long day, int days) {
    /** How many days a plan has unless somebody says otherwise. */
    public static final int USUAL_DAYS = 100;

    /** Where in the plan a day is. */
    public enum Phase {
        BEFORE, DURING, AFTER
    }

    /** @throws IllegalArgumentException for a plan without a day */
    public static DayCount of(LocalDate start, int days, LocalDate today) {
        if (days < 1) {
            throw new IllegalArgumentException("a plan has at least one day");
        }
        return new DayCount(start, ChronoUnit.DAYS.between(start, today) + 1, days);
    }

    /** Whether the plan is yet to begin, under way or over. */
    public Phase phase() {
        return day < 1 ? Phase.BEFORE : day > days ? Phase.AFTER : Phase.DURING;
    }

    /** Such as "day 37 of 100", "starts in 3 days" or "day 104, 4 past 100". */
    public String words() {
        return switch (phase()) {
            case BEFORE -> day == 0 ? "starts tomorrow" : "starts in " + (1 - day) + " days";
            case DURING -> "day " + day + " of " + days;
            case AFTER -> "day " + day + ", " + (day - days) + " past " + days;
        };
    }

    /** The same at the beginning of a line. */
    public String label() {
        String words = words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** How much of the plan has passed, 0 to 1: the whole of its last day counts. */
    public double share() {
        return Math.clamp((double) day / days, 0, 1);
    }

    /** The date of a day of the plan. */
    public LocalDate dateOf(int planDay) {
        return start.plusDays(planDay - 1L);
    }
}
