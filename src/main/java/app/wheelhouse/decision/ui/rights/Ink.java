package app.wheelhouse.decision.ui.rights;

/** What a colour of the matrix is for. */
enum Ink {
    TEXT, MUTED, SUBTLE, PAGE, HAIRLINE, LINE, SELECTION, QUIET, ACCENT, ON_ACCENT, CHIP, ERROR, ADVICE
}
