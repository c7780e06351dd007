package app.wheelhouse.ui.note;

import java.util.Locale;

/** What a whole line of a note is. */
public enum LineKind {
    BLANK, PARAGRAPH, HEADING_1, HEADING_2, HEADING_3, BULLET, NUMBERED,
    /** An item with an empty box. */
    TODO,
    /** An item with a ticked box. */
    DONE, QUOTE, RULE,
    /** The line that opens or closes a block of code. */
    FENCE,
    /** A line within a block of code. */
    CODE, DECISION, ACTION, OBJECTION, RECEIPT, PARKED;

    /** Whether the line becomes a record. */
    public boolean isCapture() {
        return ordinal() >= DECISION.ordinal();
    }

    /** The style class of such lines in {@code note.css}. */
    public String styleClass() {
        return "note-line-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the line becomes, as a word for the eye and for screen readers; empty unless it is a capture line. */
    public String word() {
        return switch (this) {
            case RECEIPT -> "quote";
            case DECISION, ACTION, OBJECTION, PARKED -> name().toLowerCase(Locale.ROOT);
            default -> "";
        };
    }

    /** The capture that {@code letter} stands for in {@code a: …}, or {@code PARAGRAPH}. */
    static LineKind ofLetter(char letter) {
        return switch (letter) {
            case 'd', 'D' -> DECISION;
            case 'a', 'A' -> ACTION;
            case 'o', 'O' -> OBJECTION;
            case 'q', 'Q' -> RECEIPT;
            case 'p', 'P' -> PARKED;
            default -> PARAGRAPH;
        };
    }
}
