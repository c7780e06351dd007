package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework.Letter;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much one person takes on.
 *
 * @param rows for every letter of the framework, in its order, the rows in which the person holds it
 */
public record Load(Column column, Map<Character, List<Row>> rows) {

    /** Everybody's load, in the order of the columns. */
    public static List<Load> of(Matrix matrix) {
        return matrix.columns().stream().map(column -> {
            Map<Character, List<Row>> rows = new LinkedHashMap<>();
            for (Letter letter : matrix.framework().letters()) {
                rows.put(letter.sign(), matrix.rows().stream()
                        .filter(row -> matrix.cell(row.id(), column.id()).has(letter.sign())).toList());
            }
            return new Load(column, rows);
        }).toList();
    }

    /** In how many rows the person holds a letter. */
    public int count(char sign) {
        return rows.getOrDefault(sign, List.of()).size();
    }

    /** How many letters the person holds in all. */
    public int total() {
        return rows.values().stream().mapToInt(List::size).sum();
    }
}
