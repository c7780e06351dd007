package app.wheelhouse.output;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the rules of a zone, from a year on, as a VTIMEZONE (RFC 5545, 3.6.5). */
final class ZoneLines {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final int WEEK = 7;

    private ZoneLines() {
    }

    static void write(ContentLines out, ZoneId zone, int year) {
        ZoneRules rules = zone.getRules();
        LocalDateTime from = LocalDateTime.of(year - 1, 1, 1, 0, 0);
        ZoneOffset before = rules.getOffset(from);
        out.line("BEGIN", "VTIMEZONE").line("TZID", zone.getId());
        observance(out, rules.isDaylightSavings(from.toInstant(before)), from, before, before, "");
        if (rules.getTransitionRules().isEmpty()) {
            ZoneOffsetTransition next = rules.nextTransition(from.toInstant(before));
            while (next != null) {
                observance(out, rules.isDaylightSavings(next.getInstant()), next.getDateTimeBefore(),
                        next.getOffsetBefore(), next.getOffsetAfter(), "");
                next = rules.nextTransition(next.getInstant());
            }
        }
        rules.getTransitionRules().forEach(rule -> {
            ZoneOffsetTransition first = rule.createTransition(year - 1);
            observance(out, rules.isDaylightSavings(first.getInstant()), first.getDateTimeBefore(),
                    first.getOffsetBefore(), first.getOffsetAfter(), yearly(rule, first));
        });
        out.line("END", "VTIMEZONE");
    }

    private static void observance(ContentLines out, boolean summer, LocalDateTime start, ZoneOffset before,
            ZoneOffset after, String rule) {
        String kind = summer ? "DAYLIGHT" : "STANDARD";
        out.line("BEGIN", kind).line("DTSTART", LOCAL.format(start)).line("TZOFFSETFROM", offset(before))
                .line("TZOFFSETTO", offset(after));
        if (!rule.isEmpty()) {
            out.line("RRULE", rule);
        }
        out.line("END", kind);
    }

    /** The day of a year on which the clocks change; the day the local clock shows, which a rule in UTC may leave. */
    private static String yearly(ZoneOffsetTransitionRule rule, ZoneOffsetTransition first) {
        int shift = (int) ChronoUnit.DAYS.between(day(rule, first.getDateTimeBefore().getYear()),
                first.getDateTimeBefore().toLocalDate());
        DayOfWeek weekday = rule.getDayOfWeek();
        String month = "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue();
        int from = rule.getDayOfMonthIndicator();
        if (weekday == null) {
            return month + ";BYMONTHDAY=" + (from + shift);
        }
        String code = weekday.plus(shift).name().substring(0, 2);
        if (from < 0 && shift == 0) {
            return month + ";BYDAY=" + from + code;
        }
        int begin = (from < 0 ? rule.getMonth().maxLength() - WEEK + 1 : from) + shift;
        return (begin - 1) % WEEK == 0
                ? month + ";BYDAY=" + ((begin - 1) / WEEK + 1) + code
                : month + ";BYMONTHDAY=" + IntStream.range(begin, begin + WEEK).mapToObj(String::valueOf)
                        .collect(Collectors.joining(",")) + ";BYDAY=" + code;
    }

    private static LocalDate day(ZoneOffsetTransitionRule rule, int year) {
        int from = rule.getDayOfMonthIndicator();
        DayOfWeek weekday = rule.getDayOfWeek();
        if (from < 0) {
            LocalDate last = YearMonth.of(year, rule.getMonth()).atEndOfMonth()
                    .plusDays(from + 1L);
            return weekday == null
                    ? last
                    : last.with(TemporalAdjusters.previousOrSame(weekday));
        }
        LocalDate first = LocalDate.of(year, rule.getMonth(), from);
        return weekday == null ? first : first.with(TemporalAdjusters.nextOrSame(weekday));
    }

    private static String offset(ZoneOffset offset) {
        int minutes = Math.abs(offset.getTotalSeconds()) / 60;
        return "%s%02d%02d".formatted(offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
    }
}
