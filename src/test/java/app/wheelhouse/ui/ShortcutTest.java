package app.wheelhouse.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class ShortcutTest {
    private static final Pattern WRITTEN = Pattern.compile("keys\\(\\s*\"([A-Z][A-Za-z0-9_+]*)\"");
    private static final Pattern WITH_MODIFIER = Pattern
            .compile("\"((?:(?:Shortcut|Shift|Alt|Ctrl)\\+)+[A-Za-z0-9_]+)\"");

    /** What a keyboard sends when these keys are pressed. */
    private static KeyEvent pressed(Shortcut shortcut) {
        KeyCodeCombination keys = (KeyCodeCombination) shortcut.keys();
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", keys.getCode(), keys.getShift() == ModifierValue.DOWN,
                keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN,
                keys.getAlt() == ModifierValue.DOWN, false);
    }

    private static Set<String> writtenAnywhere() throws IOException {
        Set<String> all = new TreeSet<>();
        Path sources = Path.of(System.getProperty("wheelhouse.basedir", ".")).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                Stream.of(WRITTEN, WITH_MODIFIER).forEach(
                        pattern -> pattern.matcher(text).results().map(found -> found.group(1)).forEach(all::add));
            }
        }
        all.removeIf(each -> each.endsWith("+"));
        return all;
    }

    @Test
    void everyKeyOfTheProgramIsOneAKeyboardSends() throws IOException {
        Set<String> all = writtenAnywhere();
        assertTrue(all.containsAll(Set.of("Shortcut+Page_Down", "Shortcut+K", "F5", "Delete", "Page_Down", "Shift+1")),
                all.toString());
        for (String written : all) {
            Shortcut shortcut = Shortcut.of(written);
            assertTrue(shortcut.matches(pressed(shortcut)), written);
        }
    }

    @Test
    void keysOfTwoWordsAreKeys() {
        assertTrue(Shortcut.of("Shortcut+Page_Down").matches(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, true, false, false)));
        assertTrue(Shortcut.of("Shortcut+Back_Slash").matches(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.BACK_SLASH, false, true, false, false)));
        assertFalse(Shortcut.of("Shortcut+Page_Down").matches(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false)));
        assertEquals(List.of("Ctrl", "Shift", "PgDn"), Shortcut.of("Shortcut+Shift+Page_Down").caps());
    }

    @Test
    void whatIsNoKeyIsRefusedAtOnce() {
        assertThrows(IllegalArgumentException.class, () -> Shortcut.of("Shortcut+Paje_Down"));
    }
}
