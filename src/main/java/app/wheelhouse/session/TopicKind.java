package app.wheelhouse.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an agenda entry is there for. */
public enum TopicKind {
    POINT_TO_LAND("Point to land"),
    DISCUSSION("Discussion"),
    DECISION_WANTED("Decision wanted"),
    RECEIPT("Receipt"),
    REMINDER("Reminder"),
    RISK("Risk");

    private final String label;

    TopicKind(String label) {
        this.label = label;
    }

    /** True for entries the meeting walks through one by one; the others are at hand on the laptop. */
    public boolean isStep() {
        return this == POINT_TO_LAND || this == DISCUSSION || this == DECISION_WANTED;
    }

    /** Who may see an entry of this kind when nobody said otherwise. */
    public Audience usualAudience() {
        return isStep() ? Audience.ROOM : Audience.HOST;
    }

    /** The word shown on screen. */
    public String label() {
        return label;
    }

    /** The word used in the log, in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a stored word; anything unknown or missing is {@code fallback}. */
    public static TopicKind of(@Nullable String word, TopicKind fallback) {
        for (TopicKind value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return fallback;
    }
}
