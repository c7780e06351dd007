package app.wheelhouse.today;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Flag;
import app.wheelhouse.session.SessionState;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A day at a moment of it: what runs, what comes next, who is waited for and what is due.
 *
 * @param running the sessions that run now, the one begun last first
 * @param next    the session to hold next: the earliest that is not over, or else the first without a date
 * @param then    the ones after it that have a date, earliest first
 * @param waiting decisions that wait, and those to be looked at again today: what is overdue first, then what keeps coming
 *                back, then reviews, then the longest waiting
 * @param due     open actions: overdue first, then by date, those without one last
 * @param changes what was done lately, steps of one piece of typing told once
 * @param arrived what came from colleagues' laptops in the last days, told likewise
 */
public record Today(LocalDate day, List<Meeting> running, Optional<Meeting> next, List<Meeting> then,
        List<DecisionRow> waiting, List<Due> due, List<Aside> parked, List<Change> changes,
        List<Change> arrived) {

    /** The day of {@code now} in a zone. */
    public static Today of(Facts facts, Instant now, ZoneId zone) {
        List<Meeting> planned = facts.meetings().stream()
                .filter(meeting -> meeting.state() == SessionState.PLANNED && !meeting.isOver(now)).toList();
        List<Meeting> dated = planned.stream().filter(meeting -> meeting.startsAt() != null)
                .sorted(Comparator.comparing(Meeting::startsAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        Optional<Meeting> next = dated.isEmpty() ? planned.stream().findFirst() : Optional.of(dated.getFirst());
        LocalDate day = LocalDate.ofInstant(now, zone);
        return new Today(day,
                facts.meetings().stream().filter(meeting -> meeting.state() == SessionState.RUNNING)
                        .sorted(Comparator
                                .comparing(Meeting::startedAt,
                                        Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                                .reversed())
                        .toList(),
                next, dated.stream().skip(1).toList(),
                facts.waiting().stream().filter(row -> row.isWaiting() || row.comesBack(day))
                        .sorted(Comparator.comparingInt((DecisionRow row) -> urgency(row, day))
                                .thenComparing(row -> row.clock().raised()))
                        .toList(),
                facts.due().stream()
                        .sorted(Comparator.comparing(Due::due, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList(),
                facts.parked(), once(facts.changes()), once(facts.arrived()));
    }

    private static int urgency(DecisionRow row, LocalDate day) {
        return row.flags(day).stream().filter(flag -> flag != Flag.NO_MEMO).mapToInt(Flag::ordinal).min()
                .orElse(Flag.NO_MEMO.ordinal());
    }

    /** How many decisions somebody still has to make. */
    public long undecided() {
        return waiting.stream().filter(DecisionRow::isWaiting).count();
    }

    /** How many decisions are to be looked at again. */
    public long reviews() {
        return waiting.stream().filter(row -> row.comesBack(day)).count();
    }

    private static List<Change> once(List<Change> changes) {
        List<Change> told = new ArrayList<>();
        for (Change change : changes) {
            if (told.isEmpty() || !told.getLast().repeats(change)) {
                told.add(change);
            }
        }
        return told;
    }

    /** Whether the workspace has nothing to show for a day. */
    public boolean isEmpty() {
        return running.isEmpty() && next.isEmpty() && waiting.isEmpty() && due.isEmpty() && parked.isEmpty();
    }

    /** How many actions are past their date. */
    public long overdue() {
        return due.stream().filter(action -> action.isOverdue(day)).count();
    }
}
