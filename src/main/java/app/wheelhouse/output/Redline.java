package app.wheelhouse.output;

import java.util.List;
import java.util.Locale;

/** Draws a text with its changes, a paragraph for each of its own; each change also has a sign, for it may be printed in grey. */
final class Redline {
    private Redline() {
    }

    static void draw(Block.Changes changes, StringBuilder out) {
        out.append("<div class=\"redline\">\n<p>");
        for (Block.Changes.Run run : changes.runs()) {
            List<String> lines = List.of(run.text().split("\\n", -1));
            for (int i = 0; i < lines.size(); i++) {
                if (i > 0) {
                    out.append("</p>\n<p>");
                }
                if (!lines.get(i).isEmpty()) {
                    stretch(run.kind(), lines.get(i), out);
                }
            }
        }
        int end = out.length();
        out.append("</p>\n</div>\n");
        int from = out.lastIndexOf("<div class=\"redline\">", end);
        String drawn = out.substring(from).replace("<p></p>\n", "");
        out.setLength(from);
        out.append(drawn);
    }

    private static void stretch(Block.Changes.Kind kind, String text, StringBuilder out) {
        if (kind == Block.Changes.Kind.SAME) {
            out.append(Xml.text(text));
        } else {
            out.append("<span class=\"").append(kind.name().toLowerCase(Locale.ROOT)).append("\">")
                    .append(Xml.text(text)).append("</span>");
        }
    }
}
