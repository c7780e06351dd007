package app.wheelhouse.backlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

/**
 * What the requests of an epic come to.
 *
 * @param requests     how many, without those merged into others or declined
 * @param unscored     how many of the open ones have no score
 * @param effort       person-months of all that have an effort
 * @param shipped      person-months of those shipped
 * @param withoutSize  how many have no effort yet and are therefore missing from both
 * @param reach        of the board's unit, each account counted once
 * @param demand       who asked
 */
public record RollUp(int requests, int unscored, double effort, double shipped, int withoutSize, double reach,
        Demand demand, OptionalDouble score) {
    /** How it is worked out, printed wherever it is shown. */
    public static final String RULE = "Effort and score are sums over an epic’s requests, declined and merged ones left out. "
            + "Reach counts each account once with its largest figure; to it comes whatever a request reaches beyond the "
            + "accounts that asked for it. Progress is shipped effort over all effort.";

    /**
     * Adds up the requests of one epic.
     *
     * @param requesters all of a request, by its id, those of requests merged into it among them
     */
    public static RollUp of(Collection<Rfe> requests, Map<UUID, List<Requester>> requesters, Rice rice) {
        List<Rfe> counted = requests.stream()
                .filter(rfe -> rfe.state() != RfeState.MERGED && rfe.state() != RfeState.DECLINED).toList();
        List<Requester> all = new ArrayList<>();
        double beyond = 0;
        for (Rfe rfe : counted) {
            List<Requester> mine = requesters.getOrDefault(rfe.id(), List.of());
            all.addAll(mine);
            Double reach = rfe.inputs().reach();
            beyond += reach == null ? 0 : Math.max(0, reach - Demand.of(mine).reach());
        }
        Demand demand = Demand.of(all);
        List<Rfe> open = counted.stream().filter(rfe -> rfe.state().isOpen()).toList();
        double[] scores = open.stream().map(rfe -> rice.score(rfe.inputs())).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).toArray();
        double score = java.util.Arrays.stream(scores).sum();
        return new RollUp(counted.size(), open.size() - scores.length, sum(counted, RollUp::months),
                sum(counted, rfe -> rfe.state() == RfeState.SHIPPED ? months(rfe) : 0),
                (int) counted.stream().filter(rfe -> rfe.inputs().months() == null).count(), beyond + demand.reach(),
                demand, scores.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(score));
    }

    /** Shipped effort over all effort, 0 to 1; empty while nothing has an effort. */
    public OptionalDouble progress() {
        return effort > 0 ? OptionalDouble.of(shipped / effort) : OptionalDouble.empty();
    }

    private static double months(Rfe rfe) {
        Double months = rfe.inputs().months();
        return months == null || months < 0 ? 0 : months;
    }

    private static double sum(Collection<Rfe> requests, ToDoubleFunction<Rfe> figure) {
        return requests.stream().mapToDouble(figure).sum();
    }
}
