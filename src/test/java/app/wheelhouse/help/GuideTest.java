package app.wheelhouse.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.ui.Shortcut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the guide is whole and true: every link leads somewhere, every screen has a chapter, every key is bound. */
class GuideTest {
    private static final Pattern WRITTEN = Pattern
            .compile("\"((?:Shortcut|Alt|Shift)\\+[A-Za-z0-9_+]+|F\\d+)\"");
    private static final Pattern KEY = Pattern.compile("`((?:Ctrl|Alt|Shift)\\+[^`]+|F\\d+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private final Guide guide = Guide.shipped();
    private final Path sources = Path.of(System.getProperty("wheelhouse.basedir", "."), "src/main/java");

    @Test
    void everyChapterHasATitleAndItsLinksLeadToChapters() {
        Set<String> ids = guide.chapters().stream().map(Chapter::id).collect(Collectors.toSet());
        for (Chapter chapter : guide.chapters()) {
            assertFalse(chapter.title().equals(chapter.id()), chapter.id());
            LINK.matcher(chapter.text()).results().map(found -> found.group(1))
                    .forEach(link -> assertTrue(ids.contains(link), chapter.id() + " leads to " + link));
        }
        assertEquals(guide.chapters().size(), ids.size());
    }

    @Test
    void everyRoomOfTheRailHasAChapter() throws IOException {
        Pattern room = Pattern.compile("Route\\.(?:room|foot)\\(\\s*\"([a-z-]+)\"");
        Set<String> without = new TreeSet<>();
        for (String source : sources()) {
            room.matcher(source).results().map(found -> found.group(1))
                    .filter(name -> guide.about(name).isEmpty()).forEach(without::add);
        }
        assertEquals(Set.of(), without);
    }

    @Test
    void everyKeyItNamesIsBound() throws IOException {
        Set<String> bound = sources().stream()
                .flatMap(source -> WRITTEN.matcher(source).results().map(found -> Shortcut.of(found.group(1)).text()))
                .collect(Collectors.toSet());
        for (Chapter chapter : guide.chapters()) {
            for (MatchResult key : KEY.matcher(chapter.text()).results().toList()) {
                assertTrue(bound.contains(key.group(1)), chapter.id() + " names " + key.group(1));
            }
        }
    }

    @Test
    void wordsNarrowItToTheChaptersThatHaveThemAll() {
        assertEquals(List.of("backups"),
                guide.chapters().stream().filter(each -> each.tells("Hourly DAILY")).map(Chapter::id).toList());
        assertTrue(guide.chapters().stream().allMatch(each -> each.tells("  ")));
    }

    private List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(GuideTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
