package app.wheelhouse.backlog;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind a request or an epic. An account that asks more than once counts once, with the largest figures it gave.
 *
 * @param accounts by name, in the order they asked
 * @param revenue  what is at stake in a year, over all accounts
 * @param reach    how many of the board's unit the accounts have; one that did not say has 1
 */
public record Demand(List<String> accounts, double revenue, double reach) {
    /** Nobody asked. */
    public static final Demand NONE = new Demand(List.of(), 0, 0);
    /** How it is worked out, printed wherever it is shown. */
    public static final String RULE = "An account counts once, with the largest revenue and reach it was given.";

    public Demand {
        accounts = List.copyOf(accounts);
    }

    /** Puts together what several requesters want. */
    public static Demand of(Collection<Requester> requesters) {
        Map<String, Requester> byAccount = new LinkedHashMap<>();
        requesters.stream().filter(each -> !each.key().isEmpty())
                .forEach(each -> byAccount.merge(each.key(), each, Demand::larger));
        return new Demand(byAccount.values().stream().map(Requester::account).toList(),
                byAccount.values().stream().mapToDouble(each -> or(each.revenue(), 0)).sum(),
                byAccount.values().stream().mapToDouble(each -> or(each.reach(), 1)).sum());
    }

    private static Requester larger(Requester one, Requester other) {
        return new Requester(one.id(), one.rfe(), one.account(), one.contact(),
                max(one.revenue(), other.revenue()), max(one.reach(), other.reach()));
    }

    private static @Nullable Double max(
            @Nullable Double one, @Nullable Double other) {
        return one == null ? other : other == null ? one : Double.valueOf(Math.max(one, other));
    }

    private static double or(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
