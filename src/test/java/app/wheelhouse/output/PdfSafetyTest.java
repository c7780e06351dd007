package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a user types, setting a page opens no file and no connection. */
class PdfSafetyTest {
    private static final String CANARY = "canary-4711";

    @TempDir
    Path folder = Path.of("");

    private final List<String> connections = new CopyOnWriteArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String web = "";
    private String file = "";

    PdfSafetyTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void plant() throws IOException {
        server.createContext("/", exchange -> {
            connections.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        web = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        Path canary = folder.resolve("canary.txt");
        Files.writeString(canary, CANARY);
        file = canary.toUri().toString();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private List<String> baits() {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"" + web + "svg\"/></svg>";
        return List.of("![a](" + web + "a.png)", "![b](" + file + ")", "![c](data:image/svg+xml;utf8," + svg + ")",
                "<img src=\"" + web + "img\"/>", "<img src='" + file + "'/>",
                "<link rel=\"stylesheet\" href=\"" + web + "css\"/>", "<style>@import url(" + web
                        + "import); body { background: url(" + file + ") }</style>",
                "</style><style>@import '" + web + "x';</style>", "<script src=\"" + web + "js\"></script>", svg,
                "<object data=\"" + file + "\"></object>", "<iframe src=\"" + web + "frame\"></iframe>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + file + "\">]><p>&e;</p>",
                "<?xml-stylesheet href=\"" + web + "pi\"?>",
                "<html xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\""
                        + file + "\" parse=\"text\"/></html>",
                "]]><img src=\"" + web + "cdata\"/>", "[link](" + file + ")", "[link](" + web + "link)", "<" + web
                        + "auto>",
                "| a |\n|---|\n| ![x](" + web + "cell) |", "`<img src=" + web + "code>`",
                "    <img src=\"" + web + "indented\"/>", "\"><img src=\"" + web + "attribute\"/>", "&lt;img src=" + web
                        + "entity&gt;",
                "url(" + web + "plain)");
    }

    private Page baited(String bait) {
        Footnote note = new Footnote(Edition.ROOM, bait, bait);
        return new Page(bait, bait, bait, bait, List.of(new Fact(bait, bait)), null, "en", Edition.HOST, List.of(
                new Block.Section(bait, List.of(new Block.Prose(bait), new Block.Quotation(bait, bait),
                        new Block.Callout(bait, bait, List.of(new Fact(bait, bait)), bait, List.of(note)),
                        new Block.Bullets(List.of(new Item(Edition.HOST, bait, bait, bait, List.of(note)))),
                        new Block.Table(bait, List.of(Column.words(bait)), List.of(new Row(Edition.ROOM, false, List.of(
                                new Cell(bait, bait, List.of(note)))))))),
                new Block.Section("Two", List.of(
                        new Block.Prose("x")))));
    }

    @Test
    void noBaitIsTaken() {
        Pdf pdf = new Pdf(asked::add);
        for (String bait : baits()) {
            String seen = PdfText.everything(pdf.render(baited(bait), Paper.A4, Progress.UNWATCHED));

            assertFalse(seen.contains(CANARY), bait);
        }

        assertEquals(List.of(), connections);
        assertTrue(asked.stream().allMatch(uri -> uri.startsWith("#")), "asked for " + asked);
    }

    @Test
    void theHtmlHoldsNothingThatABrowserWouldFetch() {
        for (String bait : baits()) {
            String html = Html.render(baited(bait));
            String body = html.substring(html.indexOf("<body"));

            assertFalse(body.matches("(?s).*<(img|script|link|style|svg|object|iframe|image|xi:|!|\\?).*"), bait);
            assertFalse(body.matches("(?s).*<[^>]* (src|background|style|on\\w+)=.*"), bait);
            assertFalse(body.contains("href=\"file:") || body.contains("href=\"data:"), bait);
        }
    }
}
