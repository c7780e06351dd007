package app.wheelhouse.library;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How well typed words fit a text, for finding records by a few letters. Every word must be found, in any order: as a
 * whole word, at the start of one, within one, as letters in a row with gaps, or with one letter wrong, left out, added or
 * swapped. Case and accents do not matter.
 */
public final class Likeness {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Shorter words are too easily mistaken for each other. */
    private static final int SHORTEST_MISTYPED = 4;

    private final String[] words;

    /** @param typed what the user typed */
    public Likeness(String typed) {
        this.words = words(plain(typed));
    }

    /** Brings a text into the form {@link #of} compares; worth keeping when it is compared often. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String[] words(String plain) {
        String trimmed = GAP.matcher(plain).replaceAll(" ").strip();
        return trimmed.isEmpty() ? new String[0] : trimmed.split(" ");
    }

    /**
     * The likeness to a text brought into plain form: 0 when a word is not found, otherwise from just above 0 to 1; the
     * same text has 1. Nothing typed fits everything equally.
     */
    public double of(String plain) {
        if (words.length == 0) {
            return 1;
        }
        double sum = 0;
        String[] text = words(plain);
        for (String word : words) {
            double best = plain.contains(word) ? 0.6 : 0;
            for (int i = 0; i < text.length; i++) {
                double one = one(word, text[i], best);
                best = Math.max(best, one > 0 && i == 0 ? one + 0.05 : one);
            }
            best = best == 0 && isScattered(word, plain) ? 0.15 : best;
            if (best == 0) {
                return 0;
            }
            sum += Math.min(1, best);
        }
        // Of two that fit alike, the one with less around it.
        double share = Math.min(1, (double) typedLength() / Math.max(1, plain.length()));
        return 0.9 * sum / words.length + 0.1 * share;
    }

    private static double one(String word, String text, double soFar) {
        if (text.equals(word)) {
            return 0.95;
        }
        if (text.startsWith(word)) {
            return 0.85;
        }
        boolean near = soFar < 0.35 && word.length() >= SHORTEST_MISTYPED && isMistyped(word, text);
        return near ? 0.35 : 0;
    }

    private int typedLength() {
        int length = words.length - 1;
        for (String word : words) {
            length += word.length();
        }
        return length;
    }

    /** True when one letter wrong, left out, added or swapped leads from the word to the text, or to its beginning. */
    static boolean isMistyped(String word, String text) {
        int same = 0;
        while (same < word.length() && same < text.length() && word.charAt(same) == text.charAt(same)) {
            same++;
        }
        String typed = word.substring(same);
        String meant = text.substring(same);
        if (typed.isEmpty() || meant.startsWith(typed.substring(1))) {
            return true;
        }
        if (meant.isEmpty()) {
            return false;
        }
        boolean wrong = meant.substring(1).startsWith(typed.substring(1));
        boolean leftOut = meant.substring(1).startsWith(typed);
        boolean swapped = typed.length() > 1 && meant.length() > 1 && typed.charAt(0) == meant.charAt(1)
                && typed.charAt(1) == meant.charAt(0) && meant.substring(2).startsWith(typed.substring(2));
        return wrong || leftOut || swapped;
    }

    private static boolean isScattered(String word, String plain) {
        if (word.length() < 2) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            at = plain.indexOf(word.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
