package app.wheelhouse.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record found.
 *
 * @param type    its type, as the command line names it
 * @param title   what it is called, with what was found in it
 * @param place   what it belongs to: the title of its session, or of the record whose page shows it; empty when it stands alone
 * @param excerpt what was found in its text; empty when that was only in its title
 * @param on      the day it bears; null for none
 * @param state   its state; empty for none
 * @param home    the record whose page shows it: itself when it has a page of its own
 * @param topic   for a note, the topic it was typed under; otherwise null
 * @param line    the line of its text where the first word was found, from 0; -1 for none
 */
public record Hit(String type, UUID id, List<Piece> title, String place, List<Piece> excerpt,
        @Nullable LocalDate on, String state, Home home, @Nullable UUID topic, int line) {

    /** A record that has a page. */
    public record Home(String type, UUID id) {
    }
}
