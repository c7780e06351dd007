package app.wheelhouse.keep;

/** A backup that cannot be made, proved or restored: a sentence saying why and what was kept. */
public final class KeepException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Code code;

    /** What kind of trouble it is. */
    public enum Code {
        /** The file is not a backup, is damaged, or was made by a newer program. */
        REFUSED,
        /** The disk refused, or a place is gone. */
        UNREACHED
    }

    /** @param sentence what happened, to which file, and what was kept */
    public KeepException(Code code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
