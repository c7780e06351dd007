package app.wheelhouse.scorecard;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day by which outcomes were promised.
 *
 * @param day     of the plan, or null when it has a date of its own
 * @param dueOn   its date when it has no day
 * @param track   whose plan it is part of, or null for the programme's
 * @param verdict whether the plan goes on, once that was decided
 */
public record Checkpoint(UUID id, String title, @Nullable Integer day, @Nullable LocalDate dueOn, @Nullable UUID track,
        @Nullable Verdict verdict, String purpose, String position) {
    private static final Pattern NAMED = Pattern.compile("(?i)(day|week|month)\\s*(\\d{1,4})\\b.*");
    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /** Reads the fields of a checkpoint by their words. */
    public static Checkpoint read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Checkpoint(fields.id(), fields.text("title"), fields.number("plan_day"), fields.day("due_on"),
                fields.reference("track"), Verdict.of(fields.text("verdict")).orElse(null), fields.text("purpose"),
                fields.text("position"));
    }

    /** The day that a name says: 14 for "Week 2", 30 for "Day 30"; empty for other names. */
    public static OptionalInt dayIn(String name) {
        Matcher said = NAMED.matcher(name.strip());
        if (!said.matches()) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(said.group(2));
        return OptionalInt.of(switch (said.group(1).toLowerCase(java.util.Locale.ROOT)) {
            case "week" -> number * WEEK;
            case "month" -> number * MONTH;
            default -> number;
        });
    }

    /** The date it falls on; null while nobody knows. */
    public @Nullable LocalDate date(@Nullable LocalDate start) {
        return dueOn != null || day == null || start == null ? dueOn : start.plusDays(day - 1L);
    }
}
