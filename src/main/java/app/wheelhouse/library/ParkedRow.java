package app.wheelhouse.library;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something parked, as the library lists it.
 *
 * @param owner   who brings it back; null when nobody does
 * @param by      the name of the owner, or empty
 * @param since   when it was parked, if that is known
 * @param session the code and title of the session it was parked in, or empty
 * @param words   everything it can be found by, in lower case
 */
public record ParkedRow(Parked parked, @Nullable UUID owner, String by, @Nullable Instant since, String session,
        String words) {

    /** A row found by all its texts. */
    public static ParkedRow of(Parked parked, @Nullable UUID owner, String by, @Nullable Instant since,
            String session) {
        return new ParkedRow(parked, owner, by, since, session,
                String.join(" ", parked.title(), by, session).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return parked.id();
    }

    /** Whether it still waits to be taken up. */
    public boolean isOpen() {
        return parked.state().isEmpty() || parked.state().equals("open");
    }
}
