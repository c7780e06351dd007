package app.wheelhouse.ui;

/**
 * How the thing behind an entry of the rail stands.
 *
 * @param word   one or two words, shown beside its glyph; empty for nothing to say
 * @param detail the whole of it, for who rests on it
 */
public record RailSign(Standing standing, String word, String detail) {
    /** Nothing to say. */
    public static final RailSign NONE = new RailSign(Standing.PLAIN, "", "");
}
