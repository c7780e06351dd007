package app.wheelhouse.help;

import java.util.List;
import java.util.Locale;

/**
 * A chapter of the guide.
 *
 * @param id    its name in links and places
 * @param title its first heading
 * @param rooms the screens it tells of
 * @param text  Markdown, the heading included
 */
public record Chapter(String id, String title, List<String> rooms, String text) {
    /** Copies the list. */
    public Chapter {
        rooms = List.copyOf(rooms);
    }

    /** Reads the title from the text's first heading. */
    static Chapter of(String id, List<String> rooms, String text) {
        String title = text.lines().filter(line -> line.startsWith("# ")).findFirst().map(line -> line.substring(2))
                .orElse(id).strip();
        return new Chapter(id, title, rooms, text);
    }

    /** Whether every one of these words is somewhere in it, in any case. */
    public boolean tells(String words) {
        String all = text.toLowerCase(Locale.ROOT);
        return words.toLowerCase(Locale.ROOT).strip().lines().flatMap(line -> List.of(line.split("\\s+")).stream())
                .allMatch(all::contains);
    }
}
