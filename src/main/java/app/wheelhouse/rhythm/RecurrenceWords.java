package app.wheelhouse.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says in words when a rule comes again, and reads the words people pick; a rule without words is told as it is written. */
public final class RecurrenceWords {
    /** The codes of the days, Monday first. */
    static final List<String> CODES = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final String WORKED = "MO,TU,WE,TH,FR";
    private static final Pattern PLAIN = Pattern.compile("(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU)){3,5}");
    private static final Map<String, String> NTH = Map.of("1", "first", "2", "second", "3", "third", "4", "fourth",
            "-1", "last");
    private static final Pattern PLACED = Pattern.compile("(-?\\d{1,2})([A-Z]{2})");

    private RecurrenceWords() {
    }

    /** Such as "Every Monday" or "Last working day of the month". */
    public static String of(String rrule) {
        Map<String, String> parts = parts(rrule);
        String words = switch (parts.getOrDefault("FREQ", "")) {
            case "DAILY" -> every("day", parts);
            case "WEEKLY" -> weekly(parts);
            case "MONTHLY" -> monthly(parts);
            case "YEARLY" -> parts.keySet().stream().allMatch(List.of("FREQ", "INTERVAL", "COUNT", "UNTIL")::contains)
                    ? every("year", parts)
                    : "";
            default -> "";
        };
        return words.isEmpty() ? rrule.strip() : capital(words + ended(parts));
    }

    /**
     * What people choose among for a meeting that is next held on a day.
     *
     * @param worked the days of the week that are worked on
     * @return rules in the order in which they are offered
     */
    public static List<String> offered(LocalDate day, Set<DayOfWeek> worked) {
        String working = WorkDays.codes(worked);
        String code = CODES.get(day.getDayOfWeek().getValue() - 1);
        int nth = (day.getDayOfMonth() - 1) / 7 + 1;
        List<String> rules = new ArrayList<>();
        List.of(working.split(",", -1)).forEach(each -> rules.add("FREQ=WEEKLY;BYDAY=" + each));
        rules.add("FREQ=DAILY");
        rules.add("FREQ=WEEKLY;BYDAY=" + working);
        rules.add("FREQ=WEEKLY;INTERVAL=2;BYDAY=" + code);
        rules.add("FREQ=MONTHLY;BYDAY=" + (nth > 4 ? "-1" : nth) + code);
        rules.add("FREQ=MONTHLY;BYDAY=-1" + code);
        rules.add("FREQ=MONTHLY;BYMONTHDAY=" + day.getDayOfMonth());
        rules.add("FREQ=MONTHLY;BYDAY=" + working + ";BYSETPOS=1");
        rules.add("FREQ=MONTHLY;BYDAY=" + working + ";BYSETPOS=-1");
        rules.add("FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=" + working + ";BYSETPOS=1");
        rules.add("FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=" + working + ";BYSETPOS=-1");
        rules.add("FREQ=YEARLY");
        return rules.stream().distinct().toList();
    }

    /** The rule somebody wrote: one of RFC 5545, or in the words of {@link #of}; empty when it is neither. */
    public static Optional<String> read(String typed, LocalDate day, Set<DayOfWeek> worked) {
        Optional<String> rule = Recurrence.read(typed).filter(Recurrence::isOfDays).map(Recurrence::text);
        return rule
                .or(() -> offered(day, worked).stream().filter(each -> of(each).equalsIgnoreCase(typed.strip()))
                        .findFirst());
    }

