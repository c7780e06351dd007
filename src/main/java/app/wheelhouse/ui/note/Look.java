package app.wheelhouse.ui.note;

import java.util.Locale;

/** How a stretch of a note's characters looks; several may apply to the same characters. */
public enum Look {
    /** Markdown's own signs, shown quietly. */
    MARK,
    HEADING,
    STRONG,
    EMPHASIS,
    STRUCK,
    CODE,
    /** The words of a link, or an address standing alone. */
    LINK,
    /** Where a link with words leads. */
    ADDRESS,
    /** What says of which kind the line is; takes no room, for a mark in the margin shows it. */
    PREFIX,
    /** The last character of a prefix that nothing follows: it cannot be seen but gives the line its height. */
    STUB,
    /** A person: {@code @role}. */
    PERSON,
    /** When an action is due: {@code due fri}. */
    DUE,
    /** A label: {@code #tag}. */
    HASHTAG,
    /** A word that is spelt wrong. */
    MISSPELT,
    /** A live part: {@code {{board}}}. */
    LIVE,
    /** A live part that names nothing there is. */
    BROKEN,
    /** The paragraph with which a text leaves the pages it may fill. */
    BEYOND,
    /** Every other word of a line whose words must be drawn one by one, see {@link ComplexText}. */
    ODD;

    /** The style class of such characters in {@code note.css}. */
    public String styleClass() {
        return "note-" + name().toLowerCase(Locale.ROOT);
    }
}
