package app.wheelhouse.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a document can begin with. Its guidance stands in comments, which no page ever shows.
 *
 * @param word  by which documents remember it: the name of its file, or the id of one of one's own
 * @param pages so many a document may fill, or null
 */
public record Template(String word, String title, String kind, String purpose, @Nullable Integer pages, String text) {
    private static final List<String> SHIPPED = List.of("program-charter", "prfaq", "six-pager", "decision-memo",
            "design-qualifiers", "release-support-policy", "deal-override-policy", "gate-checklist", "slos-raci",
            "postmortem", "live-site-review", "rice-sheet", "business-review", "minutes");

    /** Those that come with the program, in the order of a menu. */
    public static List<Template> shipped() {
        return SHIPPED.stream().map(Template::shipped).toList();
    }

    /** The one that comes with the program under a word. */
    public static Template named(String word) {
        return shipped(word);
    }

    private static Template shipped(String word) {
        try (InputStream in = Template.class.getResourceAsStream("templates/" + word + ".md")) {
            if (in == null) {
                throw new IllegalStateException("template is missing from this build: " + word);
            }
            return read(word, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a Markdown file with front matter. */
    static Template read(String word, String file) {
        FrontMatter matter = FrontMatter.of(file);
        Map<String, String> fields = new HashMap<>(matter.fields());
        String pages = fields.getOrDefault("pages", "");
        return new Template(word, fields.getOrDefault("title", word), fields.getOrDefault("kind", "page"),
                fields.getOrDefault("purpose", ""), pages.matches("\\d{1,3}") ? Integer.valueOf(pages) : null,
                matter.body());
    }

    /** The template a document began with, among those there are. */
    public static Optional<Template> of(Document document, List<Template> all) {
        return all.stream().filter(each -> each.word().equals(document.template())).findFirst();
    }

    /** The headings a document of it should have: those of the second level. */
    public List<String> sections() {
        return Manuscript.of(text).headings().stream().filter(part -> part.level() == 2).map(Manuscript.Part::text)
                .toList();
    }
}
