package app.wheelhouse.rhythm;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the agenda of a meeting is assembled from. */
public enum Template {
    REVIEW("Weekly review", "KPI signals, top risks, blockers, late decisions"),
    TRIAGE("Triage", "requests in the inbox"),
    DESIGN("Design review", "design gates, designs that are not final"),
    READINESS("Release readiness", "gates due, plans of the releases"),
    COUNCIL("Decision council", "decisions that are ready"),
    STRATEGY("Monthly review", "scorecard, burn-down, open decisions"),
    OBJECTIVES("Quarterly planning", "scorecard, burn-down, capacity, open decisions"),
    NONE("Only what was left open", "parked topics, points that did not land");

    private final String label;
    private final String from;

    Template(String label, String from) {
        this.label = label;
        this.from = from;
    }

    /** The words shown on screen. */
    public String label() {
        return label;
    }

    /** What goes onto the agenda, in a few words. */
    public String from() {
        return from;
    }

    /** The word used in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a stored word; anything unknown or missing brings only what was left open. */
    public static Template of(@Nullable String word) {
        for (Template value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return NONE;
    }

    /** The template the name of a meeting speaks of. */
    public static Template named(String title) {
        String words = " " + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ") + " ";
        return words.contains(" triage ")
                ? TRIAGE
                : words.contains(" council ")
                        ? COUNCIL
                        : words.contains(" readiness ")
                                ? READINESS
                                : words.contains(" design ")
                                        ? DESIGN
                                        : words.contains(" quarterly ") || words.contains(" okr ")
                                                || words.contains(" pi ")
                                                        ? OBJECTIVES
                                                        : words.contains(" mbr ") || words.contains(" monthly ")
                                                                ? STRATEGY
                                                                : words.contains(" wbr ") || words.contains(" weekly ")
                                                                        ? REVIEW
                                                                        : NONE;
    }
}
