package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Known;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Template;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the table of a guide that says which meeting comes when: "Mon WBR", "Monthly MBR", "Quarterly PI/OKR". */
final class RhythmTable {
    private static final String WORKED = "MO,TU,WE,TH,FR";
    private static final Pattern NAME = Pattern.compile("(?i)(month|quarter|daily|mon|tue|wed|thu|fri|sat|sun)"
            + "[a-z]*\\.?,?\\s+(.+)");
    private static final Pattern FIGURE = Pattern.compile("(\\d{1,3}(?:[.,]\\d)?)\\s*(h|hours?|hrs?)?\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> WHAT = Set.of("cadence", "meeting", "event");
    private static final Set<String> LENGTH = Set.of("length", "duration", "minutes", "time box", "timebox");
    private static final Set<String> DECIDES = Set.of("decides", "key decisions", "decisions", "outcome");
    private static final Set<String> TIME = Set.of("time", "starts", "at", "start");
    private static final String AFTERNOON = "13:00";
    private static final int ALARM = 10;
    private static final int HALF_DAY = 240;
    private final List<List<String>> rows;
    private final List<String> head;

    private RhythmTable(List<List<String>> rows) {
        this.rows = rows.subList(1, rows.size());
        head = rows.getFirst().stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }

    /** The first table of a Markdown text, when it has a column of cadences. */
    static Optional<RhythmTable> of(String markdown) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : markdown.lines().map(String::strip).dropWhile(line -> !line.startsWith("|"))
                .takeWhile(line -> line.startsWith("|")).toList()) {
            List<String> cells = Arrays.stream(line.replaceFirst("^\\|", "").replaceFirst("\\|$", "")
                    .split("(?<!\\\\)\\|", -1)).map(cell -> Words.tidy(cell.replace("\\|", "|"))).toList();
            if (!cells.stream().allMatch(cell -> cell.matches(":?-+:?"))) {
                rows.add(cells);
            }
        }
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(new RhythmTable(rows)).filter(table -> table.column(WHAT) >= 0);
    }

    /** @param since the day a new cadence counts from; null when nobody can say */
    void into(Parts parts, @Nullable LocalDate since) {
        for (List<String> row : rows) {
            String name = cell(row, WHAT);
            if (!name.isEmpty()) {
                add(parts, row, name, since);
            }
        }
    }

    private void add(Parts parts, List<String> row, String name, @Nullable LocalDate since) {
        Matcher named = NAME.matcher(name);
        boolean told = named.matches();
        String title = told ? named.group(2) : name;
        Template template = Template.named(name);
        String owner = cell(row, Set.of("owner", "host", "dri"));
        String time = Cadence.time(cell(row, TIME)).map(LocalTime::toString).orElse("");
        Fields fields = new Fields().say("title", title).say("purpose", cell(row, Set.of("purpose", "what for", "why")))
                .say("rrule", told ? rule(named.group(1).toLowerCase(Locale.ROOT)) : null)
                .say("minutes", minutes(cell(row, LENGTH)))
                .say("owner", owner.isEmpty() ? null : new Known("owner", owner))
                .say("key_decisions", cell(row, DECIDES)).say("inputs", cell(row, Set.of("inputs", "input")))
                .say("starts_at", time).first("template", template == Template.NONE ? null : template.word())
                .first("starts_on", since).first("alarm", ALARM);
        boolean rare = template == Template.STRATEGY || template == Template.OBJECTIVES;
        parts.add("cadence", null, Words.key(name), title, "cadence",
                time.isEmpty() ? fields.first("starts_at", rare ? AFTERNOON : Cadence.USUAL_TIME.toString()) : fields);
    }

    private static @Nullable String rule(String word) {
        return switch (word) {
            case "month" -> "FREQ=MONTHLY;BYDAY=" + WORKED + ";BYSETPOS=-1";
            case "quarter" -> "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=" + WORKED + ";BYSETPOS=1";
            case "daily" -> "FREQ=WEEKLY;BYDAY=" + WORKED;
            default -> Arrays.stream(DayOfWeek.values())
                    .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word)).findFirst()
                    .map(day -> "FREQ=WEEKLY;BYDAY=" + day.name().substring(0, 2)).orElse(null);
        };
    }

    /** "45 min", "60", "1.5 h", "half to one day"; null for what says no length. */
    private static @Nullable Integer minutes(String words) {
        Matcher figure = FIGURE.matcher(words);
        if (figure.matches()) {
            double number = Double.parseDouble(figure.group(1).replace(',', '.'));
            return (int) Math.round(figure.group(2) == null ? number : number * 60);
        }
        String text = words.toLowerCase(Locale.ROOT);
        return text.contains("half") ? Integer.valueOf(HALF_DAY) : text.contains("day") ? 2 * HALF_DAY : null;
    }

    private int column(Set<String> names) {
        for (int i = 0; i < head.size(); i++) {
            if (names.contains(head.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private String cell(List<String> row, Set<String> names) {
        int at = column(names);
        return at < 0 || at >= row.size() ? "" : row.get(at);
    }
}