    private static Map<String, String> parts(String rrule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : rrule.strip().toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "").split(";", -1)) {
            int at = part.indexOf('=');
            if (at > 0 && !part.startsWith("WKST")) {
                parts.put(part.substring(0, at), part.substring(at + 1));
            }
        }
        return parts;
    }

    private static String every(String unit, Map<String, String> parts) {
        if (parts.keySet().stream().anyMatch(key -> key.startsWith("BY"))) {
            return "";
        }
        String interval = parts.getOrDefault("INTERVAL", "1");
        return interval.equals("1") ? "every " + unit : "every " + interval + " " + unit + "s";
    }

    private static String weekly(Map<String, String> parts) {
        String days = parts.getOrDefault("BYDAY", "");
        if (parts.keySet().stream().anyMatch(key -> key.startsWith("BY") && !key.equals("BYDAY"))) {
            return "";
        } else if (days.isEmpty()) {
            return every("week", parts);
        } else if (List.of(days.split(",", -1)).stream().anyMatch(code -> !CODES.contains(code))) {
            return "";
        }
        String names = days.equals(WORKED)
                ? "weekday"
                : PLAIN.matcher(days).matches() ? "working day, " + span(days) : list(days);
        String interval = parts.getOrDefault("INTERVAL", "1");
        return switch (interval) {
            case "1" -> "every " + names;
            case "2" -> "every other " + names;
            default -> "every " + interval + " weeks on " + names;
        };
    }

    private static String monthly(Map<String, String> parts) {
        List<String> known = List.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYSETPOS", "BYMONTH",
                "BYMONTHDAY");
        if (!known.containsAll(parts.keySet())) {
            return "";
        }
        String months = months(parts);
        String day = dayOfMonth(parts);
        return months.isEmpty() || day.isEmpty() ? "" : day + " of " + months;
    }

    private static String dayOfMonth(Map<String, String> parts) {
        String days = parts.getOrDefault("BYDAY", "");
        String place = parts.getOrDefault("BYSETPOS", "");
        String date = parts.getOrDefault("BYMONTHDAY", "");
        Matcher placed = PLACED.matcher(days);
        if (!date.isEmpty()) {
            return !days.isEmpty() || !place.isEmpty() || date.contains(",")
                    ? ""
                    : date.equals("-1") ? "last day" : date.startsWith("-") ? "" : "day " + date;
        } else if (placed.matches() && place.isEmpty() && NTH.containsKey(placed.group(1))) {
            return NTH.get(placed.group(1)) + " " + list(placed.group(2));
        } else if (days.equals(WORKED) && NTH.containsKey(place)) {
            return NTH.get(place) + " working day";
        } else if (PLAIN.matcher(days).matches() && NTH.containsKey(place)) {
            return NTH.get(place) + " working day (" + span(days) + ")";
        }
        return "";
    }

    private static String months(Map<String, String> parts) {
        String interval = parts.getOrDefault("INTERVAL", "1");
        return switch (parts.getOrDefault("BYMONTH", "")) {
            case "" -> interval.equals("1")
                    ? "the month"
                    : interval.equals("3") ? "every third month" : "every " + interval + " months";
            case "1,4,7,10" -> interval.equals("1") ? "the quarter" : "";
            case "3,6,9,12" -> interval.equals("1") ? "the quarter’s last month" : "";
            default -> "";
        };
    }

    private static String ended(Map<String, String> parts) {
        String count = parts.getOrDefault("COUNT", "");
        String until = parts.getOrDefault("UNTIL", "");
        return !count.isEmpty()
                ? ", " + count + " times"
                : until.length() < 8
                        ? ""
                        : ", until " + until.substring(0, 4) + "-" + until.substring(4, 6) + "-"
                                + until.substring(6, 8);
    }

    /** "Sunday to Thursday" for days in a row, else each of them. */
    private static String span(String codes) {
        Set<DayOfWeek> days = WorkDays.read(codes).orElse(Set.of());
        List<DayOfWeek> first = days.stream().filter(each -> !days.contains(each.minus(1))).toList();
        return first.size() == 1
                ? name(first.getFirst()) + " to " + name(first.getFirst().plus(days.size() - 1L))
                : list(codes);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String list(String codes) {
        return List.of(codes.split(",", -1)).stream()
                .map(code -> name(DayOfWeek.of(CODES.indexOf(code) + 1)))
                .collect(Collectors.joining(", "));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
