package app.wheelhouse.decision;

import app.wheelhouse.output.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that could be done, with what speaks for and against it. Options are typed as plain lines: a line of its own
 * begins an option, {@code +} says something for it, {@code -} something against it, {@code ~} something that is neither.
 *
 * @param title what could be done
 */
public record Option(String title, List<String> pros, List<String> cons, List<String> neutral) {

    private static final Pattern NUMBER = Pattern.compile("(?i)^(?:option |no\\. ?|#)?(\\d)\\b");

    public Option {
        pros = List.copyOf(pros);
        cons = List.copyOf(cons);
        neutral = List.copyOf(neutral);
    }

    /**
     * Reads options as typed. A number, a {@code *} or heading signs before a title are left out; a list in which only
     * {@code -} lines stand is a list of titles.
     */
    public static List<Option> read(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean titlesOnly = lines.stream().allMatch(line -> line.startsWith("- "));
        List<Option> options = new ArrayList<>();
        for (String line : lines) {
            if (titlesOnly || options.isEmpty() || !isArgument(line)) {
                options.add(new Option(title(line), List.of(), List.of(), List.of()));
            } else {
                options.add(options.removeLast().with(line.charAt(0), line.substring(1).strip()));
            }
        }
        return List.copyOf(options);
    }

    /** Typed lines as a Markdown list, which would run lines together that are none; a list stays as it is. */
    public static String asList(String typed) {
        return typed.lines().anyMatch(line -> line.matches("\\s*(\\d+[.)]|[-+*•])\\s.*"))
                ? typed
                : typed.lines().filter(line -> !line.isBlank()).map(line -> "- " + line.strip())
                        .collect(Collectors.joining("\n"));
    }

    /** The lines that {@link #read} understands as these options. */
    public static String write(List<Option> options) {
        return options.stream()
                .flatMap(option -> Stream.of(Stream.of(option.title), lines("+ ", option.pros),
                        lines("- ", option.cons), lines("~ ", option.neutral)).flatMap(part -> part))
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(String sign, List<String> arguments) {
        return arguments.stream().map(argument -> sign + argument);
    }

    private static boolean isArgument(String line) {
        return line.matches("[-+~–−]\\s.*");
    }

    private static String title(String line) {
        return line.replaceFirst("^(?:#+|[-*•]|\\d+[.)]|\\(?[a-z][.)])\\s+", "").replaceAll("^\\*\\*(.*)\\*\\*$", "$1")
                .strip();
    }

    private Option with(char sign, String argument) {
        return switch (sign) {
            case '+' -> new Option(title, more(pros, argument), cons, neutral);
            case '~' -> new Option(title, pros, cons, more(neutral, argument));
            default -> new Option(title, pros, more(cons, argument), neutral);
        };
    }

    private static List<String> more(List<String> arguments, String argument) {
        return Stream.concat(arguments.stream(), Stream.of(argument)).toList();
    }

    /**
     * The option that somebody means who says this about several: the one whose title it names, or whose number.
     *
     * @param said such as a recommendation or an outcome
     */
    public static Optional<Option> meant(List<Option> options, String said) {
        String words = plain(said);
        Optional<Option> named = options.stream().filter(option -> !plain(option.title).isEmpty())
                .filter(option -> (" " + words + " ").contains(" " + plain(option.title) + " "))
                .max(Comparator.comparingInt(option -> option.title.length()));
        Matcher number = NUMBER.matcher(said.strip());
        if (named.isEmpty() && number.find()) {
            int index = Integer.parseInt(number.group(1)) - 1;
            return index >= 0 && index < options.size() ? Optional.of(options.get(index)) : Optional.empty();
        }
        return named;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Whether anything speaks for or against it. */
    public boolean hasArguments() {
        return !pros.isEmpty() || !cons.isEmpty() || !neutral.isEmpty();
    }

    /** It as pages show it; {@code mark} is what became of it, or empty. */
    public Choice choice(String mark) {
        return new Choice(title, mark, pros, cons, neutral);
    }

    /** Its words, for a search. */
    public String words() {
        return Stream.of(Stream.of(title), pros.stream(), cons.stream(), neutral.stream()).flatMap(part -> part)
                .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }
}
