package app.wheelhouse.bundle;

/** A bundle that is refused: what kind of obstacle it is, and a sentence for the user. */
public final class BundleException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Code code;

    /** What kind of obstacle it is. */
    public enum Code {
        /** No bundle at all. */
        FOREIGN,
        /** Its end is missing: it may still be on its way. */
        INCOMPLETE,
        /** A part is not what it is said to be. */
        DAMAGED,
        /** Larger or deeper than any bundle is made. */
        EXCESSIVE,
        /** Made by a newer Wheelhouse. */
        NEWER,
        /** Signed by nobody, or by somebody else than it says. */
        FORGED,
        /** Signed by somebody this laptop does not know, or has refused. */
        UNTRUSTED,
        /** Of another workspace. */
        STRANGER,
        /** Sealed, and neither key nor passphrase opens it. */
        SEALED,
        /** An excerpt for reading, which can never be imported. */
        REDACTED,
        /** What it builds on is not here. */
        GAP,
        /** A device made two changes under one number. */
        FORKED,
        /** Something could not be read or written. */
        UNREACHED
    }

    public BundleException(Code code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public BundleException(Code code, String sentence, Throwable cause) {
        super(sentence, cause);
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
