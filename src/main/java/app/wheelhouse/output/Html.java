package app.wheelhouse.output;

import java.util.Locale;

/** Draws a page as one HTML file that needs nothing else and, by its own policy, can load nothing else. */
public final class Html {
    private Html() {
    }

    /** The whole file. */
    public static String render(Page page) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <title>%s</title>
                <style>
                %s%s</style>
                </head>
                <body class="%s"><main>
                %s<p class="closing">%s%s</p>
                </main></body>
                </html>
                """.formatted(Xml.text(page.language()), Xml.text(page.title()), Resource.style("page.css"), Resource
                .style("screen.css"), style(page), content(page),
                page.mark().isBlank()
                        ? ""
                        : "<span class=\"mark\">" + Xml.text(page.mark()) + "</span>  ·  ",
                closing(page, Revision.of(page)));
    }

    /** By which style sheets know the kind of a page. */
    static String style(Page page) {
        return page.kind().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    /** What a reader sees of the page, without the closing line. */
    static String content(Page page) {
        Body.Drawn drawn = Body.draw(page);
        return drawn.opening() + drawn.blocks();
    }

    /** The line that names edition and revision. */
    static String closing(Page page, String revision) {
        String edition = page.edition() == Edition.HOST
                ? "<span class=\"host\">host only</span>  ·  " + page.edition().label()
                : page.edition().label();
        return edition + "  ·  revision " + revision;
    }
}
