package app.wheelhouse.shell.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;
    private Path file;
    private final List<Runnable> waiting = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("config/settings.json");
    }

    @Test
    void withoutAFileTheDefaultsHoldAndNothingIsWritten() {
        SettingsFile settings = open();
        assertEquals(Settings.DEFAULTS, settings.get());
        assertEquals(Optional.empty(), settings.notice());
        settings.close();
        assertFalse(Files.exists(file));
    }

    @Test
    void whatWasChangedIsThereTheNextTime() {
        SettingsFile settings = open();
        settings.change(s -> s.withOpened("/a").withOpened("/b").withOpened("/a").withTheme(Theme.DARK).withScale(150)
                .withReducedMotion(true).withNarrowRail(true).withWindow(new Bounds(1, 2, 1000, 700, true))
                .withProjector("laptop+beamer", "beamer").withUsed(List.of("command run", "record session b"))
                .withFilters(Map.of("Mine", "waiting||cloud")).withQuietMeetings(true).withSeen("0.1"));
        settings.close();
        Settings expected = new Settings(List.of("/a", "/b"), new Bounds(1, 2, 1000, 700, true), Theme.DARK, 150, true,
                true, Map.of("laptop+beamer", "beamer"), List.of("command run", "record session b"),
                Map.of("Mine", "waiting||cloud"), true, "0.1");
        assertEquals(expected, open().get());
        assertEquals(Optional.of("beamer"), expected.projector("laptop+beamer"));
        assertEquals(Optional.empty(), expected.projector("other"));
    }

    @Test
    void severalChangesAreWrittenOnceAfterAMoment() throws IOException {
        SettingsFile settings = open();
        settings.change(s -> s.withScale(110));
        settings.change(s -> s.withScale(125));
        assertEquals(1, waiting.size());
        assertFalse(Files.exists(file));
        waiting.removeFirst().run();
        assertTrue(Files.readString(file).contains("125"));
        settings.change(s -> s.withScale(125));
        assertEquals(List.of(), waiting, "nothing has changed");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList(), "no temporary file is left");
        }
    }

    @Test
    void fieldsOfANewerWheelhouseAreKept() throws IOException {
        write("{\"version\": 7, \"theme\": \"dark\", \"window\": {\"x\": 1, \"y\": 2, \"width\": 900, \"height\": 700, \"screen\": \"left\"},"
                + " \"signals\": {\"interval\": 5}, \"scale\": \"huge\"}");
        SettingsFile settings = open();
        assertEquals(Theme.DARK, settings.get().theme());
        assertEquals(100, settings.get().scale());
        settings.change(s -> s.withScale(200));
        settings.close();
        String text = Files.readString(file).replaceAll("\\s", "");
        assertTrue(text.contains("\"version\":7"), text);
        assertTrue(text.contains("\"signals\":{\"interval\":5}"), text);
        assertTrue(text.contains("\"screen\":\"left\""), text);
        assertTrue(text.contains("\"scale\":200"), text);
    }

    @Test
    void anUnreadableFileIsSetAsideWithASentence() throws IOException {
        for (String damaged : List.of("{\"theme\": ", "[]", "", "\u0000\u0001binary")) {
            write(damaged);
            SettingsFile settings = open();
            assertEquals(Settings.DEFAULTS, settings.get());
            assertTrue(settings.notice().orElseThrow().contains("settings.json.unreadable"), damaged);
            assertEquals(damaged, Files.readString(file.resolveSibling("settings.json.unreadable")));
            assertFalse(Files.exists(file));
        }
    }

    @Test
    void whenItCannotBeWrittenTheUserIsToldAndTheSettingsHold() throws IOException {
        Files.writeString(folder.resolve("config"), "a file where the folder should be");
        SettingsFile settings = open();
        settings.change(s -> s.withScale(150));
        settings.flush();
        assertEquals(150, settings.get().scale());
        assertEquals(1, troubles.size());
        assertTrue(troubles.getFirst().contains(file.toString()), troubles.getFirst());
    }

    @Test
    void onlyTheLastTenWorkspacesAreRemembered() {
        Settings settings = Settings.DEFAULTS;
        for (int i = 0; i < 12; i++) {
            settings = settings.withOpened("/w" + i);
        }
        assertEquals(10, settings.recent().size());
        assertEquals("/w11", settings.recent().getFirst());
        assertEquals("/w10", settings.withoutRecent("/w11").recent().getFirst());
    }

    @Test
    void eachPlatformHasItsFolder() {
        Path home = Path.of("/home/me");
        assertEquals(home.resolve(".config/wheelhouse"), ConfigFolder.of("Linux", Map.of(), home).settings());
        assertEquals(Path.of("/cfg/wheelhouse"),
                ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "/cfg"), home).settings());
        assertEquals(home.resolve(".config/wheelhouse"),
                ConfigFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "relative"), home).settings());
        assertEquals(home.resolve("Library/Application Support/Wheelhouse"),
                ConfigFolder.of("Mac OS X", Map.of(), home).settings());
        assertEquals(Path.of("/roaming/Wheelhouse"),
                ConfigFolder.of("Windows 11", Map.of("APPDATA", "/roaming"), home).settings());
        assertEquals(home.resolve(".local/share/wheelhouse"), ConfigFolder.of("Linux", Map.of(), home).data());
    }

    private SettingsFile open() {
        return new SettingsFile(file, waiting::add, troubles::add);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
