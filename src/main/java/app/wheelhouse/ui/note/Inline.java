package app.wheelhouse.ui.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds emphasis, code, links, people, tags and dates within the words of one line. */
final class Inline {
    /** How far a bracket or a back-tick looks for its partner. */
    private static final int REACH = 2_000;
    private static final Pattern BARE_LINK = Pattern.compile("(?:https?://|www\\.|mailto:)[^\\s<>]+");
    private static final Pattern POINTED_LINK = Pattern.compile("<((?:https?://|mailto:)[^\\s<>]+)>");
    private static final Pattern DUE = Pattern.compile(
            "\\bdue[ \t]+(?:\\d{4}-\\d{2}-\\d{2}|today|tomorrow|(?:next[ \t]+)?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*"
                    + "|next[ \t]+(?:week|month|quarter)|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?\\.?"
                    + "|\\d{1,2}\\.?[ \t]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
                    + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ \t]+\\d{1,2})\\b",
            Pattern.CASE_INSENSITIVE);
    private final String line;
    private final Looks looks;
    private final Mentions mentions;
    private final List<Delimiter> delimiters = new ArrayList<>();

    Inline(String line, Looks looks, Mentions mentions) {
        this.line = line;
        this.looks = looks;
        this.mentions = mentions;
    }

    /** Reads the line from {@code from} on; dates are only looked for in captures. */
    void read(int from, boolean capture) {
        read(from, line.length());
        emphasise();
        if (capture) {
            for (Matcher due = DUE.matcher(line).region(from, line.length()); due.find();) {
                if (!looks.has(Look.CODE, due.start())) {
                    looks.add(Look.DUE, due.start(), due.end());
                }
            }
        }
    }

    private void read(int from, int to) {
        for (int i = from; i < to;) {
            i = switch (line.charAt(i)) {
                case '\\' -> escape(i, to);
                case '`' -> code(i, to);
                case '[' -> link(i, to);
                case '<' -> address(i, to, POINTED_LINK);
                case 'h', 'w', 'm' -> startsWord(i) ? address(i, to, BARE_LINK) : i + 1;
                case '*', '_', '~' -> delimiter(i, to);
                case '@' -> name(i, to, Look.PERSON);
                case '#' -> name(i, to, Look.HASHTAG);
                default -> i + 1;
            };
        }
    }

    private int escape(int at, int to) {
        if (at + 1 < to && "\\`*_{}[]()#+-.!~<>|@\"':".indexOf(line.charAt(at + 1)) >= 0) {
            looks.add(Look.MARK, at, at + 1);
            return at + 2;
        }
        return at + 1;
    }

    private int code(int at, int to) {
        int ticks = run(at, to);
        int end = Math.min(to, at + REACH);
        for (int i = at + ticks; i < end; i++) {
            if (line.charAt(i) == '`') {
                int closing = run(i, to);
                if (closing == ticks) {
                    looks.add(Look.MARK, at, at + ticks);
                    looks.add(Look.CODE, at + ticks, i);
                    looks.add(Look.MARK, i, i + ticks);
                    return i + ticks;
                }
                i += closing - 1;
            }
        }
        return at + ticks;
    }

    private int link(int at, int to) {
        int closing = partner(at, to, '[', ']');
        if (closing < 0 || closing + 1 >= to || line.charAt(closing + 1) != '(') {
            return at + 1;
        }
        int end = partner(closing + 1, to, '(', ')');
        if (end < 0) {
            return at + 1;
        }
        boolean picture = at > 0 && line.charAt(at - 1) == '!';
        looks.add(Look.MARK, picture ? at - 1 : at, at + 1);
        looks.add(Look.LINK, at + 1, closing);
        looks.add(Look.MARK, closing, closing + 2);
        looks.add(Look.ADDRESS, closing + 2, end);
        looks.add(Look.MARK, end, end + 1);
        read(at + 1, closing);
        return end + 1;
    }

    private int partner(int at, int to, char open, char close) {
        int depth = 0;
        for (int i = at; i < Math.min(to, at + REACH); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == open) {
                depth++;
            } else if (c == close && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private int address(int at, int to, Pattern pattern) {
        Matcher matcher = pattern.matcher(line).region(at, to);
        if (!matcher.lookingAt()) {
            return at + 1;
        }
        int end = matcher.end();
        if (matcher.groupCount() > 0) {
            looks.add(Look.MARK, at, at + 1);
            looks.add(Look.LINK, at + 1, end - 1);
            looks.add(Look.MARK, end - 1, end);
            return end;
        }
        while (end > at && ".,;:!?'\")*_".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        looks.add(Look.LINK, at, end);
        return end;
    }

    private int name(int at, int to, Look look) {
        int end = startsWord(at) ? nameEnd(at + 1, to, look) : at + 1;
        boolean named = end > at + 1
                && (look == Look.PERSON || !line.substring(at + 1, end).chars().allMatch(Character::isDigit));
        if (named) {
            looks.add(look, at, end);
        }
        return Math.max(end, at + 1);
    }

    private int nameEnd(int from, int to, Look look) {
        int known = look == Look.PERSON
                ? mentions.length(line.substring(from, Math.min(to, from + Mentions.LONGEST)))
                : 0;
        return known > 0 ? from + known : Names.end(line, from, to);
    }

    private boolean startsWord(int at) {
        return Names.startsWord(line, at);
    }

    private int delimiter(int at, int to) {
        char sign = line.charAt(at);
        int count = run(at, to);
        int before = at == 0 ? ' ' : line.codePointBefore(at);
        int after = at + count >= line.length() ? ' ' : line.codePointAt(at + count);
        boolean left = !blank(after) && (!punctuation(after) || blank(before) || punctuation(before));
        boolean right = !blank(before) && (!punctuation(before) || blank(after) || punctuation(after));
        boolean opens = sign == '_' ? left && (!right || punctuation(before)) : left;
        boolean closes = sign == '_' ? right && (!left || punctuation(after)) : right;
        if (sign != '~' || count == 2) {
            delimiters.add(new Delimiter(sign, at, count, opens, closes));
        }
        return at + count;
    }

    /** Pairs the delimiters as CommonMark says, nearest first. */
    private void emphasise() {
        for (int c = 0; c < delimiters.size(); c++) {
            Delimiter closer = delimiters.get(c);
            for (int o = c - 1; closer.closes && closer.count > 0 && o >= 0; o--) {
                Delimiter opener = delimiters.get(o);
                while (opener.pairs(closer)) {
                    int size = Math.min(2, Math.min(opener.count, closer.count));
                    int start = opener.at + opener.count - size;
                    looks.add(Look.MARK, start, start + size);
                    looks.add(look(closer.sign, size), start + size, closer.at);
                    looks.add(Look.MARK, closer.at, closer.at + size);
                    opener.count -= size;
                    closer.at += size;
                    closer.count -= size;
                    delimiters.subList(o + 1, c).clear();
                    c = o + 1;
                }
            }
        }
    }

    private static Look look(char sign, int size) {
        if (sign == '~') {
            return Look.STRUCK;
        }
        return size == 2 ? Look.STRONG : Look.EMPHASIS;
    }

    private int run(int at, int to) {
        int end = at;
        while (end < to && line.charAt(end) == line.charAt(at)) {
            end++;
        }
        return end - at;
    }

    private static boolean blank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean punctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }

    /** A run of stars, underscores or tildes that may open or close emphasis; shrinks as it is used. */
    private static final class Delimiter {
        private final char sign;
        private final boolean opens;
        private final boolean closes;
        private final int length;
        private int at;
        private int count;

        private Delimiter(char sign, int at, int count, boolean opens, boolean closes) {
            this.sign = sign;
            this.at = at;
            this.count = count;
            this.length = count;
            this.opens = opens;
            this.closes = closes;
        }

        private boolean pairs(Delimiter closer) {
            boolean either = opens && closes || closer.opens && closer.closes;
            boolean odd = either && (length + closer.length) % 3 == 0 && (length % 3 != 0 || closer.length % 3 != 0);
            return opens && sign == closer.sign && count > 0 && closer.count > 0 && !odd;
        }
    }
}
