package app.wheelhouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ThemeTest {
    private static final Pattern TOKEN = Pattern.compile("(-[a-z][a-z0-9-]*): ([^;]+);");
    private static final Pattern COLOUR = Pattern
            .compile(
                    "#[0-9a-fA-F]{6}\\b|#[0-9a-fA-F]{3}\\b(?!\\w)|\\brgba?\\(|\\bColor\\.[A-Z]{3,}|Color\\.(web|rgb)\\(");
    private static final List<String> TEXTS = List.of("-color-fg-default", "-color-fg-muted", "-color-fg-subtle",
            "-color-accent-fg", "-color-success-fg", "-color-warning-fg", "-color-danger-fg");
    private static final List<String> GROUNDS = List.of("-page", "-rail", "-color-bg-overlay", "-color-bg-subtle");

    @Test
    void theThreeThemesGiveValuesToTheSameTokens() throws IOException {
        assertEquals(tokens("light.css").keySet(), tokens("dark.css").keySet());
        assertEquals(tokens("light.css").keySet(), tokens("projector.css").keySet());
    }

    @Test
    void textIsLegibleOnEveryGround() throws IOException {
        assertContrast("light.css", 4.5);
        assertContrast("dark.css", 4.5);
        assertContrast("projector.css", 7);
    }

    @Test
    void whatStandsOnTheAccentIsLegible() throws IOException {
        for (Map.Entry<String, Double> least : Map.of("light.css", 4.5, "dark.css", 4.5, "projector.css", 7.0)
                .entrySet()) {
            Map<String, String> tokens = tokens(least.getKey());
            double contrast = contrast(colour(tokens, "-color-fg-emphasis"), colour(tokens, "-color-accent-emphasis"));
            assertTrue(contrast >= least.getValue(), least.getKey() + " " + contrast);
        }
    }

    @Test
    void noColourIsNamedOutsideTheTokenSheets() throws IOException {
        assertTrue(!COLOUR.matcher(read("wheelhouse.css")).find(), "wheelhouse.css names a colour");
        Path main = Path.of(System.getProperty("wheelhouse.basedir", "."), "src/main/java/app/wheelhouse");
        try (Stream<Path> files = Files.walk(main)) {
            List<Path> offenders = files.filter(ThemeTest::isScreenCode)
                    .filter(file -> COLOUR.matcher(source(file)).find())
                    .toList();
            assertEquals(List.of(), offenders);
        }
    }

    /** A colour that does not exist is drawn as none at all, with a line in a log that nobody reads. */
    @Test
    void everyColourThatIsUsedHasAValue() throws IOException {
        Path all = Path.of(System.getProperty("wheelhouse.basedir", "."), "src/main/resources/app/wheelhouse");
        Pattern used = Pattern.compile(": *[^;{}]*?(-color-[a-z0-9-]+)");
        java.util.Set<String> known = new java.util.TreeSet<>(tokens("light.css").keySet());
        List<String> unknown = new java.util.ArrayList<>();
        try (InputStream base = Objects.requireNonNull(atlantafx.base.theme.Theme.class.getResourceAsStream(
                new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet()));
                Stream<Path> files = Files.walk(all)) {
            Matcher given = Pattern.compile("(-color-[a-z0-9-]+) *:")
                    .matcher(new String(base.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            while (given.find()) {
                known.add(given.group(1));
            }
            for (Path file : files.filter(each -> each.toString().endsWith(".css")).toList()) {
                String text = Files.readString(file);
                Matcher own = Pattern.compile("(-color-[a-z0-9-]+) *:").matcher(text);
                while (own.find()) {
                    known.add(own.group(1));
                }
                Matcher each = used.matcher(text);
                while (each.find()) {
                    if (!known.contains(each.group(1))) {
                        unknown.add(file.getFileName() + " " + each.group(1));
                    }
                }
            }
        }
        assertTrue(known.size() > 50, known.toString());
        assertEquals(List.of(), unknown);
    }

    private static boolean isScreenCode(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && (path.contains("/ui/") || path.contains("/shell/"));
    }

    private static void assertContrast(String sheet, double least) throws IOException {
        Map<String, String> tokens = tokens(sheet);
        for (String text : TEXTS) {
            for (String ground : GROUNDS) {
                double contrast = contrast(colour(tokens, text), colour(tokens, ground));
                assertTrue(contrast >= least, sheet + ": " + text + " on " + ground + " is only " + contrast);
            }
        }
    }

    private static Color colour(Map<String, String> tokens, String name) {
        return Color.web(Objects.requireNonNull(tokens.get(name), name));
    }

    /** WCAG 2.1, relative luminance and contrast ratio. */
    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static Map<String, String> tokens(String sheet) throws IOException {
        Map<String, String> tokens = new TreeMap<>();
        Matcher matcher = TOKEN.matcher(read(sheet));
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2).trim());
        }
        return tokens;
    }

    private static String read(String sheet) throws IOException {
        try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(sheet), sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
