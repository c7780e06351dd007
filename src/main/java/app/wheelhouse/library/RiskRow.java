package app.wheelhouse.library;

import java.util.Locale;
import java.util.UUID;

/**
 * A risk or an objection as the library lists it.
 *
 * @param owner   the name of who keeps an eye on it, or empty
 * @param session the code and title of the session it belongs to, or empty
 * @param words   everything it can be found by, in lower case
 */
public record RiskRow(Risk risk, Weighing weighing, String owner, String session, String words) {

    /** A row found by all its texts. */
    public static RiskRow of(Risk risk, Weighing weighing, String owner, String session) {
        Treatment treatment = weighing.treatment();
        return new RiskRow(risk, weighing, owner, session, String.join(" ", risk.title(), risk.kind(), risk.response(),
                owner, session, weighing.cause(), weighing.consequence(), weighing.now().band().label(),
                treatment == null ? "" : treatment.label()).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return risk.id();
    }

    /** Whether it is over and done. */
    public boolean isClosed() {
        return !risk.state().isEmpty() && !risk.state().equals("open");
    }

    /** Whether somebody prepared a response. */
    public boolean isAnswered() {
        return !risk.response().isBlank();
    }

    /** Whether it is an objection, which somebody will say aloud. */
    public boolean isObjection() {
        return risk.kind().equals("objection");
    }
}
