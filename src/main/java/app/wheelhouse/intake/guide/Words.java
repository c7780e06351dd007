package app.wheelhouse.intake.guide;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares texts by their words alone, so that case, spacing, dashes, quotes and markup make no difference. */
public final class Words {
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d+|#[xX]\\p{XDigit}+|\\p{Alpha}\\w*);");

    private Words() {
    }

    /** The words of a text in order, lower case. */
    public static List<String> of(String text) {
        String plain = text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(" ");
        String normal = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= normal.length(); i++) {
            boolean part = i < normal.length() && isPart(normal.charAt(i));
            if (part && start < 0) {
                start = i;
            } else if (!part && start >= 0) {
                words.add(normal.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** A key under which texts with the same words are equal. */
    public static String key(String text) {
        return String.join(" ", of(text));
    }

    /** How alike two texts are, from 0 (no word in common) to 1 (the same words): shared words by all words. */
    public static double likeness(String one, String other) {
        Set<String> left = new LinkedHashSet<>(of(one));
        Set<String> right = new LinkedHashSet<>(of(other));
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        left.retainAll(right);
        return all.isEmpty() ? 1 : (double) left.size() / all.size();
    }

    /**
     * A heading, name or title as it is shown: hyphens that forbid a break become plain ones, so that search finds
     * them; spaces are single.
     */
    public static String tidy(String text) {
        return text.replace('\u2011', '-').replace('\u2010', '-').replaceAll("\\s+", " ").strip();
    }
}
