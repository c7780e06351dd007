package app.wheelhouse.session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line "### 14:07 · Topic" that says in a note to which topic, and when, what follows was typed. One is put in for
 * every visit of a topic during which something is typed.
 */
public final class NoteStamp {
    private static final Pattern STAMP = Pattern.compile("### (\\d\\d:\\d\\d) \\u00b7 (.*)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final long LONGEST_VISIT_MINUTES = 24 * 60;

    private NoteStamp() {
    }

    /**
     * What to append to a note before the first letter typed in a visit: the stamp, set off from the text above and
     * ending in a line end. Empty when this visit has its stamp already.
     */
    public static Optional<String> before(String note, Topic topic, Visit visit, Instant now, ZoneId zone) {
        String title = titleOf(topic);
        Matcher last = null;
        for (String line : note.split("\\R", -1)) {
            Matcher matcher = STAMP.matcher(line.strip());
            last = matcher.matches() ? matcher : last;
        }
        if (last != null && last.group(2).equals(title) && wasDuring(last.group(1), visit.enteredAt(), now, zone)) {
            return Optional.empty();
        }
        return Optional.of(gapAfter(note) + "### " + TIME.format(now.atZone(zone)) + " \u00b7 " + title + "\n");
    }

    /** The topic title in a line that is a stamp. */
    static Optional<String> topicIn(String line) {
        Matcher matcher = STAMP.matcher(line.strip());
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    /** The title of a topic as a stamp shows it, on one line. */
    public static String titleOf(Topic topic) {
        return topic.title().replaceAll("\\s+", " ").strip();
    }

    private static String gapAfter(String note) {
        if (note.isBlank()) {
            return note.isEmpty() || note.endsWith("\n") ? "" : "\n";
        }
        return note.endsWith("\n\n") ? "" : note.endsWith("\n") ? "\n" : "\n\n";
    }

    /** True when a clock on the wall showed this time during the visit; goes by the minute, for summer time's sake. */
    private static boolean wasDuring(String time, Instant entered, Instant now, ZoneId zone) {
        Instant minute = entered.truncatedTo(ChronoUnit.MINUTES);
        for (int i = 0; i < LONGEST_VISIT_MINUTES && !minute.isAfter(now); i++) {
            if (TIME.format(minute.atZone(zone)).equals(time)) {
                return true;
            }
            minute = minute.plus(1, ChronoUnit.MINUTES);
        }
        return false;
    }
}
