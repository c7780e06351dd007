package app.wheelhouse.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a document.
 *
 * @param quote      the beginning of the paragraph it is about; empty for the whole document
 * @param resolvedAt when it was settled; null while it is open
 */
public record Remark(UUID id, UUID document, String quote, String text, @Nullable Instant saidAt,
        @Nullable Instant resolvedAt) {
    private static final int QUOTED = 80;

    public boolean isOpen() {
        return resolvedAt == null;
    }

    /** What a remark on this line remembers of it. */
    public static String quoteOf(String line) {
        String words = line.strip();
        return words.length() <= QUOTED ? words : words.substring(0, QUOTED);
    }

    /** The line of a text it is about, counted from 0; -1 when it is about the whole or its paragraph is gone. */
    public int lineIn(String text) {
        if (quote.isBlank()) {
            return -1;
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith(quote)) {
                return i;
            }
        }
        return -1;
    }
}
