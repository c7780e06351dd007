package app.wheelhouse.intake.guide;

import app.wheelhouse.session.AttendeeRole;
import java.util.Locale;
import java.util.Optional;

/** Reads the word a file uses for somebody's role in a session. */
public final class RoleWords {
    private RoleWords() {
    }

    /** DACI's words or near enough. RACI's "accountable" is not among them: it is another framework's A. */
    public static Optional<AttendeeRole> read(String words) {
        return switch (words.strip().toLowerCase(Locale.ROOT)) {
            case "approver", "approvers", "approves", "decider", "decides", "decision maker" ->
                Optional.of(AttendeeRole.APPROVER);
            case "driver", "drivers", "drives", "host", "facilitator" -> Optional.of(AttendeeRole.DRIVER);
            case "contributor", "contributors", "contributes" -> Optional.of(AttendeeRole.CONTRIBUTOR);
            case "input", "inputs", "consulted" -> Optional.of(AttendeeRole.INPUT);
            case "informed", "fyi", "kept informed" -> Optional.of(AttendeeRole.INFORMED);
            default -> Optional.empty();
        };
    }
}
