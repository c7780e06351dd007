package app.wheelhouse.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * A decision as the log lists it.
 *
 * @param by      the name of who decided, or empty
 * @param holder  the name of who is to decide: the approver of its session, or empty
 * @param session the code and title of the session it belongs to, or empty
 * @param words   everything it can be found by, in lower case
 */
public record DecisionRow(Decision decision, String by, String holder, String session, String words) {

    /** A row found by all its texts. */
    public static DecisionRow of(Decision decision, String by, String holder, String session) {
        return new DecisionRow(decision, by, holder, session,
                String.join(" ", decision.title(), decision.state().label(), by, holder, session, decision.outcome(),
                        decision.context(), decision.reason()).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return decision.id();
    }

    /** Whether somebody still has to decide. */
    public boolean isWaiting() {
        return switch (decision.state()) {
            case PROPOSED, DEFERRED -> true;
            case ACCEPTED, REJECTED, DEPRECATED, SUPERSEDED -> false;
        };
    }

    /** The day it was raised; when nobody said, the day its record was made. */
    public LocalDate raised(ZoneId zone) {
        LocalDate said = decision.raisedOn();
        // The first 48 bits of a UUIDv7 are milliseconds (RFC 9562).
        return said != null
                ? said
                : LocalDate.ofInstant(Instant.ofEpochMilli(id().getMostSignificantBits() >>> 16), zone);
    }

    /** Who it waits for or who decided, whichever there is. */
    public String who() {
        return by.isEmpty() ? holder : by;
    }
}
