package app.wheelhouse.ui;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A key combination and how people read it: {@code Ctrl+K} here, {@code ⌘K} on a Mac. */
public record Shortcut(String written, KeyCombination keys) {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final Map<String, String> NAMES = Map.ofEntries(entry("Shortcut", MAC ? "⌘" : "Ctrl"),
            entry("Alt", MAC ? "⌥" : "Alt"), entry("Shift", MAC ? "⇧" : "Shift"), entry("Left", "←"),
            entry("Right", "→"), entry("Up", "↑"), entry("Down", "↓"), entry("Escape", "Esc"), entry("Comma", ","),
            entry("Period", "."), entry("Back_Slash", "\\"), entry("Slash", "/"), entry("Equals", "+"),
            entry("Minus", "−"), entry("Page_Up", "PgUp"), entry("Page_Down", "PgDn"), entry("Delete", "Del"));

    /**
     * Reads {@code Shortcut+Shift+P} or {@code Shortcut+Page_Down}: {@code Shortcut} is Ctrl, or Cmd on a Mac; the key
     * comes last, its words joined by a low line.
     */
    public static Shortcut of(String written) {
        KeyCombination keys = KeyCombination.valueOf(written.replace('_', ' '));
        if (!(keys instanceof KeyCodeCombination)) {
            // Anything else is taken for a letter, which no keyboard sends and nobody would notice.
            throw new IllegalArgumentException("No key is called so: " + written);
        }
        return new Shortcut(written, keys);
    }

    /** Says whether this key press is the shortcut. */
    public boolean matches(KeyEvent event) {
        return keys.match(event);
    }

    /** The keys one by one, as printed on key caps. */
    public List<String> caps() {
        return Arrays.stream(written.split("\\+", -1)).map(key -> NAMES.getOrDefault(key, cap(key))).toList();
    }

    /** The keys in one word, for tooltips and menus. */
    public String text() {
        return String.join(MAC ? "" : "+", caps());
    }

    private static String cap(String key) {
        return key.length() == 1 ? key.toUpperCase(Locale.ROOT) : key;
    }
}
