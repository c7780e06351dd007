package app.wheelhouse.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose word makes a document final.
 *
 * @param givenAt  when the word was given; null while it is awaited
 * @param textCode tells the words that were approved from later ones
 */
public record Signoff(UUID id, UUID document, UUID person, String name, @Nullable Instant givenAt, String textCode) {

    /** Whether these very words were approved. */
    public boolean covers(String text) {
        return givenAt != null && textCode.equals(codeOf(text));
    }

    /** What tells a text from another. */
    public static String codeOf(String text) {
        return Integer.toHexString(text.strip().hashCode()) + "-" + text.strip().length();
    }
}
