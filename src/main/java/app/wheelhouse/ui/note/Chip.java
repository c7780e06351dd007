package app.wheelhouse.ui.note;

/**
 * The record a line of the note made, in a few words shown at the line's right edge.
 *
 * @param text such as "open · Fri"
 * @param styleClass a style class of the style sheet, such as {@code note-chip-done}; may be empty
 * @param key what the owner of the note knows the record by, handed back when the chip is clicked; may be empty
 */
public record Chip(String text, String styleClass, String key) {
    public Chip(String text, String styleClass) {
        this(text, styleClass, "");
    }
}
