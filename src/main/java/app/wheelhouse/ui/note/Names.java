package app.wheelhouse.ui.note;

/** What may stand after {@code @} and {@code #}: letters and digits of any script, and the signs that join them. */
final class Names {
    private Names() {
    }

    /** Where the name that begins at {@code from} ends; {@code from} itself when there is none. */
    static int end(String line, int from, int to) {
        int end = from;
        while (end < to && isPart(line.codePointAt(end))) {
            end += Character.charCount(line.codePointAt(end));
        }
        while (end > from && "-_.&/".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Whether a word can begin at {@code at}: nothing of a word or an address is before it. */
    static boolean startsWord(String line, int at) {
        return at == 0 || !isPart(line.codePointBefore(at)) && line.charAt(at - 1) != '@' && line.charAt(at - 1) != '#';
    }

    static boolean isPart(int point) {
        return Character.isLetterOrDigit(point) || "-_.&/".indexOf(point) >= 0 || switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
