package app.wheelhouse.ui;

import org.jspecify.annotations.Nullable;

/** A short message that goes by itself, with at most one thing to do about it, usually Undo. */
public record Toast(Standing standing, String message, @Nullable Command action) {

    /** Says that something was done. */
    public static Toast of(String message) {
        return new Toast(Standing.PLAIN, message, null);
    }

    /** Says that something was done and offers one thing to do about it. */
    public static Toast of(String message, Command action) {
        return new Toast(Standing.PLAIN, message, action);
    }

    /** Says that something went wrong: one sentence, never a stack trace. */
    public static Toast trouble(String sentence) {
        return new Toast(Standing.OFF_TRACK, sentence, null);
    }
}
