package app.wheelhouse.library;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A receipt as the library lists it.
 *
 * @param session the code and title of the session it belongs to, or empty
 * @param uses    where it is cited, embedded or talked about
 * @param words   everything it can be found by, in lower case
 */
public record ReceiptRow(Receipt receipt, String session, List<Use> uses, String words) {

    /** A record that uses the receipt; {@code how} says in which way. */
    public record Use(String type, UUID record, String title, String how) {
    }

    /** A record that cites a receipt which is gone. */
    public record Orphan(String type, UUID record, String title) {
    }

    /** A row found by all its texts. */
    public static ReceiptRow of(Receipt receipt, String session, List<Use> uses) {
        return new ReceiptRow(receipt, session, List.copyOf(uses),
                String.join(" ", receipt.title(), receipt.speaker(), receipt.origin(),
                        receipt.attribution().label(), session).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return receipt.id();
    }

    /** Whether nothing rests on it. */
    public boolean isUnused() {
        return uses.isEmpty();
    }
}
