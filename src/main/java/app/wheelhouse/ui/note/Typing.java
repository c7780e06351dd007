package app.wheelhouse.ui.note;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Enter, Tab, a click on a box and the emphasis keys do to Markdown, as edits of one line. */
public final class Typing {
    /** One level of a list: four spaces nest under a bullet and under a number alike. */
    static final String LEVEL = "    ";
    private static final Pattern ITEM = Pattern
            .compile("^([ \t]*)(?:([-*+])|(\\d{1,9})([.)]))([ \t]+)(?:(\\[[ xX]])([ \t]+|$))?");
    private static final Pattern QUOTE = Pattern.compile("^((?: {0,3}>){1,50}) ?");

    private Typing() {
    }

    /**
     * What Enter does at {@code column} of a list item or a quote: continue it, or end it when it is empty. Nothing
     * where Enter is just a line break.
     */
    public static Optional<TextEdit> enter(String line, int column) {
        Matcher item = ITEM.matcher(line);
        Matcher quote = QUOTE.matcher(line);
        if (item.find() && column >= item.end()) {
            if (line.substring(item.end()).isBlank()) {
                return item.group(1).isEmpty() ? Optional.of(emptied(line)) : outdent(line, column);
            }
            return Optional.of(broken(line, column, nextItem(item)));
        }
        if (quote.find() && column >= quote.end()) {
            boolean empty = line.substring(quote.end()).isBlank();
            return Optional.of(empty ? emptied(line) : broken(line, column, quote.group(1) + " "));
        }
        return Optional.empty();
    }

    private static String nextItem(Matcher item) {
        String sign = item.group(2) == null ? Integer.parseInt(item.group(3)) + 1 + item.group(4) : item.group(2);
        return item.group(1) + sign + item.group(5) + (item.group(6) == null ? "" : "[ ] ");
    }

    private static TextEdit broken(String line, int column, String prefix) {
        int end = column;
        while (end < line.length() && line.charAt(end) == ' ') {
            end++;
        }
        return TextEdit.caretAt(column, end, "\n" + prefix, column + 1 + prefix.length());
    }

    private static TextEdit emptied(String line) {
        return TextEdit.caretAt(0, line.length(), "", 0);
    }

    /** Moves a list item one level in; nothing for other lines. */
    public static Optional<TextEdit> indent(String line, int column) {
        return ITEM.matcher(line).find()
                ? Optional.of(TextEdit.caretAt(0, 0, LEVEL, column + LEVEL.length()))
                : Optional.empty();
    }

    /** Moves a line one level out; nothing when it is not indented. */
    public static Optional<TextEdit> outdent(String line, int column) {
        int end = 0;
        while (end < Math.min(LEVEL.length(), line.length()) && line.charAt(end) == ' ') {
            end++;
        }
        if (end == 0 && line.startsWith("\t")) {
            end = 1;
        }
        return end == 0
                ? Optional.empty()
                : Optional.of(TextEdit.caretAt(0, end, "", Math.max(0, column - end)));
    }

    /** Takes from a line what makes it special, its first {@code prefix} characters; of an indented item one level. */
    public static TextEdit unmark(String line, int prefix) {
        Optional<TextEdit> out = ITEM.matcher(line).find() ? outdent(line, prefix) : Optional.empty();
        return out.orElse(TextEdit.caretAt(0, prefix, "", 0));
    }

    /** Ticks or clears the box of a check list item, leaving the caret at {@code column}; nothing for other lines. */
    public static Optional<TextEdit> tick(String line, int column) {
        Matcher item = ITEM.matcher(line);
        if (!item.find() || item.group(6) == null) {
            return Optional.empty();
        }
        String box = item.group(6).equals("[ ]") ? "[x]" : "[ ]";
        return Optional.of(TextEdit.caretAt(item.start(6), item.end(6), box, column));
    }

    /**
     * Puts {@code mark} around the selected characters, or takes it away when it is there. With nothing selected the
     * caret ends up between two marks, or behind the closing one when it was right before it.
     */
    public static TextEdit emphasise(String line, int start, int end, String mark) {
        int size = mark.length();
        if (start == end && line.startsWith(mark, start) && start >= size) {
            boolean empty = line.startsWith(mark, start - size);
            return empty
                    ? TextEdit.caretAt(start - size, end + size, "", start - size)
                    : TextEdit.caretAt(start, end, "", start + size);
        }
        String chosen = line.substring(start, end);
        if (chosen.length() > 2 * size && chosen.startsWith(mark) && chosen.endsWith(mark)) {
            String bare = chosen.substring(size, chosen.length() - size);
            return new TextEdit(start, end, bare, start, start + bare.length());
        }
        if (start < end && start >= size && line.startsWith(mark, start - size) && line.startsWith(mark, end)) {
            return new TextEdit(start - size, end + size, chosen, start - size, end - size);
        }
        return new TextEdit(start, end, mark + chosen + mark, start + size, end + size);
    }
}
