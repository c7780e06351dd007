package app.wheelhouse.ui.note;

/**
 * A replacement within a text and where it leaves the selection, all in UTF-16 units.
 *
 * @param start where the replaced text begins
 * @param end where it ends
 * @param text what stands there afterwards
 * @param anchor where the selection begins afterwards
 * @param caret where the caret is afterwards; the same as {@code anchor} when nothing is selected
 */
public record TextEdit(int start, int end, String text, int anchor, int caret) {
    static TextEdit caretAt(int start, int end, String text, int caret) {
        return new TextEdit(start, end, text, caret, caret);
    }

    /** The same edit when the text it was made for begins at {@code offset} of a longer one. */
    TextEdit at(int offset) {
        return new TextEdit(start + offset, end + offset, text, anchor + offset, caret + offset);
    }

    /** {@code before} with the replacement made. */
    public String applyTo(String before) {
        return before.substring(0, start) + text + before.substring(end);
    }
}
