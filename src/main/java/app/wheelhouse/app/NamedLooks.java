package app.wheelhouse.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The ways of looking at one list that somebody gave a name, among those of all lists.
 *
 * @param prefix begins the names of this list; empty for the list whose names have none
 */
record NamedLooks(String prefix, Supplier<Map<String, String>> all, Consumer<Map<String, String>> keep) {
    private static final String MARK = ": ";

    /** Those of this list, by their names. */
    Map<String, String> read() {
        Map<String, String> mine = new LinkedHashMap<>();
        all.get().forEach((name, text) -> {
            if (isMine(name)) {
                mine.put(name.substring(prefix.length()), text);
            }
        });
        return mine;
    }

    /** Keeps these instead of those of this list. */
    void write(Map<String, String> mine) {
        Map<String, String> now = new LinkedHashMap<>(all.get());
        now.keySet().removeIf(this::isMine);
        mine.forEach((name, text) -> now.put(prefix + name, text));
        keep.accept(now);
    }

    private boolean isMine(String name) {
        return prefix.isEmpty() ? !name.startsWith("board" + MARK) : name.startsWith(prefix);
    }
}
