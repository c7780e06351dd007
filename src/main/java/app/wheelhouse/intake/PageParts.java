package app.wheelhouse.intake;

import app.wheelhouse.document.FrontMatter;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Words;
import java.util.List;
import java.util.Map;

/** A Markdown file with the front matter of a document becomes that document. */
final class PageParts {
    private PageParts() {
    }

    static List<Part> of(FrontMatter matter, String source) {
        Map<String, String> said = matter.fields();
        Parts parts = new Parts();
        String title = said.getOrDefault("title", "");
        parts.add("document", null, said.getOrDefault("kind", "page") + "|" + Words.key(title), title, "document",
                new Fields().say("title", title).say("kind", said.get("kind")).say("text", matter.body())
                        .say("purpose", said.get("purpose")).first("template", said.get("template"))
                        .first("pages", number(said.getOrDefault("pages", "")))
                        .first("words", number(said.getOrDefault("words", "")))
                        .first("audience", said.getOrDefault("audience", "host").equals("room") ? "room" : "host")
                        .first("state", said.get("state")).first("source", source));
        return parts.all();
    }

    private static @org.jspecify.annotations.Nullable Integer number(String text) {
        return text.matches("[1-9]\\d{0,4}") ? Integer.valueOf(text) : null;
    }
}
