package app.wheelhouse.document;

import app.wheelhouse.output.Edition;
import java.time.Instant;
import java.util.UUID;

/**
 * A copy that was given out.
 *
 * @param subject the document or pack it was of
 * @param text    its words as its readers have them, in Markdown
 */
public record Copy(UUID id, UUID subject, String title, Edition edition, Instant givenAt, String revision,
        String text) {
}
