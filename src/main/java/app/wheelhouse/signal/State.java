package app.wheelhouse.signal;

import java.util.Locale;

/** What a tile says. Only {@link #OK} is green: what is not known is not well. */
public enum State {
    OK("OK", "fth-check-circle", "Within its budget, and nothing burns"),
    BURNING("Burning", "fth-trending-down",
            "The budget burns faster than it may: somebody looks at it in the coming days"),
    PAGING("Paging", "fth-bell", "The budget burns so fast that somebody looks at it now"),
    EXHAUSTED("Exhausted", "fth-slash", "The budget of the window is spent"),
    NO_TRAFFIC("No traffic", "fth-moon", "Measured, but nothing came in"),
    NO_DATA("No data", "fth-help-circle", "The source has nothing about it"),
    PARTIAL("Partial", "fth-pie-chart", "Too little of the window was measured to say"),
    STALE("Stale", "fth-clock", "The last sample is too old"),
    INVALID("Invalid", "fth-alert-octagon", "What was read or written down cannot be right"),
    ERROR("Error", "fth-wifi-off", "The source could not be asked");

    private final String label;
    private final String icon;
    private final String meaning;

    State(String label, String icon, String meaning) {
        this.label = label;
        this.icon = icon;
        this.meaning = meaning;
    }

    /** The word on screen. */
    public String label() {
        return label;
    }

    /** An Ikonli literal; each state has its own, so that it is told without colour. */
    public String icon() {
        return icon;
    }

    /** What it means, in words. */
    public String meaning() {
        return meaning;
    }

    /** The word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it may be shown in green. */
    public boolean isGreen() {
        return this == OK;
    }

    /** Whether enough was measured to say how things are. */
    public boolean isKnown() {
        return this == OK || burns() || this == EXHAUSTED;
    }

    /** Whether budget is going faster than it may. */
    public boolean burns() {
        return this == BURNING || this == PAGING;
    }
}
