package app.wheelhouse.backlog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a request stands. */
public enum RfeState {
    /** Nobody has looked at it yet. */
    INBOX("Inbox"),
    /** Looked at, not promised. */
    TRIAGED("Triaged"),
    /** Will be done. */
    ACCEPTED("Accepted"),
    /** Another request stands for it. */
    MERGED("Merged"),
    /** Not now. */
    PARKED("Parked"),
    /** Not at all. */
    DECLINED("Declined"),
    /** Done and with its customers. */
    SHIPPED("Shipped");

    private final String label;

    RfeState(String label) {
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

    /** Whether it takes part in the ranking: nobody has said no, and it is not done. */
    public boolean isOpen() {
        return switch (this) {
            case INBOX, TRIAGED, ACCEPTED -> true;
            case MERGED, PARKED, DECLINED, SHIPPED -> false;
        };
    }

    /** Whether it says no, for now or for good, so that whoever asked is owed an option B. */
    public boolean isNo() {
        return this == PARKED || this == DECLINED;
    }

    /** Reads a stored word; anything unknown or missing is {@code INBOX}. */
    public static RfeState of(@Nullable String word) {
        for (RfeState value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        return INBOX;
    }
}
