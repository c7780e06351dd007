package app.wheelhouse.backlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** What has to give way when more is promised for a quarter than its capacity holds. */
public final class Displacement {
    private Displacement() {
    }

    /**
     * What could give way to a promise, the least valuable first: everything promised for the same quarter that would free
     * capacity the newcomer needs.
     *
     * @param all     all requests
     * @param quarter the quarter the newcomer is promised for
     */
    public static List<Rfe> candidates(Rfe newcomer, Quarter quarter, List<Rfe> all, Rice rice) {
        return all.stream()
                .filter(rfe -> !rfe.id().equals(newcomer.id()) && quarter.equals(rfe.quarter())
                        && Plan.competes(rfe, quarter) && rfe.inputs().months() != null)
                .filter(rfe -> newcomer.team() == null || newcomer.team().equals(rfe.team()) || rfe.team() == null)
                .sorted(Comparator.comparingDouble((Rfe rfe) -> score(rfe, rice)).thenComparing(Rfe::title)).toList();
    }

    /**
     * By how many person-months a promise goes over what its team, or the quarter, still holds; 0 when it fits or nobody
     * said what the quarter holds.
     */
    public static double over(Rfe newcomer, Quarter quarter, List<Rfe> all, Supply supply) {
        Double months = newcomer.inputs().months();
        if (!supply.isKnown() || months == null) {
            return 0;
        }
        List<Rfe> others = all.stream()
                .filter(rfe -> !rfe.id().equals(newcomer.id()) && quarter.equals(rfe.quarter())
                        && Plan.competes(rfe, quarter))
                .toList();
        double whole = sum(others) + months - supply.total();
        Double ofTeam = supply.of(newcomer.team());
        double team = newcomer.team() == null
                ? 0
                : sum(others.stream().filter(rfe -> newcomer.team().equals(rfe.team())).toList()) + months
                        - (ofTeam == null ? 0 : ofTeam);
        return Math.max(0, Math.max(whole, team));
    }

    /** The fewest of the least valuable that make room for {@code over} person-months; all of them when that is too little. */
    public static List<Rfe> suggestion(List<Rfe> candidates, double over) {
        List<Rfe> chosen = new ArrayList<>();
        double freed = 0;
        for (Rfe each : candidates) {
            if (freed >= over) {
                break;
            }
            chosen.add(each);
            Double months = each.inputs().months();
            freed += months == null ? 0 : months;
        }
        return chosen;
    }

    /** Person-months that these take. */
    public static double sum(List<Rfe> requests) {
        return requests.stream().map(rfe -> rfe.inputs().months()).filter(java.util.Objects::nonNull)
                .mapToDouble(Double::doubleValue).sum();
    }

    private static double score(Rfe rfe, Rice rice) {
        OptionalDouble score = rice.score(rfe.inputs());
        return score.isPresent() ? score.getAsDouble() : -1;
    }
}
