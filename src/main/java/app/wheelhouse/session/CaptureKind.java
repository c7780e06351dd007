package app.wheelhouse.session;

import java.util.Optional;

/** What a capture line becomes, told by its letter. */
public enum CaptureKind {
    DECISION('d', "decision", "Decision"),
    ACTION('a', "action", "Action"),
    OBJECTION('o', "risk", "Objection"),
    QUOTE('q', "receipt", "Quote"),
    PARKED('p', "parked", "Parked");

    private final char letter;
    private final String type;
    private final String label;

    CaptureKind(char letter, String type, String label) {
        this.letter = letter;
        this.type = type;
        this.label = label;
    }

    /** The letter before the colon. */
    public char letter() {
        return letter;
    }

    /** The record type, as the log and the command line name it. */
    public String type() {
        return type;
    }

    /** The word shown on screen. */
    public String label() {
        return label;
    }

    /** The kind of a letter in either case. */
    public static Optional<CaptureKind> of(char letter) {
        for (CaptureKind kind : values()) {
            if (kind.letter == Character.toLowerCase(letter)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
