package app.wheelhouse.output;

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
                <body><main>
                %s<p class="closing">%s</p>
                </main></body>
                </html>
                """.formatted(Xml.text(page.language()), Xml.text(page.title()), Resource.style("page.css"), Resource
                .style("screen.css"), content(page), closing(page, Revision.of(page)));
    }

    /** What a reader sees of the page, without the closing line. */
    static String content(Page page) {
        Body.Drawn drawn = Body.draw(page, false);
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
