package app.wheelhouse.signal;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the budget as the objective says: events as they come, or slices of time once they are over. A slice of which less than
 * half was measured counts neither way, and so does one without events. Not safe for several threads.
 */
public final class Slicing {
    private final Budgeting budgeting;
    private long from = Long.MIN_VALUE;
    private double good;
    private double total;
    private long measured;
    private int resets;

    public Slicing(Budgeting budgeting) {
        this.budgeting = budgeting;
    }

    /** What is to be counted now that a stretch of time is over. */
    public List<Slice> take(Slice slice) {
        return switch (budgeting) {
            case Budgeting.Occurrences _ -> List.of(slice);
            case Budgeting.Timeslices slices -> sliced(slice, slices.slice());
            case Budgeting.RatioTimeslices slices -> sliced(slice, slices.slice());
        };
    }

    private List<Slice> sliced(Slice slice, Duration length) {
        if (slice.isGap()) {
            return List.of();
        }
        List<Slice> over = new ArrayList<>();
        for (Slice part : Timeline.split(slice, length)) {
            if (part.from() != from) {
                close(length, over);
                from = part.from();
            }
            good += part.good();
            total += part.total();
            measured += part.measured().toMillis();
            resets += part.resets();
        }
        if (slice.to() >= from + length.toMillis()) {
            close(length, over);
        }
        return over;
    }

    private void close(Duration length, List<Slice> over) {
        long millis = length.toMillis();
        if (from != Long.MIN_VALUE && measured * 2 >= millis) {
            over.add(total > 0
                    ? Slice.of(from, from + millis, worth(good / total), 1, Math.min(measured, millis), resets)
                    : Slice.of(from, from + millis, 0, 0, Math.min(measured, millis), resets));
        }
        from = Long.MIN_VALUE;
        good = 0;
        total = 0;
        measured = 0;
        resets = 0;
    }

    private double worth(double sli) {
        return budgeting instanceof Budgeting.Timeslices slices
                ? BigDecimal.valueOf(sli).compareTo(slices.target()) >= 0 ? 1 : 0
                : sli;
    }
}
