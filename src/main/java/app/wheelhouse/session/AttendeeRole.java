package app.wheelhouse.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an attendee is in the meeting for. */
public enum AttendeeRole {
    APPROVER("Approver"),
    DRIVER("Driver"),
    CONTRIBUTOR("Contributor"),
    INPUT("Input"),
    INFORMED("Informed");

    private final String label;

    AttendeeRole(String label) {
        this.label = label;
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
    public static AttendeeRole of(@Nullable String word, AttendeeRole fallback) {
        for (AttendeeRole value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return fallback;
    }
}
