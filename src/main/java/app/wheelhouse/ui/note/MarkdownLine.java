package app.wheelhouse.ui.note;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of Markdown as the note shows it: what it is, which characters look how, the code fence it leaves open, and
 * whether it reads from right to left.
 *
 * @param kind what the line is
 * @param spans the characters that look different from plain text, in order, not overlapping
 * @param prefix the characters at the beginning that say what the line is
 * @param fence the sign that will close the block of code the next line is in; empty outside one
 * @param rightToLeft whether the first letter is of a script written from right to left
 */
public record MarkdownLine(LineKind kind, List<Span> spans, Prefix prefix, String fence, boolean rightToLeft) {
    /** Lines longer than this are shown plain: nobody typed them, and laying them out is slow enough. */
    static final int LONGEST = 20_000;
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}(?=[^`]*$)|~{3,}).*$");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})[ \t]+");
    private static final Pattern QUOTE = Pattern.compile("^(?: {0,3}> ?){1,50}");
    private static final Pattern ITEM = Pattern
            .compile("^([ \t]*)([-*+]|\\d{1,9}[.)])[ \t]+(?:(\\[[ xX]])(?:[ \t]+|$))?");
    /** As the grammar of captures has it: behind blanks, a bullet, a number or a box, but not {@code c:/file}. */
    private static final Pattern CAPTURE = Pattern.compile("^[ \\t\u00a0]*(?:(?:[-*+\u2022]|\\d{1,9}[.)])[ \\t]+)?"
            + "(?:\\[[ xX]?][ \\t]+)?([daoqpDAOQP]):(?![/\\\\])[ \\t]*");

    /**
     * The beginning of a line that is shown as a mark in the margin instead of as characters.
     *
     * @param length how many characters
     * @param indent how many columns it is indented, a tab counting as four
     * @param sign what the margin shows: "-", "10.", "##", "a"; empty when there is no prefix
     */
    public record Prefix(int length, int indent, String sign) {
        static final Prefix NONE = new Prefix(0, 0, "");

        static Prefix of(String line, int length, String sign) {
            int indent = 0;
            for (int i = 0; i < length && Character.isWhitespace(line.charAt(i)); i++) {
                indent += line.charAt(i) == '\t' ? 4 : 1;
            }
            return new Prefix(length, indent, sign);
        }
    }

    /** Takes a line apart; {@code fence} is what {@link #fence()} of the line before said, empty for the first. */
    public static MarkdownLine of(String line, String fence) {
        return of(line, fence, Mentions.NONE);
    }

    /** As {@link #of(String, String)}, with people of several words recognised behind an {@code @}. */
    static MarkdownLine of(String line, String fence, Mentions mentions) {
        if (!fence.isEmpty()) {
            boolean closes = closes(line, fence);
            return whole(line, closes ? LineKind.FENCE : LineKind.CODE, closes ? "" : fence);
        }
        if (line.length() > LONGEST) {
            return new MarkdownLine(LineKind.PARAGRAPH, List.of(), Prefix.NONE, "", rightToLeft(line, 0));
        }
        if (line.isBlank()) {
            return new MarkdownLine(LineKind.BLANK, List.of(), Prefix.NONE, "", false);
        }
        Matcher opening = FENCE.matcher(line);
        if (opening.matches()) {
            return whole(line, LineKind.FENCE, opening.group(1));
        }
        if (isRule(line)) {
            return whole(line, LineKind.RULE, "");
        }
        return text(line, mentions);
    }

    /** A line that would open a block of code which nothing closes: it is none then, so that it takes nothing away. */
    static MarkdownLine ofUnclosedFence(String line) {
        return new MarkdownLine(LineKind.PARAGRAPH, whole(line, LineKind.FENCE, "").spans(), Prefix.NONE, "", false);
    }

    private static MarkdownLine whole(String line, LineKind kind, String fence) {
        Looks looks = new Looks(line);
        looks.add(kind == LineKind.CODE ? Look.CODE : Look.MARK, 0, line.length());
        return new MarkdownLine(kind, looks.spans(), Prefix.NONE, fence, false);
    }

    private static MarkdownLine text(String line, Mentions mentions) {
        Matcher start = HEADING.matcher(line);
        if (start.find()) {
            return words(line, switch (start.group(1).length()) {
                case 1 -> LineKind.HEADING_1;
                case 2 -> LineKind.HEADING_2;
                default -> LineKind.HEADING_3;
            }, start.end(), start.group(1), mentions);
        }
        start = QUOTE.matcher(line);
        if (start.find()) {
            return words(line, LineKind.QUOTE, start.end(), ">", mentions);
        }
        start = CAPTURE.matcher(line);
        if (start.find()) {
            String letter = start.group(1).toLowerCase(Locale.ROOT);
            return words(line, LineKind.ofLetter(letter.charAt(0)), start.end(), letter, mentions);
        }
        start = ITEM.matcher(line);
        if (start.find()) {
            return words(line, item(start.group(2), start.group(3)), start.end(), start.group(2), mentions);
        }
        return words(line, LineKind.PARAGRAPH, 0, "", mentions);
    }

    private static LineKind item(String sign, @Nullable String box) {
        if (box != null) {
            return box.equals("[ ]") ? LineKind.TODO : LineKind.DONE;
        }
        return Character.isDigit(sign.charAt(0)) ? LineKind.NUMBERED : LineKind.BULLET;
    }

    private static MarkdownLine words(String line, LineKind kind, int from, String sign,
            Mentions mentions) {
        Looks looks = new Looks(line);
        boolean alone = from > 0 && from == line.length();
        if (alone) {
            looks.add(Look.STUB, from - 1, from);
        }
        looks.add(Look.PREFIX, 0, alone ? from - 1 : from);
        // RichTextFX counts the characters of a line's first run by its width: one at most may be without any
        looks.add(Look.MARK, 0, Math.min(1, alone ? from - 1 : from));
        switch (kind) {
            case HEADING_1, HEADING_2, HEADING_3 -> looks.add(Look.HEADING, alone ? from - 1 : from, line.length());
            default -> {
            }
        }
        new Inline(line, looks, mentions).read(from, kind.isCapture());
        return new MarkdownLine(kind, looks.spans(), Prefix.of(line, from, sign), "", rightToLeft(line, from));
    }

    private static boolean isRule(String line) {
        String signs = line.replace(" ", "").replace("\t", "");
        char sign = signs.charAt(0);
        return signs.length() >= 3 && (sign == '-' || sign == '*' || sign == '_')
                && signs.chars().allMatch(c -> c == sign);
    }

    /** Whether {@code line} closes the block of code that {@code fence} opened. */
    static boolean closes(String line, String fence) {
        String sign = line.strip();
        return line.length() - line.stripLeading().length() <= 3 && sign.length() >= fence.length()
                && sign.chars().allMatch(c -> c == fence.charAt(0));
    }

    private static boolean rightToLeft(String line, int from) {
        return line.substring(from).codePoints().map(Character::getDirectionality).filter(MarkdownLine::isStrong)
                .findFirst().orElse(Character.DIRECTIONALITY_LEFT_TO_RIGHT) != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isStrong(int direction) {
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
