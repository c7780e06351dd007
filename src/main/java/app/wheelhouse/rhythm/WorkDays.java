package app.wheelhouse.rhythm;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Which days are worked on: Monday to Friday but for the holidays. */
public record WorkDays(List<Span> holidays) {
    /** No holiday is longer. */
    private static final int LONGEST = 60;

    public WorkDays {
        holidays = List.copyOf(holidays);
    }

    /** The holiday a day is part of. */
    public Optional<Span> holiday(LocalDate day) {
        return holidays.stream().filter(each -> each.holds(day)).findFirst();
    }

    /** Whether a day is worked on. */
    public boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && holiday(day).isEmpty();
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
