package app.wheelhouse.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a text where live figures stand: {@code {{board top=10 epic="Multi-tenancy"}}}.
 *
 * @param name    what is shown, such as {@code board}
 * @param subject the words that are no option: what it is about
 * @param options such as {@code top=10}
 * @param source  as it was written
 */
public record Embed(String name, String subject, Map<String, String> options, String source) {
    /** How one is written. */
    public static final Pattern WRITTEN = Pattern.compile("\\{\\{([^{}\\n]*)\\}\\}");
    private static final Pattern OPTION = Pattern.compile("([a-z]+)=(?:\"([^\"]*)\"|(\\S+))");

    public Embed {
        options = Map.copyOf(options);
    }

    /** Reads what is written between the braces. */
    static Embed read(String source) {
        Matcher braces = WRITTEN.matcher(source.strip());
        String inner = braces.matches() ? braces.group(1) : source;
        Map<String, String> options = new LinkedHashMap<>();
        Matcher option = OPTION.matcher(inner);
        while (option.find()) {
            options.putIfAbsent(option.group(1), option.group(2) == null ? option.group(3) : option.group(2));
        }
        String words = OPTION.matcher(inner).replaceAll(" ").strip().replaceAll("\\s+", " ");
        int space = words.indexOf(' ');
        String name = space < 0 ? words : words.substring(0, space);
        String subject = space < 0 ? "" : words.substring(space + 1);
        return new Embed(name.toLowerCase(java.util.Locale.ROOT), subject.replaceAll("^\"|\"$", ""), options,
                source.strip());
    }

    /** The only thing a line holds, if that is one. */
    static Optional<Embed> alone(String line) {
        return WRITTEN.matcher(line.strip()).matches() ? Optional.of(read(line)) : Optional.empty();
    }

    /** All that stand in a text, in order. */
    static List<Embed> in(String text) {
        List<Embed> found = new ArrayList<>();
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            found.add(read(written.group()));
        }
        return found;
    }

    /** An option, or what stands for it when it was not given. */
    public String option(String word, String otherwise) {
        return options.getOrDefault(word, otherwise);
    }

    /** A whole number from 1 that was given as an option. */
    public int number(String word, int otherwise) {
        String text = option(word, "");
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : otherwise;
    }

    /** The subject without a closing word such as {@code chart}, which says how it is to be shown. */
    public String subjectWithout(String word) {
        return subject.equals(word)
                ? ""
                : subject.endsWith(" " + word)
                        ? subject.substring(0, subject.length() - word
                                .length() - 1).strip()
                        : subject;
    }

    /** Whether the subject closes with a word. */
    public boolean asks(String word) {
        return !subjectWithout(word).equals(subject);
    }
}
