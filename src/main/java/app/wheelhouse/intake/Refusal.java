package app.wheelhouse.intake;

/**
 * Why a file was not taken; nothing was changed.
 *
 * @param sentence what happened and what to do, for the user
 * @param file     the file as the user named it
 * @param line     where in the file, from 1; 0 where it is the whole file
 */
public record Refusal(Code code, String sentence, String file, int line) implements ImportResult, Reading {

    /** What kind of refusal it is, for programs to tell apart. */
    public enum Code {
        MISSING, FOLDER, UNREADABLE, TOO_LARGE, EMPTY, BINARY, NOT_UNDERSTOOD, MALFORMED
    }

    static Refusal of(Code code, String file, String sentence) {
        return new Refusal(code, sentence, file, 0);
    }
}
