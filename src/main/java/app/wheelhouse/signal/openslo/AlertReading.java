package app.wheelhouse.signal.openslo;

import app.wheelhouse.signal.AlertPair;
import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.Level;
import app.wheelhouse.signal.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads alert policies whose conditions are burn rates. OpenSLO has one window and the time a condition must hold; that time is
 * taken as the confirming window. The rate becomes percent of budget, which stays right when the period changes.
 */
final class AlertReading {
    private static final Set<String> URGENT = Set.of("page", "critical", "sev1", "sev-1", "p1", "high");
    private static final int PLACES = 6;
    private static final int SHORT = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final Documents documents;
    private final Duration period;
    private final List<Tree.Note> notes = new ArrayList<>();

    AlertReading(Documents documents, Duration period) {
        this.documents = documents;
        this.period = period;
    }

    /** The pairs of an objective; none when it names no policy that is understood. */
    List<AlertPair> pairs(Tree spec) {
        List<AlertPair> pairs = new ArrayList<>();
        for (Tree entry : spec.trees("alertPolicies")) {
            String name = entry.text("alertPolicyRef");
            Optional<Tree> policy = name.isEmpty() ? Optional.of(entry) : documents.find("AlertPolicy", name);
            if (policy.isEmpty()) {
                notes.add(new Tree.Note(entry.line("alertPolicyRef"), "alertPolicies",
                        "there is no alert policy “" + name + "” here; the reference is kept"));
            } else {
                policy(policy.get(), pairs);
            }
        }
        return pairs;
    }

    List<Tree.Note> notes() {
        return notes;
    }

    private void policy(Tree policy, List<AlertPair> pairs) {
        policy.keep("apiVersion", "kind", "metadata");
        for (Tree entry : policy.tree("spec").trees("conditions")) {
            String name = entry.text("conditionRef");
            Optional<Tree> condition = name.isEmpty() ? Optional.of(entry) : documents.find("AlertCondition", name);
            condition.flatMap(this::pair).ifPresentOrElse(pairs::add,
                    () -> notes.add(new Tree.Note(entry.line(), "conditions",
                            "this alert condition is no burn rate over a window and is kept as it is")));
        }
    }

    private Optional<AlertPair> pair(Tree condition) {
        condition.keep("apiVersion", "kind", "metadata");
        Tree spec = condition.tree("spec");
        Tree rate = spec.tree("condition");
        String kind = rate.text("kind");
        Optional<Duration> window = Length.parse(rate.text("lookbackWindow"));
        BigDecimal threshold = rate.number("threshold");
        if (!kind.isEmpty() && !kind.equals("burnrate") || window.isEmpty() || threshold == null
                || threshold.signum() <= 0) {
            return Optional.empty();
        }
        Duration confirm = Length.parse(rate.text("alertAfter")).filter(each -> each.compareTo(window.get()) <= 0)
                .orElse(window.get().dividedBy(SHORT));
        BigDecimal percent = Numbers
                .plain(threshold.multiply(HUNDRED).multiply(BigDecimal.valueOf(window.get().toMillis()))
                        .divide(BigDecimal.valueOf(period.toMillis()), PLACES, RoundingMode.HALF_EVEN));
        Level level = URGENT.contains(spec.text("severity").toLowerCase(Locale.ROOT)) ? Level.PAGE : Level.TICKET;
        return percent.signum() <= 0
                ? Optional.empty()
                : Optional.of(new AlertPair(level, percent, window.get(), confirm));
    }

    /** Policies that say the same as pairs, one condition each as OpenSLO has it. */
    static List<Object> written(List<AlertPair> pairs, Duration period) {
        List<Object> policies = new ArrayList<>();
        for (AlertPair pair : pairs) {
            String name = pair.level().word() + "-" + Length.text(pair.window());
            Tree rate = new Tree(0).put("kind", "burnrate")
                    .put("threshold",
                            Numbers.plain(BigDecimal.valueOf(pair.factor(period)).setScale(PLACES,
                                    RoundingMode.HALF_EVEN)))
                    .put("lookbackWindow", Length.text(pair.window()))
                    .put("alertAfter", Length.text(pair.confirm()));
            Tree condition = new Tree(0).put("kind", "AlertCondition").put("metadata", new Tree(0).put("name", name))
                    .put("spec", new Tree(0).put("severity", pair.level().word()).put("condition", rate));
            policies.add(new Tree(0).put("kind", "AlertPolicy").put("metadata", new Tree(0).put("name", name)).put(
                    "spec", new Tree(0).put("alertWhenBreaching", true).put("alertWhenResolved", true)
                            .put("alertWhenNoData", false).put("conditions", List.of(condition))));
        }
        return policies;
    }
}
