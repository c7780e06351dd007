package app.wheelhouse.rhythm;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a cadence is worth its hour, from the meetings that were due in a while.
 *
 * @param due       meetings that should have taken place: all but those on a holiday
 * @param held      of these, run to their end
 * @param skipped   of these, skipped on purpose
 * @param decisions made in those held
 * @param seconds   those held took together
 * @param over      seconds by which those held went beyond their time, together
 */
public record Health(Cadence cadence, int due, int held, int skipped, int decisions, long seconds, long over) {
    /** How many weeks it looks back. */
    public static final int WEEKS = 13;
    /** From so many meetings on, something can be said. */
    public static final int ENOUGH = 4;
    /** How the figures come about, for whoever asks. */
    public static final String RULE = "Over the last " + WEEKS + " weeks: due but for holidays, held to their end, "
            + "skipped on purpose, decisions made in them per hour held, and by how much they ran over. From " + ENOUGH
            + " meetings due on, one that is held less than half of the time, or is there to decide and decided nothing, "
            + "is proposed to be dropped.";
    private static final double HOUR = 3600;

    /** Looks back from a day; only at meetings since the cadence is in use: its first day, or its first session. */
    public static Health of(Rhythm rhythm, Cadence cadence, LocalDate today) {
        List<Meeting> made = rhythm.meetings().getOrDefault(cadence.id(), List.of());
        LocalDate first = made.stream().map(Meeting::dueOn).min(LocalDate::compareTo).orElse(today);
        LocalDate since = cadence.startsOn() != null && cadence.startsOn().isBefore(first)
                ? cadence.startsOn()
                : first;
        LocalDate window = today.minusWeeks(WEEKS);
        List<Occurrence> due = rhythm.occurrences(cadence, since.isAfter(window) ? since : window, today.minusDays(1))
                .stream().filter(each -> each.state() != Occurrence.State.HOLIDAY).toList();
        Set<LocalDate> days = due.stream().map(Occurrence::dueOn).collect(Collectors.toSet());
        List<Meeting> held = made.stream().filter(Meeting::held).filter(each -> days.contains(each.dueOn())).toList();
        int skipped = (int) due.stream().filter(each -> each.state() == Occurrence.State.SKIPPED).count();
        return new Health(cadence, due.size(), held.size(), skipped, held.stream().mapToInt(Meeting::decisions).sum(),
                held.stream().mapToLong(Meeting::seconds).sum(), held.stream().mapToLong(Meeting::over).sum());
    }

    /** That of every cadence still held. */
    public static List<Health> all(Rhythm rhythm, LocalDate today) {
        return rhythm.cadences().stream().filter(each -> !each.isDropped(today)).map(each -> of(rhythm, each, today))
                .toList();
    }

    /** Meetings that nobody skipped and nobody held. */
    public int missed() {
        return Math.max(0, due - held - skipped);
    }

    /** Decisions an hour; 0 while none was held. */
    public double decisionsAnHour() {
        return seconds == 0 ? 0 : decisions * HOUR / seconds;
    }

    /** Minutes a meeting held went over on average, rounded down. */
    public long minutesOver() {
        return held == 0 ? 0 : over / held / 60;
    }

    /** Whether to propose that it is dropped. */
    public boolean isToDrop() {
        return !reason().isEmpty();
    }

    /** Why it is proposed to be dropped; empty when it is not. */
    public String reason() {
        if (due < ENOUGH) {
            return "";
        } else if (held * 2 < due) {
            return "Held %d of %d times".formatted(held, due);
        }
        boolean decides = !cadence.decides().isBlank();
        return decides && held >= ENOUGH && decisions == 0
                ? "There to decide, and decided nothing in %d meetings".formatted(held)
                : "";
    }

    /** How it stands, in a word. */
    public String word() {
        return due < ENOUGH ? "Too early to say" : isToDrop() ? "Consider dropping" : "Worth keeping";
    }

    /** The decisions an hour as text. */
    public String rate() {
        return seconds == 0 ? "" : String.format(Locale.ROOT, "%.1f", decisionsAnHour());
    }
}
