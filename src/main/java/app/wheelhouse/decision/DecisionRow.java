package app.wheelhouse.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A decision as the log lists it.
 *
 * @param by      the name of who decided, or empty
 * @param holders who is to decide: the approvers of its session
 * @param holder  their names, or empty
 * @param session the code and title of the session it belongs to, or empty
 * @param words   everything it can be found by, in lower case
 */
public record DecisionRow(Decision decision, String by, List<UUID> holders, String holder,
        String session, String words) {

    /** A row found by all its texts. */
    public static DecisionRow of(Decision decision, String by, List<UUID> holders, String holder, String session) {
        return new DecisionRow(decision, by, List.copyOf(holders), holder, session,
                String.join(" ", decision.title(), decision.state().label(), by, holder, session, decision.outcome(),
                        decision.context(), decision.reason()).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return decision.id();
    }

    /** The code of the session alone, or its title when it has none. */
    public String sessionCode() {
        int dot = session.indexOf(" · ");
        return dot < 0 ? session : session.substring(0, dot);
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
