package app.wheelhouse.output;

import java.util.stream.Collectors;

/** Draws a page as the XHTML that is set on paper: with bookmarks, running head and foot, and contents when asked for. */
final class Sheet {
    /** So few entries leave the page room for what follows. */
    private static final int BRIEF = 10;
    private static final int HEAD_LENGTH = 90;

    private final Page page;
    private final Paper paper;
    private final Body.Drawn drawn;
    private final long number;

    Sheet(Page page, Paper paper) {
        this.page = page;
        this.paper = paper;
        this.number = Revision.number(page);
        this.drawn = Body.draw(page, this::running);
    }

    String xhtml(boolean contents) {
        return """
                <html lang="%s"><head><title>%s</title>
                <meta name="subject" content="%s" />
                <style>%s%s@page { size: %s; }</style>
                <bookmarks>%s</bookmarks></head>
                <body class="%s">
                %s%s%s%s</body></html>
                """.formatted(Xml.text(page.language()), Xml.text(fileTitle()), Xml.text(subject()), Resource.style(
                "page.css"), Resource.style("paper.css"), paper.css(), bookmarks(), Html.style(page), running(),
                drawn.opening(),
                contents ? contents() : "", drawn.blocks());
    }

    /** The number that is the same for the same page. */
    long number() {
        return number;
    }

    /** True when the page has parts that contents could list. */
    boolean hasParts() {
        return drawn.sections().size() > 1;
    }

    /** True when the page holds documents of its own, which nobody finds without contents. */
    boolean hasChapters() {
        return page.blocks().stream().anyMatch(Block.Chapter.class::isInstance);
    }

    private String fileTitle() {
        return page.title() + " – " + page.kind();
    }

    private String subject() {
        return page.purpose().isBlank() ? page.kind() : page.purpose();
    }

    private String bookmarks() {
        return drawn.sections().stream()
                .map(entry -> "<bookmark name=\"" + Xml.text(entry.title()) + "\" href=\"#" + entry.id() + "\" />")
                .collect(Collectors.joining());
    }

    private String contents() {
        StringBuilder out = new StringBuilder("<div class=\"contents%s\"><h2>Contents</h2><ul>\n"
                .formatted(drawn.sections().size() <= BRIEF ? " brief" : ""));
        for (Body.Entry entry : drawn.sections()) {
            String title = Xml.text(entry.title());
            out.append("<li").append(Xml.direction(entry.title())).append("><a href=\"#").append(entry.id())
                    .append("\" title=\"").append(title).append("\">").append(title).append("</a></li>\n");
        }
        return out.append("</ul></div>\n").toString();
    }

    private String running() {
        String left = page.series().isBlank() ? page.title() : page.series() + "  ·  " + page.title();
        return running(left, page.kind(), page.mark());
    }

    /** Head and foot from here on. */
    private String running(String title, String kind, String mark) {
        String draft = mark.isBlank() ? "" : "<span class=\"mark\">" + Xml.text(mark) + "</span>  ·  ";
        return strip("head", "<bdi>" + Xml.text(shortened(title)) + "</bdi>", draft + Xml.text(kind))
                + strip("foot", draft + Html.closing(page, Revision.code(number)),
                        "page <span class=\"page\"></span> of <span class=\"pages\"></span>");
    }

    private static String strip(String name, String start, String end) {
        return "<div class=\"" + name + "\"><table><tr><td>" + start + "</td><td class=\"end\">" + end
                + "</td></tr></table></div>\n";
    }

    private static String shortened(String words) {
        if (words.codePointCount(0, words.length()) <= HEAD_LENGTH) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, HEAD_LENGTH - 1)).stripTrailing() + "…";
    }
}
