package app.wheelhouse.decision;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * An action as lists show it.
 *
 * @param owner   the name of who took it on, or empty
 * @param session the code and title of the session it belongs to, or empty
 * @param words   everything it can be found by, in lower case
 */
public record ActionRow(Action action, String owner, String session, String words) {

    /** A row found by all its texts. */
    public static ActionRow of(Action action, String owner, String session) {
        return new ActionRow(action, owner, session,
                String.join(" ", action.title(), action.state().label(), owner, session).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return action.id();
    }

    public boolean isOpen() {
        return action.state() == ActionState.OPEN;
    }

    /** Whether it is open and its due date has passed. */
    public boolean isOverdue(LocalDate today) {
        LocalDate due = action.due();
        return isOpen() && due != null && due.isBefore(today);
    }
}
