package app.wheelhouse.ui.note;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The beginning of a name under the caret, and what it may become.
 *
 * @param start the column of the sign, or of the first of two braces
 * @param end the column where the name typed so far ends, which is the caret's
 * @param trigger the sign
 * @param typed what was typed after it
 */
record CompletionQuery(int start, int end, char trigger, String typed) {
    /** How many suggestions are offered at once. */
    static final int MOST = 8;
    /** Stands for the two braces that open a live part. */
    static final char BRACES = '{';

    /** The name that ends at {@code column} of {@code line}; a lone {@code #} at the start is a heading's. */
    static Optional<CompletionQuery> at(String line, int column) {
        int braces = line.lastIndexOf("{{", column - 1);
        if (braces >= 0 && braces + 2 <= column && line.indexOf("}}", braces) < 0) {
            return Optional.of(new CompletionQuery(braces, column, BRACES, line.substring(braces + 2, column)));
        }
        int start = column;
        while (start > 0 && Names.isPart(line.codePointBefore(start))) {
            start -= Character.charCount(line.codePointBefore(start));
        }
        if (start == 0 || !Names.startsWord(line, start - 1)) {
            return Optional.empty();
        }
        char trigger = line.charAt(start - 1);
        boolean heading = trigger == '#' && column == start && line.substring(0, start - 1).isBlank();
        return (trigger == '@' || trigger == '#') && !heading
                ? Optional.of(new CompletionQuery(start - 1, column, trigger, line.substring(start, column)))
                : Optional.empty();
    }

    /** The fitting completions, best first; none when the only one is already typed out. */
    List<Completion> among(List<Completion> completions) {
        List<Completion> fitting = completions.stream().filter(c -> c.trigger() == trigger && rank(c) < 3)
                .sorted(Comparator.comparingInt(this::rank)).limit(MOST).toList();
        return fitting.stream().anyMatch(c -> c.text().equals(typed)) ? List.of() : fitting;
    }

    /** The edit of the line that takes {@code chosen}. */
    TextEdit take(Completion chosen, String line) {
        if (trigger == BRACES) {
            String whole = "{{" + chosen.text() + "}}";
            return TextEdit.caretAt(start, end, whole, start + whole.length());
        }
        boolean spaced = end < line.length() && line.charAt(end) == ' ';
        String text = trigger + chosen.text() + (spaced ? "" : " ");
        return TextEdit.caretAt(start, end, text, start + text.length() + (spaced ? 1 : 0));
    }

    private int rank(Completion completion) {
        String wanted = folded(typed);
        String label = folded(completion.label());
        if (folded(completion.text()).startsWith(wanted) || label.startsWith(wanted)) {
            return 0;
        }
        if (label.contains(" " + wanted) || label.contains("-" + wanted)) {
            return 1;
        }
        return label.contains(wanted) ? 2 : 3;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
