package app.wheelhouse.document;

import java.util.List;
import java.util.Optional;

/**
 * The paragraph with which a document leaves its page budget.
 *
 * @param line its first line, counted from 0
 */
public record Overflow(int line, int pages, int budget) {
    private static final int ENOUGH = 40;

    /**
     * Finds it.
     *
     * @param printed the words of each page as they were set, without what runs along on every page
     * @param budget  so many pages may be filled
     */
    public static Optional<Overflow> of(String text, List<String> printed, int budget) {
        if (printed.size() <= budget) {
            return Optional.empty();
        }
        List<Manuscript.Part> parts = Manuscript.of(text).parts().stream()
                .filter(part -> part.kind() != Manuscript.Kind.GUIDANCE && part.kind() != Manuscript.Kind.REFERENCE)
                .toList();
        String before = letters(String.join(" ", printed.subList(0, budget)));
        int reached = 0;
        for (Manuscript.Part part : parts) {
            String words = letters(part.text());
            if (words.isEmpty() || part.kind() == Manuscript.Kind.EMBED) {
                continue;
            }
            String tail = words.substring(Math.max(0, words.length() - ENOUGH));
            int at = before.indexOf(tail, reached);
            if (at < 0) {
                return Optional.of(new Overflow(part.line(), printed.size(), budget));
            }
            reached = at + tail.length();
        }
        return Optional.of(new Overflow(parts.isEmpty() ? 0 : parts.getLast().line(), printed.size(), budget));
    }

    /** Letters and figures alone, so that marks, breaks and hyphens make no difference. */
    private static String letters(String words) {
        return words.toLowerCase(java.util.Locale.ROOT).replaceAll("\\]\\([^)]*\\)", "").replaceAll(
                "[^\\p{L}\\p{N}]+", "");
    }
}
