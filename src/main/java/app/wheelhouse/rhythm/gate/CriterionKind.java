package app.wheelhouse.rhythm.gate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a criterion of a gate is answered. */
public enum CriterionKind {
    /** Somebody says that it is met and shows something for it. */
    CHECKLIST("Checklist", "fth-check-square"),
    /** Who decides, as the rights matrix says, approves. */
    APPROVAL("Approval", "fth-user-check"),
    /** A figure of a service level objective over a window. */
    SLO("SLO", "fth-activity"),
    /** The value of a KPI over a window. */
    KPI("KPI", "fth-trending-up"),
    /** A page is there, or final. */
    DOCUMENT("Document", "fth-file-text"),
    /** The plan of the release holds: nothing about it is flagged. */
    RELEASE("Release plan", "fth-package"),
    /** Every incident that took much of the error budget has its postmortem. */
    POSTMORTEMS("Postmortems", "fth-life-buoy");

    private final String label;
    private final String icon;

    CriterionKind(String label, String icon) {
        this.label = label;
        this.icon = icon;
    }

    public String label() {
        return label;
    }

    /** An Ikonli literal. */
    public String icon() {
        return icon;
    }

    /** Whether it asks for a figure. */
    public boolean isCondition() {
        return this == SLO || this == KPI;
    }

    /** The word used in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a stored word; anything unknown or missing is a point of a checklist. */
    public static CriterionKind of(@Nullable String word) {
        for (CriterionKind value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return CHECKLIST;
    }
}
