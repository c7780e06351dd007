package app.wheelhouse.document;

import java.util.UUID;

/** A Markdown page kept in the workspace; {@code source} names the file it came from. */
public record Document(UUID id, String title, String kind, String text, String audience, String source,
        String position) {
}
