package app.wheelhouse.signal.source;

/** Says that a text breaks the grammar of its format, and where. */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason the rest of a sentence, without a full stop */
    Malformed(String reason) {
        super(reason, null, false, false);
    }

    /** Where and why, without a full stop. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
