package app.wheelhouse.scorecard;

/** Where the readings of a KPI come from. */
public enum Origin {
    TYPED("typed", "Typed in"), CSV("csv", "CSV file"), SLO("slo", "An objective (SLO)"),
    PROMQL("promql", "A PromQL query"),
    DECISION_LATENCY("decision_latency",
            "Own log: decision latency"),
    RICE_THROUGHPUT("rice_throughput",
            "Own log: RICE throughput"),
    ACTION_CLOSURE("action_closure", "Own log: action closure"),
    TIME_TO_DETECT("time_to_detect", "Incidents: time to detect"),
    TIME_TO_RESTORE("time_to_restore", "Incidents: time to restore");

    private final String word;
    private final String label;

    Origin(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word in files and on the command line. */
    public String word() {
        return word;
    }

    /** The words on screen. */
    public String label() {
        return label;
    }

    /** Whether its readings follow from the app's own log, so that nobody types any. */
    public boolean isOwn() {
        return ordinal() >= DECISION_LATENCY.ordinal();
    }

    /** Reads a word; anything else is typed in. */
    public static Origin of(String text) {
        for (Origin origin : values()) {
            if (origin.word.equals(text)) {
                return origin;
            }
        }
        return TYPED;
    }
}
