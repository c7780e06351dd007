package app.wheelhouse.signal;

import app.wheelhouse.record.Fields;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tile of a wall, about an objective or a KPI.
 *
 * @param title what it is called when not as what it is about; blank for that
 * @param x     its column, from 0
 * @param y     its row, from 0
 * @param wide  how many columns it takes, from 1
 * @param high  how many rows it takes, from 1
 */
public record Tile(UUID id, String title, @Nullable UUID wall, @Nullable UUID slo, @Nullable UUID kpi, Look look, int x,
        int y, int wide, int high) {

    /** How a tile shows its figure. */
    public enum Look {
        STATUS("Status"), GAUGE("Gauge"), NUMBER("Number"), SPARK("Spark line"), BAR("Bar"), BURN_DOWN("Burn-down");

        private final String label;

        Look(String label) {
            this.label = label;
        }

        /** The words on screen. */
        public String label() {
            return label;
        }

        /** The word in the log and on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Reads a stored word; anything unknown or missing is the status. */
        public static Look of(@Nullable String word) {
            for (Look each : values()) {
                if (each.word().equals(word)) {
                    return each;
                }
            }
            return STATUS;
        }
    }

    /** Reads the fields of a tile by their words. */
    public static Tile read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Tile(fields.id(), fields.text("title"), fields.reference("wall"), fields.reference("slo"),
                fields.reference("kpi"), Look.of(fields.text("look")), least(fields.number("place_x"), 0),
                least(fields.number("place_y"), 0), least(fields.number("wide"), 1), least(fields.number("high"), 1));
    }

    private static int least(@Nullable Integer number, int least) {
        return number == null ? least : Math.max(least, number);
    }

    /** Whether both want a cell in common. */
    public boolean overlaps(Tile other) {
        return x < other.x + other.wide && other.x < x + wide && y < other.y + other.high && other.y < y + high;
    }
}
