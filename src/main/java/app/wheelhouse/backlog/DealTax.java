package app.wheelhouse.backlog;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What deals that jumped the queue cost and brought in a quarter.
 *
 * @param deals  how many were granted
 * @param effort person-months spent on them alone
 * @param won    revenue that came of them
 */
public record DealTax(Quarter quarter, int deals, double effort, double won) {
    /** How it is worked out, printed wherever it is shown. */
    public static final String RULE = "Deal tax: person-months spent on single deals, by the quarter they were asked for, "
            + "beside the revenue won with them. Refused ones and those nobody decided are left out.";

    /** One line a quarter, the earliest first; quarters without a deal between two others are there too. */
    public static List<DealTax> of(Collection<Deal> deals) {
        SortedMap<Quarter, DealTax> quarters = new TreeMap<>();
        for (Deal deal : deals) {
            if (deal.askedOn() != null && (deal.state() == DealState.GRANTED || deal.state() == DealState.PAID_BACK)) {
                DealTax one = new DealTax(Quarter.of(deal.askedOn()), 1, or(deal.effort()), or(deal.won()));
                quarters.merge(one.quarter, one, DealTax::plus);
            }
        }
        if (!quarters.isEmpty()) {
            for (Quarter each = quarters.firstKey(); each.compareTo(quarters.lastKey()) < 0; each = each.next()) {
                quarters.putIfAbsent(each, new DealTax(each, 0, 0, 0));
            }
        }
        return List.copyOf(quarters.values());
    }

    private DealTax plus(DealTax other) {
        return new DealTax(quarter, deals + other.deals, effort + other.effort, won + other.won);
    }

    private static double or(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
