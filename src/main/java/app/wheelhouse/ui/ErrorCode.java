package app.wheelhouse.ui;

import java.util.Locale;

/**
 * A short code that stands for an unexpected error and is the same wherever the same error happens, so that people can
 * search for it and read it out. The first half tells the kind and cause, the second half the place in the program.
 */
public record ErrorCode(String text) {
    private static final String OURS = "app.wheelhouse.";
    private static final int HALF = 4;

    /** Derives the code from the classes of the error and its causes and from the methods of ours it passed through. */
    public static ErrorCode of(Throwable error) {
        int kind = 17;
        int place = 17;
        int depth = 0;
        for (Throwable cause = error; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            kind = 31 * kind + cause.getClass().getName().hashCode();
            StackTraceElement[] trace = cause.getStackTrace();
            if (trace.length > 0) {
                kind = 31 * kind + trace[0].getMethodName().hashCode();
            }
            for (StackTraceElement frame : trace) {
                if (frame.getClassName().startsWith(OURS) && !frame.getMethodName().contains("$")) {
                    place = 31 * (31 * place + frame.getClassName().hashCode()) + frame.getMethodName().hashCode();
                }
            }
        }
        return new ErrorCode(half(kind) + "-" + half(place));
    }

    /** Crockford's letters: without I, L, O and U nothing is misread. */
    private static String half(int hash) {
        String alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        StringBuilder text = new StringBuilder(HALF);
        int rest = hash ^ (hash >>> 20);
        for (int i = 0; i < HALF; i++) {
            text.append(alphabet.charAt(rest & 31));
            rest >>>= 5;
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
