package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.CommandLineUser.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever file is brought is taken right or refused with a sentence. */
class ImportCommandTest {
    private static final String GUIDE = """
            # Program charter

            ### Session A — Vision and scope

            **Attendees:** President, Head of Product

            **Points to land**

            - Core first
            - Neocloud in a box

            ### Session B — Cloud first

            **Discuss**

            - Stages
            """;
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void aWorkspace() {
        user = new CommandLineUser(folder.resolve("programme"));
        user.ok("init");
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndDoesNothing() throws IOException {
        String guide = file("guide.md", GUIDE);
        String code = user.ok("digest").word();
        JsonNode report = user.json("import", "--dry-run", guide).get(0);
        assertEquals(2, report.path("counts").path("session").path("added").intValue());
        assertEquals(code, user.ok("digest").word());
        assertTrue(user.ok("import", "--dry-run", guide).out().contains("dry run, nothing was changed"));
    }

    @Test
    void theSameGuideAgainChangesNothingAndOneUndoTakesItBack() throws IOException {
        String guide = file("guide.md", GUIDE);
        user.ok("import", guide);
        assertEquals(2, user.json("list", "session").size());
        String code = user.ok("digest").word();
        assertEquals(0, user.json("import", guide).get(0).path("changes").intValue());
        assertEquals(code, user.ok("digest").word());
        user.ok("undo");
        assertEquals(1, user.run("list", "session").code());
    }

    @Test
    void lineEndsAndEncodingsMakeNoDifference() throws IOException {
        String plain = sessions(file("guide.md", GUIDE));
        assertEquals(plain, sessions(file("crlf.md", GUIDE.replace("\n", "\r\n"))));
        assertEquals(plain, sessions(file("utf16.md", ("\ufeff" + GUIDE).getBytes(StandardCharsets.UTF_16LE))));
        assertEquals(plain, sessions(file("utf16be.md", ("\ufeff" + GUIDE).getBytes(StandardCharsets.UTF_16BE))));
        assertEquals(plain, sessions(file("bom.md", "\ufeff" + GUIDE)));
    }

    private String sessions(String guide) {
        user.ok("import", guide);
        StringBuilder titles = new StringBuilder();
        user.json("list", "topic").forEach(row -> titles.append(row.path("title").asString()).append('\n'));
        user.json("list", "session").forEach(row -> titles.append(row.path("title").asString()).append('\n'));
        user.ok("undo");
        return titles.toString();
    }

    @Test
    void aGuideOfTwoMegabytesIsTaken() throws IOException {
        StringBuilder guide = new StringBuilder("# Long programme\n\n");
        for (int i = 1; guide.length() < 2 << 20; i++) {
            guide.append("### Session ").append(i).append(" — Title ").append(i).append("\n\n**Points to land**\n\n");
            for (int j = 0; j < 40; j++) {
                guide.append("- Point ").append(j).append(" of session ").append(i)
                        .append(", said at some length so that the file is long\n");
            }
            guide.append('\n');
        }
        user.ok("import", file("long.md", guide.toString()));
        assertTrue(user.json("list", "session").size() > 400);
    }

    @Test
    void whatIsNoGuideIsRefusedWithASentence() throws IOException {
        byte[] noise = new byte[4_096];
        new Random(7).nextBytes(noise);
        refused(file("empty.md", ""), "empty");
        refused(file("blank.md", " \n\n"), "empty");
        refused(file("noise.md", noise), "binary");
        refused(file("picture.md", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)), "picture");
        refused(folder.toString(), "folder");
        refused(folder.resolve("missing.md").toString(), "no file");
    }

    private void refused(String file, String word) {
        String code = user.ok("digest").word();
        Result result = user.run("import", file);
        assertEquals(4, result.code(), file);
        assertTrue(result.err().contains(word), result.err());
        assertEquals(code, user.ok("digest").word());
        assertEquals(4, user.run("import", file, "--json").code());
    }

    @Test
    void aBadFileAmongGoodOnesDoesNotHoldThemUp() throws IOException {
        Result result = user.run("import", file("empty.md", ""), file("guide.md", GUIDE));
        assertEquals(4, result.code());
        assertEquals(2, user.json("list", "session").size());
    }
}
