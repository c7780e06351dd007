package app.wheelhouse.vault;

/** A vault that cannot be written or read, in one sentence; nothing was changed. */
public final class VaultException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Code code;

    /** Why. */
    public enum Code {
        /** What is in the folder is not taken. */
        REFUSED,
        /** The folder cannot be reached, read or written. */
        UNREACHED
    }

    public VaultException(Code code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What is wrong, with the file it is about. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
