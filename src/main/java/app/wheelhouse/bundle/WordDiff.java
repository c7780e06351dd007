package app.wheelhouse.bundle;

import java.util.ArrayList;
import java.util.List;

/** Tells two texts apart word by word. */
public final class WordDiff {
    /** Beyond so many comparisons of words whole lines are compared; beyond that, all that differs counts as changed. */
    private static final int MOST_COMPARED = 4_000_000;

    private WordDiff() {
    }

    /** Whether a stretch is in both texts, only in the earlier, or only in the later one. */
    public enum Kind {
        SAME, GONE, NEW
    }

    /** A stretch of text. */
    public record Part(Kind kind, String text) {
    }

    /** The parts of both texts in order; those that are not {@code NEW} make the earlier, those not {@code GONE} the later. */
    public static List<Part> between(String before, String after) {
        List<String> earlier = cut(before, false);
        List<String> later = cut(after, false);
        if ((long) earlier.size() * later.size() > MOST_COMPARED) {
            earlier = cut(before, true);
            later = cut(after, true);
        }
        return parts(earlier, later);
    }

    private static List<Part> parts(List<String> earlier, List<String> later) {
        int start = 0;
        while (start < Math.min(earlier.size(), later.size()) && earlier.get(start).equals(later.get(start))) {
            start++;
        }
        int end = 0;
        while (end < Math.min(earlier.size(), later.size()) - start
                && earlier.get(earlier.size() - 1 - end).equals(later.get(later.size() - 1 - end))) {
            end++;
        }
        List<String> left = earlier.subList(start, earlier.size() - end);
        List<String> right = later.subList(start, later.size() - end);
        List<Part> parts = new ArrayList<>();
        add(parts, Kind.SAME, earlier.subList(0, start));
        if ((long) left.size() * right.size() > MOST_COMPARED) {
            add(parts, Kind.GONE, left);
            add(parts, Kind.NEW, right);
        } else {
            middle(parts, left, right);
        }
        add(parts, Kind.SAME, earlier.subList(earlier.size() - end, earlier.size()));
        return parts;
    }

    /** The longest common sequence of words, by the table of its lengths. */
    private static void middle(List<Part> parts, List<String> left, List<String> right) {
        int[][] length = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int k = right.size() - 1; k >= 0; k--) {
                length[i][k] = left.get(i).equals(right.get(k))
                        ? length[i + 1][k + 1] + 1
                        : Math.max(length[i + 1][k], length[i][k + 1]);
            }
        }
        int i = 0;
        int k = 0;
        while (i < left.size() || k < right.size()) {
            if (i < left.size() && k < right.size() && left.get(i).equals(right.get(k))) {
                add(parts, Kind.SAME, List.of(left.get(i++)));
                k++;
            } else if (k == right.size() || i < left.size() && length[i + 1][k] >= length[i][k + 1]) {
                add(parts, Kind.GONE, List.of(left.get(i++)));
            } else {
                add(parts, Kind.NEW, List.of(right.get(k++)));
            }
        }
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        String text = String.join("", words);
        if (text.isEmpty()) {
            return;
        }
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            parts.set(parts.size() - 1, new Part(kind, parts.getLast().text() + text));
        } else {
            parts.add(new Part(kind, text));
        }
    }

    /** Words, and the stretches between them; or lines with their ends. */
    private static List<String> cut(String text, boolean lines) {
        List<String> cut = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            boolean ends = i == text.length() || (lines
                    ? text.charAt(i - 1) == '\n'
                    : Character.isLetterOrDigit(text.charAt(i)) != Character.isLetterOrDigit(text.charAt(i - 1)));
            if (ends) {
                cut.add(text.substring(start, i));
                start = i;
            }
        }
        return cut;
    }
}
