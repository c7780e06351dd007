package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages leave the workspace as files. */
class ExportCommandTest {
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void aSessionWithSomethingForTheHostAlone() {
        user = new CommandLineUser(folder.resolve("programme"));
        user.ok("init");
        user.ok("add", "session", "title=Cloud first", "code=B", "starts_at=2026-11-30T14:00Z", "minutes=45");
        user.ok("add", "topic", "session=B", "title=No lift and shift", "kind=point_to_land");
        user.ok("add", "topic", "session=B", "title=Breathe before answering", "kind=reminder");
        user.typing("d: staged plan").ok("note", "B");
    }

    private String exported(String... words) throws IOException {
        return Files.readString(Path.of(user.ok(words).word()));
    }

    @Test
    void theFormatFollowsTheNameOfTheFile() throws IOException {
        String markdown = folder.resolve("b.md").toString();
        assertTrue(exported("export", "pre-read", "B", "-o", markdown).contains("No lift and shift"));
        String page = folder.resolve("b.html").toString();
        assertTrue(exported("export", "minutes", "B", "-o", page).contains("staged plan"));
        Path pdf = folder.resolve("b.pdf");
        user.ok("export", "pre-read", "B", "--format", "pdf", "-o", pdf.toString());
        assertEquals("%PDF-", new String(Files.readAllBytes(pdf), 0, 5, StandardCharsets.US_ASCII));
    }

    @Test
    void theRoomEditionIsTheUsualOneAndHoldsNothingForTheHostAlone() throws IOException {
        String target = folder.resolve("b.md").toString();
        assertFalse(exported("export", "pre-read", "B", "-o", target).contains("Breathe"));
        assertTrue(exported("export", "pre-read", "B", "-o", target, "--edition", "host").contains("Breathe"));
    }

    @Test
    void theSamePageGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.pdf");
        Path two = folder.resolve("two.pdf");
        user.ok("export", "pre-read", "B", "-o", one.toString());
        user.ok("export", "pre-read", "B", "-o", two.toString());
        assertEquals(-1, Files.mismatch(one, two));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedAndNothingIsLeftThere() throws IOException {
        CommandLineUser.Result result = user.run("export", "pre-read", "B", "-o",
                folder.resolve("missing/b.md").toString());
        assertEquals(5, result.code());
        assertTrue(result.err().contains("missing"), result.err());
        assertEquals(5, user.run("export", "pre-read", "B", "--format", "md", "-o", folder.toString()).code());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }
}
