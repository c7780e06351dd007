package app.wheelhouse.scorecard;

import java.util.Arrays;
import java.util.Optional;

/**
 * The published metrics a KPI can be: DORA's five software delivery performance metrics, as defined at
 * https://dora.dev/guides/dora-metrics/ (throughput: lead time, frequency, recovery time; instability: fail and rework rate), and the
 * four golden signals of https://sre.google/sre-book/monitoring-distributed-systems/.
 */
public enum Metric {
    LEAD_TIME("lead_time", "Change lead time", "h", Direction.DOWN,
            "Time from a change committed to version control to the same change deployed in production; median."),
    DEPLOYMENT_FREQUENCY("deployment_frequency", "Deployment frequency", "per week", Direction.UP,
            "Deployments to production in a period, told per week."),
    RECOVERY_TIME("recovery_time", "Failed deployment recovery time", "h", Direction.DOWN,
            "Time to recover from a deployment that fails and requires immediate intervention; median."),
    CHANGE_FAIL_RATE("change_fail_rate", "Change fail rate", "%", Direction.DOWN,
            "Share of deployments that require immediate intervention, likely a rollback or a hotfix."),
    REWORK_RATE("rework_rate", "Deployment rework rate", "%", Direction.DOWN,
            "Share of deployments that are unplanned and happen as a result of an incident in production."),
    LATENCY("latency", "Latency", "ms", Direction.DOWN, "The time it takes to service a request."),
    TRAFFIC("traffic", "Traffic", "per s", Direction.UP, "How much demand is placed on the system."),
    ERRORS("errors", "Errors", "%", Direction.DOWN, "The rate of requests that fail."),
    SATURATION("saturation", "Saturation", "%", Direction.DOWN, "How full the service is.");

    private final String word;
    private final String label;
    private final String unit;
    private final Direction direction;
    private final String definition;

    Metric(String word, String label, String unit, Direction direction, String definition) {
        this.word = word;
        this.label = label;
        this.unit = unit;
        this.direction = direction;
        this.definition = definition;
    }

    /** The word in files and on the command line. */
    public String word() {
        return word;
    }

    /** The words on screen. */
    public String label() {
        return label;
    }

    /** The unit it is told in. */
    public String unit() {
        return unit;
    }

    /** Which way it gets better. */
    public Direction direction() {
        return direction;
    }

    /** What it counts, as published. */
    public String definition() {
        return definition;
    }

    /** Whether it is one of DORA's five. */
    public boolean isDora() {
        return ordinal() <= REWORK_RATE.ordinal();
    }

    /** Reads a word; empty for any other. */
    public static Optional<Metric> of(String text) {
        return Arrays.stream(values()).filter(metric -> metric.word.equals(text)).findFirst();
    }
}
