package app.wheelhouse.vault;

/** Something in a vault that was not taken: the file, the line from 1 (0 for the file as a whole), and why. */
public record Remark(String file, int line, String sentence) {

    /** Such as "People/President.md, line 4: …". */
    public String words() {
        return line == 0 ? file + ": " + sentence : "%s, line %d: %s".formatted(file, line, sentence);
    }
}
