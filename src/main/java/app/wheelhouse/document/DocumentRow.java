package app.wheelhouse.document;

import java.util.Locale;
import java.util.UUID;

/**
 * A page as the list of pages shows it.
 *
 * @param words everything it can be found by, in lower case
 */
public record DocumentRow(Document document, String words) {

    /** A row found by all its texts. */
    public static DocumentRow of(Document document) {
        return new DocumentRow(document,
                String.join(" ", document.title(), document.kind(), document.text()).toLowerCase(Locale.ROOT));
    }

    public UUID id() {
        return document.id();
    }
}
