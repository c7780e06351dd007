package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.PdfText;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a text or a table brings along, exporting it opens no file and no connection, and no cell is a formula. */
class HostileDocumentTest {
    private static final String CANARY = "canary-4711-of-a-file";
    @TempDir
    Path folder = Path.of("");
    private final List<String> connections = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String web = "";
    private String file = "";
    private CommandLineUser user = new CommandLineUser(folder);

    HostileDocumentTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void open() throws IOException {
        server.createContext("/", exchange -> {
            connections.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        web = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        file = Files.writeString(folder.resolve("canary.txt"), CANARY).toUri().toString();
        user = new CommandLineUser(folder.resolve("workspace"));
        user.ok("init");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private String hostile() {
        return """
                # <img src="WEBh1"> =HYPERLINK("WEBh2")

                <img src="WEBa.png"/><img src='FILE'/> <script src="WEBjs"></script>

                <style>@import url(WEBcss); body { background: url(FILE) }</style>

                <link rel="stylesheet" href="WEBlink"/> <iframe src="FILE"></iframe> <object data="FILE"></object>

                <svg xmlns="http://www.w3.org/2000/svg"><image href="WEBsvg"/><script>alert(1)</script></svg>

                <!DOCTYPE x [<!ENTITY e SYSTEM "FILE">]> &e; <?xml-stylesheet href="WEBpi"?>

                <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="FILE" parse="text"/>

                ![web](WEBpicture.png) ![file](FILE) ![data](data:image/svg+xml;utf8,<svg><image href="WEBdata"/></svg>)

                [go](FILE) [js](javascript:alert(1)) [vb](vbscript:x) [data](data:text/html,<script>1</script>) <FILE>

                | =1+1 | +cmd | -2 | @SUM |
                |---|---|---|---|
                | =HYPERLINK("WEBcell") | +1+cmd|' /C calc'!A0 | -3+4 | @SUM(1) |
                | ![x](WEBcellpicture) | <img src="WEBcellimg"/> | {{board top=3 epic="<img src=WEBembed>"}} | ``` |

                > [!host]
                > <img src="WEBhost"/>

                {{kpi <script src="WEBkpi"></script>}} {{matrix FILE}}

                [ref]: FILE "=cmd"

                ]]><img src="WEBcdata"/>
                """.replace("WEB", web).replace("FILE", file);
    }

    private byte[] export(String kind, String name, String format, String... more) throws IOException {
        Path out = folder.resolve("out." + format);
        List<String> words = new java.util.ArrayList<>(List.of("export", kind));
        if (!name.isEmpty()) {
            words.add(name);
        }
        words.addAll(List.of("--format", format, "-o", out.toString()));
        words.addAll(List.of(more));
        Files.deleteIfExists(out);
        user.ok(words.toArray(String[]::new));
        return Files.readAllBytes(out);
    }

    @Test
    void aHostileTextIsPrintedAndNothingIsOpened() throws IOException {
        String id = user.ok("add", "document", "title=<script>x</script> =1+1", "audience=room", "kind=page",
                "text=" + hostile()).word();
        for (String edition : List.of("room", "host")) {
            for (String format : List.of("pdf", "html", "md")) {
                byte[] made = export("document", id, format, "--edition", edition);
                String words = format.equals("pdf")
                        ? PdfText.everything(made)
                        : new String(made, StandardCharsets.UTF_8);
                assertFalse(words.contains(CANARY), format);
                if (format.equals("html")) {
                    assertFalse(words.matches("(?is).*<(script|img|iframe|object|svg|link|xi:include|\\?xml-).*"),
                            words);
                    assertFalse(words.matches("(?is).*(href|src)=\"(file|javascript|vbscript|data):.*"), words);
                    assertFalse(words.contains("@import url(http") && words.matches("(?s).*<style>[^<]*@import.*"));
                }
                if (format.equals("pdf")) {
                    assertFalse(
                            words.matches(
                                    "(?s).*/(JavaScript|JS|Launch|GoToR|EmbeddedFile|ImportData|SubmitForm)\\b.*"),
                            "a PDF does nothing by itself");
                    assertFalse(words.contains("/URI file:") || words.contains("\nfile:"), "no link to a file");
                }
            }
        }
        assertEquals(List.of(), connections);
    }

    @Test
    void cellsThatWouldBeFormulasAreWords() throws IOException {
        Path in = Files.writeString(folder.resolve("rfes.csv"), """
                title,reach,impact,confidence,effort,bucket,epic
                "=HYPERLINK(""%1$s"",""x"")",100,1,80,2,,
                "+1+cmd|' /C calc'!A0",100,1,80,2,,
                "-2+3",100,1,80,2,,
                "@SUM(1+1)",100,1,80,2,,
                "	=1+1",100,1,80,2,,
                "<img src=%1$s>",100,1,80,2,,
                """.formatted(web));
        user.ok("import", in.toString());
        String csv = new String(export("board", "", "csv"), StandardCharsets.UTF_8);
        assertTrue(csv.contains("HYPERLINK") && csv.contains("SUM(1+1)"), csv);
        csv.lines().skip(1)
                .flatMap(line -> java.util.regex.Pattern.compile("(?:^|,)\"?([=+@\\t]|-\\D|-2\\+)").matcher(line)
                        .results())
                .forEach(found -> assertEquals("", found.group(), "a formula cell"));
        byte[] xlsx = export("board", "", "xlsx");
        assertTrue(xlsx.length > 0);
        try (ZipFile zip = new ZipFile(folder.resolve("out.xlsx").toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().matches("xl/worksheets/.*\\.xml")) {
                    assertFalse(xml.contains("<f>") || xml.contains("<hyperlink"), entry.getName());
                }
                assertFalse(entry.getName().contains("externalLink") || xml.contains("TargetMode=\"External\""),
                        entry.getName());
            }
        }
        assertEquals(List.of(), connections);
    }
}
