package app.wheelhouse.store;

/** Changes of other laptops that cannot be taken in: what kind of obstacle it is, and a sentence for the user. */
public final class IncomingException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Code code;

    /** What kind of obstacle it is. */
    public enum Code {
        /** A line is no change, or not what its check sum says. */
        DAMAGED,
        /** Changes between those here and those that came are missing. */
        GAP,
        /** A device made two different changes under one number. */
        FORKED,
        /** The changes are well formed, but no tables can be made of them, or others than was announced. */
        UNFIT,
        /** The disk refuses. */
        UNWRITABLE
    }

    IncomingException(Code code, String sentence) {
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
