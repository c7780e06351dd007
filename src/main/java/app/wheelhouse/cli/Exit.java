package app.wheelhouse.cli;

import app.wheelhouse.store.StoreException;

/** How a command ends, as scripts read it. */
enum Exit {
    DONE(0),
    /** The answer is no: nothing found, nothing to undo, damage found. */
    NO(1),
    /** The command itself is wrong: an unknown command, type, field or option. */
    USAGE(2),
    IN_USE(3),
    /** What was given is refused: unreadable, malformed, newer, or a value that breaks a rule. */
    REFUSED(4),
    /** Something could not be reached or written. */
    UNREACHED(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Exit of(StoreException.Code code) {
        return switch (code) {
            case IN_USE -> IN_USE;
            case EXISTS, NEWER, UNREADABLE -> REFUSED;
            case MISSING, UNWRITABLE -> UNREACHED;
        };
    }
}
