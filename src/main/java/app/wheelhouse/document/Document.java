package app.wheelhouse.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A Markdown page kept in the workspace.
 *
 * @param source   names the file it came from, or empty
 * @param purpose  one line below its title, or empty
 * @param template the word of the template it began with, or empty
 * @param pages    so many it may fill, or null
 * @param words    so many it may have, or null
 * @param frozenAt when it became final with what its live parts showed; null while they are live
 */
public record Document(UUID id, String title, String kind, String text, String audience, String source,
        String position, DocumentState state, String purpose, String template, @Nullable Integer pages,
        @Nullable Integer words, @Nullable Instant frozenAt) {

    /** A draft without a budget. */
    public Document(UUID id, String title, String kind, String text, String audience, String source, String position) {
        this(id, title, kind, text, audience, source, position, DocumentState.DRAFT, "", "", null, null, null);
    }

    /** The same with other words. */
    public Document with(String other) {
        return new Document(id, title, kind, other, audience, source, position, state, purpose, template, pages, words,
                frozenAt);
    }

    /** Whether the room may see it. */
    public boolean isForRoom() {
        return audience.equals("room");
    }
}
