package app.wheelhouse.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which days are worked on: some days of the week but for the holidays.
 *
 * @param worked at least one
 */
public record WorkDays(Set<DayOfWeek> worked, List<Span> holidays) {
    /** Monday to Friday. */
    public static final Set<DayOfWeek> WESTERN = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    /** No holiday is longer. */
    private static final int LONGEST = 60;
    private static final Set<DayOfWeek> FROM_SUNDAY = Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);
    /** Zones of the regions whose weekend is Friday and Saturday, as of CLDR 48 (supplemental/weekData). */
    private static final Set<String> SUNDAY_ZONES = Set.of("Asia/Jerusalem", "Asia/Tel_Aviv", "Israel", "Africa/Cairo",
            "Africa/Algiers", "Africa/Khartoum", "Africa/Tripoli", "Asia/Aden", "Asia/Amman", "Asia/Baghdad",
            "Asia/Bahrain", "Asia/Damascus", "Asia/Kuwait", "Asia/Muscat", "Asia/Qatar", "Asia/Riyadh");

    public WorkDays {
        worked = worked.isEmpty() ? WESTERN : Set.copyOf(worked);
        holidays = List.copyOf(holidays);
    }

    /** Monday to Friday but for the holidays. */
    public WorkDays(List<Span> holidays) {
        this(WESTERN, holidays);
    }

    /** The days of the week that are worked on in a zone unless somebody says otherwise. */
    public static Set<DayOfWeek> usual(ZoneId zone) {
        return SUNDAY_ZONES.contains(zone.getId()) ? FROM_SUNDAY : WESTERN;
    }

    /** Reads days of the week by the codes of RFC 5545, such as {@code SU,MO,TU,WE,TH}; empty when it names none. */
    public static Optional<Set<DayOfWeek>> read(String codes) {
        Set<DayOfWeek> days = new TreeSet<>();
        for (String code : codes.toUpperCase(Locale.ROOT).strip().split("[,;\\s]+", -1)) {
            int at = RecurrenceWords.CODES.indexOf(code);
            if (at < 0) {
                return Optional.empty();
            }
            days.add(DayOfWeek.of(at + 1));
        }
        return Optional.of(days);
    }

    /** Days of the week by the codes of RFC 5545, Monday first, as rules name them. */
    public static String codes(Set<DayOfWeek> days) {
        return days.stream().sorted().map(each -> RecurrenceWords.CODES.get(each.getValue() - 1))
                .collect(Collectors.joining(","));
    }

    /** The day a week begins with: Sunday or Saturday where work begins on it, else Monday. */
    public DayOfWeek first() {
        return Stream.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)
                .filter(each -> worked.contains(each) && !worked.contains(each.minus(1))).findFirst()
                .orElse(DayOfWeek.MONDAY);
    }

    /** The first day of the week a day is in. */
    public LocalDate weekOf(LocalDate day) {
        return day.minusDays((day.getDayOfWeek().getValue() - first().getValue() + 7) % 7);
    }

    /** The holiday a day is part of. */
    public Optional<Span> holiday(LocalDate day) {
        return holidays.stream().filter(each -> each.holds(day)).findFirst();
    }

    /** Whether a day is worked on. */
    public boolean isWorked(LocalDate day) {
        return worked.contains(day.getDayOfWeek()) && holiday(day).isEmpty();
    }

    /** The last working day before a day. */
    public Optional<LocalDate> before(LocalDate day) {
        return day.minusDays(LONGEST).datesUntil(day).filter(this::isWorked).reduce((_, later) -> later);
    }

    /** The next working day after a day. */
    public Optional<LocalDate> after(LocalDate day) {
        return day.plusDays(1).datesUntil(day.plusDays(LONGEST)).filter(this::isWorked).findFirst();
    }
}
