package app.wheelhouse.output;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives Arabic letters the shape their neighbours ask for, by the presentation forms of Unicode, because the PDF renderer
 * knows no shaping. As many characters come out as went in: lam and alef stay two.
 */
final class ArabicShapes {
    private static final int FIRST = 0xFB50;
    private static final int LAST = 0xFEFC;
    private static final char TATWEEL = '\u0640';
    private static final int ALONE = 0;
    private static final int END = 1;
    private static final int BEGINNING = 2;
    private static final int MIDDLE = 3;
    private static final Map<Character, char[]> FORMS = forms();

    private ArabicShapes() {
    }

    /** For each letter its four shapes; 0 where there is none. */
    private static Map<Character, char[]> forms() {
        Map<Character, char[]> forms = new HashMap<>();
        for (char point = FIRST; point <= LAST; point++) {
            String name = Character.isDefined(point) ? Character.getName(point) : null;
            String base = Normalizer.normalize(String.valueOf(point), Normalizer.Form.NFKC);
            if (name != null && name.startsWith("ARABIC LETTER ") && base.length() == 1) {
                int shape = name.endsWith(" ISOLATED FORM")
                        ? ALONE
                        : name.endsWith(" FINAL FORM")
                                ? END
                                : name.endsWith(" INITIAL FORM") ? BEGINNING : MIDDLE;
                forms.computeIfAbsent(base.charAt(0), _ -> new char[4])[shape] = point;
            }
        }
        return Map.copyOf(forms);
    }

    /** The letters of a text in logical order, each in its shape. */
    static String joined(String text) {
        if (text.chars().noneMatch(each -> FORMS.containsKey((char) each))) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char[] shapes = FORMS.get(text.charAt(i));
            if (shapes == null) {
                out.append(text.charAt(i));
                continue;
            }
            boolean before = joinsOn(neighbour(text, i, -1)) && shapes[END] != 0;
            boolean after = shapes[BEGINNING] != 0 && joinsBack(neighbour(text, i, 1));
            char shape = shapes[before ? after && shapes[MIDDLE] != 0 ? MIDDLE : END : after ? BEGINNING : ALONE];
            out.append(shape == 0 ? text.charAt(i) : shape);
        }
        return out.toString();
    }

    /** The next letter to a side, past vowel signs; a blank at the end. */
    private static char neighbour(String text, int index, int step) {
        int at = index + step;
        while (at >= 0 && at < text.length() && Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK) {
            at += step;
        }
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean joinsOn(char letter) {
        char[] shapes = FORMS.get(letter);
        return letter == TATWEEL || shapes != null && shapes[BEGINNING] != 0;
    }

    private static boolean joinsBack(char letter) {
        char[] shapes = FORMS.get(letter);
        return letter == TATWEEL || shapes != null && shapes[END] != 0;
    }
}
