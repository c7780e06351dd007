package app.wheelhouse.output;

/** A column of a table: its head, and how its cells are set. */
public record Column(String head, Setting setting) {
    /** How the cells of a column are set. */
    public enum Setting {
        /** Ordinary words that may wrap. */
        WORDS,
        /** Names and dates: as narrow as possible, never wrapped. */
        TIGHT,
        /** Figures: right-aligned in tabular numerals, never wrapped. */
        FIGURES
    }

    public static Column words(String head) {
        return new Column(head, Setting.WORDS);
    }

    public static Column tight(String head) {
        return new Column(head, Setting.TIGHT);
    }

    public static Column figures(String head) {
        return new Column(head, Setting.FIGURES);
    }
}
