package app.wheelhouse.library;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's new name in texts that have the old one. A longer name of somebody else that begins alike is left alone. */
public record Renaming(String before, String after, List<String> others) {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    public Renaming {
        before = before.strip();
        after = after.strip();
        String begin = before.toLowerCase(Locale.ROOT);
        others = others.stream().map(String::strip)
                .filter(other -> other.length() > begin.length() && other.toLowerCase(Locale.ROOT).startsWith(begin))
                .toList();
    }

    /** Whether there is anything to be done. */
    public boolean isChange() {
        return !before.isEmpty() && !after.isEmpty() && !before.equals(after);
    }

    /** A text in which people are mentioned as {@code @Name}. */
    public String mentions(String text) {
        return text.indexOf('@') < 0 ? text : replaced(text, "@");
    }

    /** A text in which the name may stand as plain words. */
    public String words(String text) {
        return replaced(text, "(?<![\\p{L}\\p{N}])");
    }

    /** A field that holds nothing but a name. */
    public String name(String text) {
        return text.strip().equalsIgnoreCase(before) ? after : text;
    }

    private String replaced(String text, String lead) {
        Matcher found = Pattern.compile("(" + lead + ")" + Pattern.quote(before) + "(?![\\p{L}\\p{N}])", ANY_CASE)
                .matcher(text);
        return found.replaceAll(match -> Matcher.quoteReplacement(
                isAnother(text, match.start() + match.group(1).length()) ? match.group() : match.group(1) + after));
    }

    private boolean isAnother(String text, int at) {
        return others.stream().anyMatch(other -> text.regionMatches(true, at, other, 0, other.length()));
    }
}
