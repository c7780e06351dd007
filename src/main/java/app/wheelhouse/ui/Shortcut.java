package app.wheelhouse.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** A key combination and how people read it: {@code Ctrl+K} here, {@code ⌘K} on a Mac. */
public record Shortcut(String written, KeyCombination keys) {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final Map<String, String> NAMES = Map.of("Shortcut", MAC ? "⌘" : "Ctrl", "Alt", MAC ? "⌥" : "Alt",
            "Shift", MAC ? "⇧" : "Shift", "Left", "←", "Right", "→", "Up", "↑", "Down", "↓", "Escape", "Esc", "Comma",
            ",");

    /** Reads {@code Shortcut+Shift+P}: {@code Shortcut} is Ctrl, or Cmd on a Mac; the key comes last. */
    public static Shortcut of(String written) {
        return new Shortcut(written, KeyCombination.valueOf(written));
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
