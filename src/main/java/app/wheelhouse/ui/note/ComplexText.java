package app.wheelhouse.ui.note;

import java.text.BreakIterator;
import java.util.stream.IntStream;

/**
 * Says where lines in scripts that need shaping must be cut into separate pieces.
 *
 * <p>
 * JavaFX 26 on Linux shapes a run again with its old text after wrapping has cut it (PangoGlyphLayout keeps the text of a
 * run for the run's life): letters are drawn twice, and text from right to left ends in an exception during layout. Where
 * a run takes its letters and its signs from two fonts, the signs come out at the wrong side. Runs never reach beyond a
 * piece of text, so pieces of nothing but letters or nothing but signs, none longer than a word, are drawn right.
 */
final class ComplexText {
    private static final int[] NONE = {};

    private ComplexText() {
    }

    /** Where {@code line} must be cut, each place between its ends; nowhere if it is simple. */
    static int[] breaks(String line) {
        if (line.chars().noneMatch(ComplexText::needsShaping)) {
            return NONE;
        }
        BreakIterator wraps = BreakIterator.getLineInstance();
        wraps.setText(line);
        return IntStream.range(1, line.length())
                .filter(i -> !isJoined(line, i) && (isWord(line, i) != isWord(line, i - 1) || wraps.isBoundary(i)))
                .toArray();
    }

    private static boolean isWord(String line, int at) {
        int start = at;
        while (start > 0 && isJoined(line, start)) {
            start--;
        }
        return Character.isLetterOrDigit(line.codePointAt(start));
    }

    /** Whether the unit at {@code at} belongs to the character before it. */
    private static boolean isJoined(String line, int at) {
        char unit = line.charAt(at);
        return Character.isLowSurrogate(unit) || unit == 0x200D || line.charAt(at - 1) == 0x200D
                || switch (Character.getType(line.codePointAt(at))) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                            Character.MODIFIER_SYMBOL ->
                        true;
                    default -> false;
                };
    }

    /** More than JavaFX shapes is no harm: everything but Latin, Greek, Cyrillic, Armenian, signs and East Asian. */
    private static boolean needsShaping(int unit) {
        return unit >= 0x300 && !(unit >= 0x370 && unit < 0x590 || unit >= 0x1E00 && unit < 0x200B
                || unit >= 0x2010 && unit < 0x2028 || unit >= 0x2030 && unit < 0xD800);
    }
}
