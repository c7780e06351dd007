package app.wheelhouse.scorecard;

/** How the last reading of a KPI stands to its baseline and its target. */
public enum KpiState {
    AT_TARGET("At target"), UNDER_WAY("Under way"), OFF("Off target"), MEASURED("Measured"), NO_DATA("No data");

    private final String label;

    KpiState(String label) {
        this.label = label;
    }

    /** The words on screen. */
    public String label() {
        return label;
    }

    /**
     * How a value stands: at its target, between baseline and target, worse than the baseline or past the day of the target
     * without it, or just measured when there is no target.
     */
    public static KpiState of(Kpi kpi, Reading reading) {
        Double target = kpi.target();
        Double baseline = kpi.baseline();
        if (target == null) {
            return MEASURED;
        } else if (kpi.direction().reaches(reading.value(), target)) {
            return AT_TARGET;
        }
        boolean worse = baseline != null && !kpi.direction().reaches(reading.value(), baseline);
        boolean late = kpi.targetOn() != null && !reading.day().isBefore(kpi.targetOn());
        return worse || late ? OFF : UNDER_WAY;
    }
}
