package app.wheelhouse.backlog;

import app.wheelhouse.record.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a board scores: what reach counts, which values the inputs may have, and what is multiplied in besides.
 *
 * @param reachUnit  what reach counts in a quarter, such as customers, tenants or GPUs
 * @param reachStep  by how many percent reach is moved up and down for the range of a rank
 * @param impact     how much it changes for each of them
 * @param confidence how sure anybody is, in percent
 */
public record Scales(String reachUnit, int reachStep, Scale impact, Scale confidence, List<Factor> factors) {
    /** The least effort that is believed, in person-months. */
    public static final double LEAST_EFFORT = 0.5;
    /** Above it confidence rests on a receipt, in percent. */
    public static final int UNPROVEN = 50;
    /** Where the formula comes from. */
    public static final String SOURCE = "RICE after Intercom, “RICE: Simple prioritization for product managers”";

    private static final int USUAL_STEP = 20;

    /** Those of the published method. */
    public static final Scales USUAL = new Scales("customers", USUAL_STEP,
            Scale.read("3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal").orElseThrow(),
            Scale.read("100 high, 80 medium, 50 low, 20 moonshot").orElseThrow(), List.of());

    public Scales {
        factors = List.copyOf(factors);
    }

    /** Reads the settings of a board; what is unset or cannot be read is as usual. */
    public static Scales read(Map<String, ? extends @Nullable Object> board) {
        Fields fields = new Fields(board);
        String unit = fields.text("reach_unit");
        Integer step = fields.number("reach_step");
        return new Scales(unit.isBlank() ? USUAL.reachUnit : unit, step == null || step < 1 ? USUAL_STEP : step,
                Scale.read(fields.text("impact_scale")).orElse(USUAL.impact),
                Scale.read(fields.text("confidence_scale")).orElse(USUAL.confidence),
                Factor.read(fields.text("factors")));
    }

    /** Whether a score by these means what a score by the others means; the step of reach is in no score. */
    public boolean definesLike(Scales others) {
        return reachUnit.equals(others.reachUnit) && impact.equals(others.impact)
                && confidence.equals(others.confidence) && factors.equals(others.factors);
    }

    /** The formula as it is printed on whatever shows scores. */
    public String formula() {
        StringBuilder formula = new StringBuilder("score = reach (" + reachUnit + " a quarter) × impact × confidence");
        factors.stream().filter(factor -> !factor.divides())
                .forEach(factor -> formula.append(" × ").append(factor.name()));
        formula.append(" ÷ effort (person-months)");
        factors.stream().filter(Factor::divides).forEach(factor -> formula.append(" ÷ ").append(factor.name()));
        return formula.toString();
    }
}
