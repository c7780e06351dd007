package app.wheelhouse.rhythm.gate;

import app.wheelhouse.rhythm.gate.BudgetPolicy.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the error-budget policy lets go now, and why: the worst of all objectives whose budget some gate asks for, over
 * four weeks. What nobody measures is unknown, unless the incidents on file alone took all of it.
 *
 * @param why a sentence
 */
public record BudgetState(Standing standing, String why) {
    private static final double ALL_OF_IT = 100;

    /** How it stands by these criteria and facts. */
    public static BudgetState of(List<Criterion> criteria, Facts facts) {
        Map<String, Criterion> asked = new LinkedHashMap<>();
        criteria.stream().filter(each -> each.kind() == CriterionKind.SLO && !each.subject().isBlank())
                .filter(each -> Criterion.Measure.of(each.measure()) == Criterion.Measure.BUDGET)
                .forEach(each -> asked.putIfAbsent(each.subject().strip().toLowerCase(Locale.ROOT),
                        each.over(Criterion.USUAL_DAYS)));
        List<String> spent = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Criterion each : asked.values()) {
            OptionalDouble share = left(each, facts);
            switch (BudgetPolicy.standing(share)) {
                case URGENT_ONLY -> spent.add(each.subject() + " has " + percent(share.orElse(0)) + " left");
                case UNKNOWN -> unknown.add(each.subject());
                case ALL -> left.add(each.subject() + " has " + percent(share.orElse(0)) + " left");
            }
        }
        double taken = taken(facts);
        String incidents = taken == 0 ? "" : "; incidents on file took " + percent(taken);
        if (!spent.isEmpty()) {
            return new BudgetState(Standing.URGENT_ONLY, over(String.join(", ", spent) + incidents));
        } else if (taken >= ALL_OF_IT) {
            return new BudgetState(Standing.URGENT_ONLY, over("incidents on file took " + percent(taken)));
        } else if (!unknown.isEmpty()) {
            return new BudgetState(Standing.UNKNOWN,
                    over("no data for " + String.join(", ", unknown) + incidents));
        }
        return left.isEmpty()
                ? new BudgetState(Standing.UNKNOWN, over("no gate asks for a budget" + incidents))
                : new BudgetState(Standing.ALL, over(String.join(", ", left) + incidents));
    }

    private static OptionalDouble left(Criterion criterion, Facts facts) {
        Optional<Conditions.Reading> reading = facts.conditions().read(criterion)
                .filter(each -> Answers.flaw(each, criterion, facts.now()).isEmpty());
        return reading.isPresent() ? OptionalDouble.of(reading.get().value()) : OptionalDouble.empty();
    }

    /** The shares of four weeks' budget that the incidents of these weeks took, together. */
    private static double taken(Facts facts) {
        LocalDate today = facts.today();
        return facts.incidents().stream().filter(each -> each.happenedOn() != null && !each.happenedOn().isAfter(today)
                && each.happenedOn().isAfter(today.minusDays(Criterion.USUAL_DAYS)))
                .mapToDouble(each -> each.share() == null ? 0 : each.share()).sum();
    }

    private static String over(String words) {
        return "Over four weeks: " + words + ".";
    }

    private static String percent(double value) {
        return Words.figure(value) + " %";
    }
}
