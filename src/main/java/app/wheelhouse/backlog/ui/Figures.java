package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Inputs;
import app.wheelhouse.backlog.Plan;
import app.wheelhouse.backlog.Scale;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Numbers as the board shows them, in the user's locale. */
final class Figures {
    private static final double MILLION = 1_000_000;
    private static final double THOUSAND = 1_000;
    private static final double PLENTY = 100;

    private Figures() {
    }

    /** A count or a score: with decimals only below a hundred. */
    static String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
        format.setMaximumFractionDigits(Math.abs(value) < PLENTY ? value == Math.rint(value) ? 0 : 1 : 0);
        return value >= 1e15 ? Double.toString(value) : format.format(value);
    }

    static String number(@Nullable Double value) {
        return value == null ? "" : number(value.doubleValue());
    }

    static String score(OptionalDouble score) {
        return score.isPresent() ? number(score.getAsDouble()) : "";
    }

    /** A value of a scale, exactly. */
    static String exact(@Nullable Double value) {
        return value == null ? "" : Scale.number(value);
    }

    /** Person-months: "2", "2–4". */
    static String effort(Inputs inputs) {
        Double low = inputs.effort();
        Double high = inputs.effortMost();
        return low == null ? exact(high) : high == null ? exact(low) : exact(low) + "–" + exact(high);
    }

    /** Money, roughly: "1.2 M", "350 k". */
    static String money(double amount) {
        return amount == 0
                ? ""
                : amount >= MILLION
                        ? number(Math.round(amount / MILLION * 10) / 10.0) + " M"
                        : amount >= THOUSAND ? number((double) Math.round(amount / THOUSAND)) + " k" : number(amount);
    }

    static String months(double months) {
        return number(months) + " PM";
    }

    /** How much of a quarter is taken. */
    static String used(Plan plan) {
        return plan.supply().isKnown()
                ? number(plan.used()) + " of " + months(plan.supply().total()) + " used"
                : "Nobody said what " + plan.supply().quarter().label() + " holds";
    }
}
