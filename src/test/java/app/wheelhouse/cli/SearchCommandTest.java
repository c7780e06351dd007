package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Searching from a script. */
class SearchCommandTest {
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void aSession() {
        user = new CommandLineUser(folder.resolve("programme"));
        user.ok("init");
        user.ok("add", "session", "title=Cloud first", "code=B", "starts_at=2026-10-20T09:00:00Z");
        user.ok("add", "person", "name=President");
        user.typing("The hyperscaler discount is unclear.\na: ask the partner @President due 2026-12-01\n").ok("note",
                "B");
    }

    @Test
    void wordsFindRecordsRankedWithTheirPlace() {
        JsonNode hits = user.json("search", "hyperscalr");
        assertEquals(1, hits.size());
        assertEquals("note", hits.get(0).path("type").asString());
        assertEquals("Cloud first", hits.get(0).path("place").asString());
        assertEquals("2026-10-20", hits.get(0).path("day").asString());
        assertTrue(user.ok("search", "hyperscaler").out().contains("The hyperscaler discount is unclear."));
        assertEquals("action", user.json("search", "partner", "--type", "action", "--person", "President").get(0)
                .path("type").asString());
        assertEquals(0, user.run("search", "hyperscaler", "--since", "2026-10-01", "--until", "2026-10-31").code());
    }

    @Test
    void nothingFoundIsNoAndAWrongOptionIsSaid() {
        assertEquals(1, user.run("search", "zzyzx").code());
        assertEquals(1, user.run("search", "hyperscaler", "--since", "2026-11-01").code());
        assertEquals(2, user.run("search", "cloud", "--type", "cloud").code());
        assertEquals(2, user.run("search", "cloud", "--most", "0").code());
    }
}
