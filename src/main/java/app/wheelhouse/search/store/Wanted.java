package app.wheelhouse.search.store;

import java.util.List;

/**
 * The words looked for, as the index has them, and how near to them a word of a text must be to count as found.
 *
 * @param unfinished whether the last one may go on
 * @param wrong      how many letters may be wrong in a long word
 */
record Wanted(List<String> words, boolean unfinished, int wrong) {
    private static final int ONE_WRONG = 4;
    private static final int TWO_WRONG = 8;

    Wanted {
        words = List.copyOf(words);
    }

    /** How many letters may be wrong in a word of this length. */
    static int wrong(int length) {
        return length >= TWO_WRONG ? 2 : length >= ONE_WRONG ? 1 : 0;
    }

    /** Which of the words a word of a text is, the same ones first, then begun ones, then misspelt ones; -1 for none. */
    int which(String term, boolean title) {
        int same = words.indexOf(term);
        if (same >= 0) {
            return same;
        }
        int last = words.size() - 1;
        if (unfinished && last >= 0 && term.startsWith(words.get(last))) {
            return last;
        }
        for (int i = 0; wrong > 0 && i <= last; i++) {
            String word = words.get(i);
            int allowed = Math.min(wrong, wrong(word.length()));
            if (allowed > 0 && !term.isEmpty() && term.charAt(0) == word.charAt(0)
                    && (isNear(word, term, allowed) || title && unfinished && i == last && isBegun(word, term))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the word is the beginning of the other but for one letter. */
    private static boolean isBegun(String word, String term) {
        for (int length = word.length() - 1; length <= Math.min(term.length(), word.length() + 1); length++) {
            if (isNear(word, term.substring(0, length), 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one becomes the other by changing, adding, leaving out or swapping so many letters. */
    static boolean isNear(String one, String other, int allowed) {
        if (Math.abs(one.length() - other.length()) > allowed) {
            return false;
        }
        int[] older = new int[other.length() + 1];
        int[] old = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            old[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = old[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, Math.min(old[j], now[j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], older[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > allowed) {
                return false;
            }
            int[] spare = older;
            older = old;
            old = now;
            now = spare;
        }
        return old[other.length()] <= allowed;
    }
}
