package app.wheelhouse.document;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The fields above a Markdown text, between two lines of three hyphens, and the text below them. */
public record FrontMatter(Map<String, String> fields, String body) {
    private static final String FENCE = "---";

    /** Takes a file apart; one without front matter is all text. */
    public static FrontMatter of(String file) {
        String text = file.replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
        int end = text.indexOf("\n" + FENCE + "\n", FENCE.length() - 1);
        if (!text.startsWith(FENCE + "\n") || end < 0) {
            return new FrontMatter(Map.of(), text);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line : text.substring(FENCE.length() + 1, Math.max(end, FENCE.length() + 1)).split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && !line.startsWith(" ") && !line.startsWith("#")) {
                fields.put(line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip().replaceAll("^\"(.*)\"$", "$1"));
            }
        }
        return new FrontMatter(fields, text.substring(end + FENCE.length() + 2).stripLeading());
    }

    /** Whether the file has the fields of a document. */
    public boolean isOfDocument() {
        return fields.containsKey("title") && fields.containsKey("kind");
    }
}
