package app.wheelhouse.signal;

import java.util.List;

/**
 * What a tile says at a moment: whatever draws it, on screen or in the room, needs nothing else.
 *
 * @param look   how the figure is drawn
 * @param demo   whether a demonstration made it up
 * @param icon   an Ikonli literal
 * @param word   the state in a word
 * @param value  the figure as it is read
 * @param unit   behind the figure, or empty
 * @param note   what it means or how old it is, or empty
 * @param share  of a full gauge or bar, below zero for an overspent budget; NaN when nobody knows
 * @param trend  the last values, the latest last; NaN where nothing was measured
 * @param level  what the trend is held against; NaN for nothing
 */
public record TileFace(Tile.Look look, String title, boolean demo, Mood mood, String icon, String word, String value,
        String unit,
        String note, double share, List<Double> trend, double level) {
    public TileFace {
        trend = List.copyOf(trend);
    }

    /** The same in a sentence, for people who cannot see it. */
    public String words() {
        String figure = unit.isBlank() ? value : value + " " + unit;
        return "%s%s: %s, %s%s".formatted(title, demo ? " (DEMO)" : "", word, figure,
                note.isBlank() ? "" : ", " + note);
    }
}
