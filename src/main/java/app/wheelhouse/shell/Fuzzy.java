package app.wheelhouse.shell;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Matches what someone types against a title: every word typed must be found, in any order, as a part of a word, as
 * letters in sequence, or with a slip of a letter. Accents and case do not matter.
 */
final class Fuzzy {
    private static final double EXACT_WORD = 100;
    private static final double WORD_START = 80;
    private static final double WITHIN_WORD = 50;
    private static final double SLIP = 35;
    private static final double LETTERS = 20;
    private final List<char[]> words;

    Fuzzy(String query) {
        this.words = Arrays.stream(fold(query).trim().split("\\s+", -1)).filter(word -> !word.isEmpty())
                .map(String::toCharArray).toList();
    }

    /** How well a title matches and which of its characters did. */
    record Match(double score, BitSet letters) {
        Match weaker() {
            return new Match(score / 4, new BitSet());
        }
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    /** The match, or nothing when a word typed is not to be found. Shorter titles and earlier places score higher. */
    Optional<Match> match(String title) {
        char[] text = fold(title).toCharArray();
        BitSet letters = new BitSet(text.length);
        double score = 0;
        for (char[] word : words) {
            double best = matchWord(word, text, letters);
            if (best <= 0) {
                return Optional.empty();
            }
            score += best;
        }
        return Optional.of(new Match(score / Math.max(1, words.size()) - Math.min(text.length, 60) * 0.1, letters));
    }

    private static double matchWord(char[] word, char[] text, BitSet letters) {
        int within = -1;
        for (int i = 0; i + word.length <= text.length; i++) {
            if (Arrays.equals(text, i, i + word.length, word, 0, word.length)) {
                if (startsWord(text, i)) {
                    letters.set(i, i + word.length);
                    boolean whole = i + word.length == text.length || !Character.isLetterOrDigit(text[i + word.length]);
                    return (whole ? EXACT_WORD : WORD_START) - Math.min(i, 40) * 0.2;
                }
                within = within < 0 ? i : within;
            }
        }
        if (within >= 0) {
            letters.set(within, within + word.length);
            return WITHIN_WORD - Math.min(within, 40) * 0.2;
        }
        double slip = matchWithSlip(word, text, letters);
        return slip > 0 ? slip : matchLetters(word, text, letters);
    }

    /** Letters in sequence, each at the start of a word or right behind the one before: "tps" for "tenant placement spec". */
    private static double matchLetters(char[] word, char[] text, BitSet letters) {
        BitSet found = new BitSet();
        int at = -1;
        for (char letter : word) {
            int next = at + 1;
            while (next < text.length && !(text[next] == letter && (next == at + 1 || startsWord(text, next)))) {
                next++;
            }
            if (next == text.length || (at < 0 && !startsWord(text, next))) {
                return 0;
            }
            found.set(next);
            at = next;
        }
        letters.or(found);
        return LETTERS;
    }

    /** One wrong, missing, extra or swapped letter in words of four and more, two in words of eight and more. */
    private static double matchWithSlip(char[] word, char[] text, BitSet letters) {
        int allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
        if (allowed == 0) {
            return 0;
        }
        for (int i = 0; i < text.length; i++) {
            if (startsWord(text, i)) {
                int end = i;
                while (end < text.length && Character.isLetterOrDigit(text[end])) {
                    end++;
                }
                int length = Math.min(end - i, word.length + allowed);
                if (length >= word.length - allowed && prefixDistance(word, text, i, length) <= allowed) {
                    letters.set(i, i + Math.min(end - i, word.length));
                    return SLIP - Math.min(i, 40) * 0.2;
                }
            }
        }
        return 0;
    }

    /** Least number of slips between the word and any beginning of the text's next {@code length} characters. */
    private static int prefixDistance(char[] word, char[] text, int from, int length) {
        int[] before = new int[length + 1];
        int[] last = new int[length + 1];
        int[] row = new int[length + 1];
        for (int j = 0; j <= length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= word.length; i++) {
            row[0] = i;
            for (int j = 1; j <= length; j++) {
                boolean same = word[i - 1] == text[from + j - 1];
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && word[i - 1] == text[from + j - 2] && word[i - 2] == text[from + j - 1]) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        int best = last[0];
        for (int distance : last) {
            best = Math.min(best, distance);
        }
        return best;
    }

    private static boolean startsWord(char[] text, int at) {
        return Character.isLetterOrDigit(text[at]) && (at == 0 || !Character.isLetterOrDigit(text[at - 1]));
    }

    /** Lower case without accents, one character for each, so that places in the result are places in the text. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char plain = letter < 128
                    ? letter
                    : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
            folded.append(Character.toLowerCase(plain));
        }
        return folded.toString();
    }
}
