package app.wheelhouse.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for a spreadsheet.
 *
 * @param rows as many values as there are heads: texts, numbers, days or null
 */
public record Grid(String title, List<String> heads, List<List<@Nullable Object>> rows) {
    public Grid {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }
}
