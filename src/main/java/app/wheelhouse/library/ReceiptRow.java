package app.wheelhouse.library;

import java.util.Locale;
import java.util.UUID;

/**
 * A receipt as the library lists it.
 *
 * @param session the code and title of the session it belongs to, or empty
 * @param words   everything it can be found by, in lower case
 */
public record ReceiptRow(Receipt receipt, String session, String words) {

    /** A row found by all its texts. */
    public static ReceiptRow of(Receipt receipt, String session) {
        return new ReceiptRow(receipt, session, String.join(" ", receipt.title(), receipt.speaker(), receipt.origin(),
                receipt.attribution().label(), session).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return receipt.id();
    }
}
