package app.wheelhouse.conflict;

import java.util.ArrayList;
import java.util.List;

/** Marks the words of a text that another text does not have in their place: the longest common sequence of both stays plain. */
public final class WordDiff {
    /** Beyond this many comparisons what lies between the common beginning and end counts as different. */
    private static final long MOST = 4_000_000;

    private WordDiff() {
    }

    /** A stretch of a text. */
    public record Run(String text, boolean differs) {
    }

    /** The text in stretches, first to last, each as long as can be. */
    public static List<Run> marked(String text, String other) {
        List<String> words = words(text);
        List<String> others = words(other);
        int start = 0;
        while (start < Math.min(words.size(), others.size()) && words.get(start).equals(others.get(start))) {
            start++;
        }
        int end = words.size();
        int otherEnd = others.size();
        while (end > start && otherEnd > start && words.get(end - 1).equals(others.get(otherEnd - 1))) {
            end--;
            otherEnd--;
        }
        boolean[] common = common(words.subList(start, end), others.subList(start, otherEnd));
        boolean[] different = new boolean[words.size()];
        for (int i = start; i < end; i++) {
            different[i] = !common[i - start] && !words.get(i).isBlank();
        }
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean before = false;
        for (int i = 0; i < words.size(); i++) {
            // A blank belongs to what stands around it.
            boolean between = i > 0 && i < words.size() - 1 && different[i - 1] && different[i + 1];
            boolean differs = different[i] || between && words.get(i).isBlank();
            if (i > 0 && differs != before) {
                runs.add(new Run(run.toString(), before));
                run.setLength(0);
            }
            run.append(words.get(i));
            before = differs;
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), before));
        }
        return runs;
    }

    private static boolean[] common(List<String> words, List<String> others) {
        boolean[] common = new boolean[words.size()];
        if ((long) words.size() * others.size() > MOST) {
            return common;
        }
        int[][] longest = new int[words.size() + 1][others.size() + 1];
        for (int i = words.size() - 1; i >= 0; i--) {
            for (int j = others.size() - 1; j >= 0; j--) {
                longest[i][j] = words.get(i).equals(others.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < words.size() && j < others.size()) {
            if (words.get(i).equals(others.get(j))) {
                common[i] = true;
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return common;
    }

    /** Words and what stands between them. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || kind(text.charAt(i)) != kind(text.charAt(i - 1)) || text.charAt(i) == '\n') {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        return words;
    }

    private static int kind(char letter) {
        return Character.isLetterOrDigit(letter) ? 0 : Character.isWhitespace(letter) ? 1 : 2;
    }
}
