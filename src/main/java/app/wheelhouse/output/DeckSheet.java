package app.wheelhouse.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Draws slides as the XHTML that is set on pages of 16 by 9. */
final class DeckSheet {
    private final Deck deck;

    DeckSheet(Deck deck) {
        this.deck = deck;
    }

    String xhtml() {
        StringBuilder out = new StringBuilder(4_096);
        out.append("<html lang=\"en\"><head><title>").append(Xml.text(deck.title()))
                .append("</title>\n<meta name=\"subject\" content=\"Slides\" />\n<style>")
                .append(Resource.style("page.css")).append(Resource.style("slides.css"))
                .append("</style>\n<bookmarks>");
        for (int i = 0; i < deck.slides().size(); i++) {
            out.append("<bookmark name=\"").append(Xml.text(deck.slides().get(i).title())).append("\" href=\"#s")
                    .append(i + 1).append("\" />");
        }
        out.append("</bookmarks></head>\n<body class=\"slides\">\n<div class=\"slide first\">\n");
        paragraph(out, "kicker", deck.kicker());
        out.append("<h1").append(Xml.direction(deck.title())).append('>').append(Xml.text(deck.title()))
                .append("</h1>\n");
        paragraph(out, "below", deck.below());
        out.append("</div>\n");
        for (int i = 0; i < deck.slides().size(); i++) {
            slide(out, deck.slides().get(i), i + 1);
        }
        return out.append("</body></html>").toString();
    }

    private void slide(StringBuilder out, Deck.Slide slide, int number) {
        out.append("<div class=\"slide\">\n");
        paragraph(out, "kicker", slide.kicker());
        out.append("<h2 id=\"s").append(number).append('"').append(Xml.direction(slide.title())).append('>').append(Xml
                .text(slide.title())).append("</h2>\n");
        if (!slide.lines().isEmpty()) {
            out.append("<ul>\n");
            for (Deck.Line line : slide.lines()) {
                out.append("<li").append(line.strong() ? " class=\"now\"" : "").append(Xml.direction(line.text()))
                        .append('>').append(Xml.text(line.text()));
                if (!line.state().isBlank()) {
                    out.append(" <span class=\"state\">").append(Xml.text(line.state())).append("</span>");
                }
                out.append("</li>\n");
            }
            out.append("</ul>\n");
        }
        out.append("</div>\n");
    }

    private static void paragraph(StringBuilder out, String style, String words) {
        if (!words.isBlank()) {
            out.append("<p class=\"").append(style).append('"').append(Xml.direction(words)).append('>').append(Xml
                    .text(words)).append("</p>\n");
        }
    }

    /** The number that is the same for the same slides. */
    long number() {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(xhtml().getBytes(
                    StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
