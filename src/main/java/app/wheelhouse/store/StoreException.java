package app.wheelhouse.store;

/** A workspace that cannot be opened or made: a code, and a sentence for the user. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Code code;

    /** What kind of obstacle it is. */
    public enum Code {
        MISSING, EXISTS, IN_USE, NEWER, UNREADABLE, UNWRITABLE
    }

    StoreException(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What happened and what was kept. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
