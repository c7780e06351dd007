package app.wheelhouse.intake.adr;

import app.wheelhouse.decision.Option;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a decision record: MADR 2, 3 and 4 (adr.github.io/madr) and Nygard's, "Documenting Architecture Decisions", 2011.
 * Sections it does not know stay in the context under their heading.
 */
public final class AdrReader {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern BULLET = Pattern.compile("\\s*[*+-]\\s+(.*)");
    private static final Pattern FACT = Pattern.compile("(?:[*+-]\\s+)?([A-Z][A-Za-z -]{2,20}):\\s*(.*)");
    private static final Pattern ARGUMENT = Pattern.compile(
            "(?i)(good|bad|neutral|pro|con)(?:,? because|[,:])\\s+(.*)");
    private static final Pattern CHOSEN = Pattern.compile(
            "(?is)(?:we )?(?:chosen|chose|proposed) option:?\\s*[\"“](.+?)[\"”](?:\\s*,?\\s*because[ \\n]*(.*))?");
    private static final Pattern NUMBER = Pattern
            .compile("(?i)^(?:ADR[- ]?)?\\d{1,4}(?:[.:)]|\\s+[-–—:])\\s+|^ADR[- ]?\\d{1,4}\\s+");
    /** "And so on", as the template leaves it. */
    private static final Pattern MORE = Pattern.compile("\\s*[*+-]\\s+(…|\\.\\.\\.)");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Set<String> TELLING = Set.of("context and problem statement", "considered options",
            "decision outcome", "pros and cons of the options", "decision drivers");
    private static final Set<String> NYGARD = Set.of("status", "context", "decision", "consequences");
    private static final Set<String> FACTS = Set.of("status", "deciders", "date", "technical story", "decision makers",
            "decision-makers", "consulted", "informed");

    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final Map<String, Integer> starts = new LinkedHashMap<>();
    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<NotUnderstood> notUnderstood = new ArrayList<>();
    private String title = "";

    private AdrReader(String text) {
        List<String> lines = uncommented(text).lines().toList();
        FrontMatter front = FrontMatter.read(lines);
        facts.putAll(front.facts());
        notUnderstood.addAll(front.notUnderstood());
        String section = "";
        boolean code = false;
        for (int i = front.body(); i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            Matcher heading = HEADING.matcher(line);
            code ^= line.strip().startsWith("```");
            if (!code && heading.matches() && heading.group(1).length() == 1 && title.isEmpty()) {
                title = NUMBER.matcher(heading.group(2)).replaceFirst("").strip();
            } else if (!code && heading.matches() && heading.group(1).length() <= 2) {
                section = heading.group(2).strip();
                starts.putIfAbsent(key(section), i + 1);
                sections.computeIfAbsent(key(section), _ -> new ArrayList<>()).add("## " + section);
            } else if (section.isEmpty()) {
                head(line, i + 1);
            } else if (code || !MORE.matcher(line).matches()) {
                sections.computeIfAbsent(key(section), _ -> new ArrayList<>()).add(line);
            }
        }
    }

    /** Whether a text is a decision record rather than a guide: by its headings. */
    public static boolean isOne(String text) {
        Set<String> headings = text.lines().map(HEADING::matcher).filter(Matcher::matches)
                .filter(heading -> heading.group(1).length() == 2).map(heading -> key(heading.group(2)))
                .collect(Collectors.toSet());
        int body = FrontMatter.read(text.lines().toList()).body();
        long titles = text.lines().skip(body).map(HEADING::matcher).filter(Matcher::matches)
                .filter(heading -> heading.group(1).length() == 1).count();
        long madr = headings.stream().filter(TELLING::contains).count();
        return titles <= 1 && (madr >= 2 || headings.containsAll(NYGARD)
                || madr == 1 && text.startsWith("---") && text.contains("\nstatus:"));
    }

    /** Reads a decision record; {@code name} is its title when it has none. */
    public static Adr read(String name, String text) {
        return new AdrReader(text).adr(name);
    }

    /** Comments of the template go; their lines stay, so that numbers are those of the file. */
    private static String uncommented(String text) {
        return COMMENT.matcher(text).replaceAll(found -> "\n".repeat((int) found.group().chars()
                .filter(c -> c == '\n').count()));
    }

    private static String key(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private void head(String line, int number) {
        Matcher fact = FACT.matcher(line);
        if (line.isBlank()) {
            return;
        }
        if (fact.matches() && FACTS.contains(fact.group(1).toLowerCase(Locale.ROOT))) {
            facts.putIfAbsent(fact.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'), fact.group(2).strip());
        } else {
            notUnderstood.add(new NotUnderstood(number, line.strip()));
            sections.computeIfAbsent("", _ -> new ArrayList<>(List.of(""))).add(line);
        }
    }

    private Adr adr(String name) {
        String status = Optional.of(text("status")).filter(it -> !it.isBlank())
                .orElse(facts.getOrDefault("status", ""));
        String story = facts.getOrDefault("technical-story", "");
        List<String> chosen = lines("decision outcome", "decision");
        Map<String, List<String>> outcome = below(chosen);
        String said = outcome.getOrDefault("", List.of()).stream().collect(Collectors.joining("\n")).strip();
        Matcher named = CHOSEN.matcher(said);
        boolean isNamed = named.matches();
        String why = isNamed ? strip(named.group(2)) : joined(outcome.remove("reason"));
        List<Option> options = options();
        StringBuilder consequences = new StringBuilder();
        more(consequences, "", text("consequences"));
        for (Map.Entry<String, List<String>> part : outcome.entrySet()) {
            if (!part.getKey().isEmpty()) {
                more(consequences, part.getKey().equals("consequences") ? "" : part.getKey(), joined(part.getValue()));
            }
        }
        more(consequences, "confirmation", text("confirmation"));
        more(consequences, "validation", text("validation"));
        StringBuilder context = new StringBuilder();
        more(context, "", joined(sections.get("") == null ? List.of() : tail(sections.get(""))));
        more(context, "", story.isBlank() ? "" : "Technical story: " + story);
        more(context, "", text("context and problem statement", "context"));
        more(context, "decision drivers", text("decision drivers"));
        String risks = text("risks");
        String recommendation = text("recommendation");
        more(context, "more information", text("more information"));
        more(context, "links", text("links"));
        sections.keySet().removeIf(section -> section.isEmpty());
        sections.forEach((section, lines) -> {
            notUnderstood.add(new NotUnderstood(starts.getOrDefault(section, 0), lines.getFirst()));
            more(context, section, joined(tail(lines)));
        });
        return new Adr(title.isEmpty() ? name : title, facts, status.strip(), context.toString(), options,
                isNamed ? strip(named.group(1)) : said, why, recommendation, consequences.toString(), risks,
                notUnderstood);
    }

    private List<Option> options() {
        Map<String, Option> options = new LinkedHashMap<>();
        for (String line : lines("considered options", "options considered", "options")) {
            Matcher bullet = BULLET.matcher(line);
            if (bullet.matches() && !line.startsWith(" ")) {
                String plain = plain(bullet.group(1));
                options.put(key(plain), new Option(plain, List.of(), List.of(), List.of()));
            }
        }
        below(lines("pros and cons of the options", "pros and cons")).forEach((heading, lines) -> {
            if (!heading.isEmpty()) {
                String plain = plain(heading);
                options.put(key(plain), option(options.getOrDefault(key(plain),
                        new Option(plain, List.of(), List.of(), List.of())).title(), lines));
            }
        });
        return List.copyOf(options.values());
    }

    private static Option option(String title, List<String> lines) {
        List<String> pros = new ArrayList<>();
        List<String> cons = new ArrayList<>();
        List<String> neutral = new ArrayList<>();
        List<String> last = neutral;
        boolean open = false;
        for (String line : lines) {
            Matcher bullet = BULLET.matcher(line);
            if (line.isBlank()) {
                open = false;
            } else if (bullet.matches()) {
                Matcher argument = ARGUMENT.matcher(bullet.group(1));
                boolean told = argument.matches();
                last = !told ? neutral : switch (argument.group(1).toLowerCase(Locale.ROOT)) {
                    case "good", "pro" -> pros;
                    case "bad", "con" -> cons;
                    default -> neutral;
                };
                String words = told ? argument.group(2).strip() : bullet.group(1).strip();
                open = true;
                last.add(words);
            } else if (open) {
                last.add(last.removeLast() + " " + line.strip());
            } else {
                last = neutral;
                last.add(line.strip());
                open = true;
            }
        }
        return new Option(title, pros, cons, neutral);
    }

    private static String plain(String words) {
        String bare = words.replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1").strip();
        return bare.length() > 1 && bare.matches("([\"'`*_]+).*\\1")
                ? bare.replaceAll("^[\"'`*_]+|[\"'`*_]+$", "")
                : bare;
    }

    /** The parts of a section by the headings below it; what stands before the first of them has none. */
    private static Map<String, List<String>> below(List<String> lines) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        String at = "";
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                at = heading.group(2).strip();
                at = isOutcomePart(key(at)) ? key(at) : at;
                parts.putIfAbsent(at, new ArrayList<>());
            } else {
                parts.computeIfAbsent(at, _ -> new ArrayList<>()).add(line);
            }
        }
        return parts;
    }

    private static boolean isOutcomePart(String key) {
        return Set.of("consequences", "positive consequences", "negative consequences", "confirmation", "reason")
                .contains(key);
    }

    private List<String> lines(String... names) {
        for (String name : names) {
            List<String> found = sections.remove(name);
            if (found != null) {
                return tail(found);
            }
        }
        return List.of();
    }

    private String text(String... names) {
        return joined(lines(names));
    }

    private static List<String> tail(List<String> lines) {
        return lines.subList(1, lines.size());
    }

    private static String joined(@org.jspecify.annotations.Nullable List<String> lines) {
        return lines == null ? "" : String.join("\n", lines).strip();
    }

    private static String strip(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static void more(StringBuilder text, String heading, String words) {
        if (!words.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n\n");
            if (!heading.isEmpty()) {
                text.append("**").append(Character.toUpperCase(heading.charAt(0))).append(heading.substring(1))
                        .append("**\n\n");
            }
            text.append(words.strip());
        }
    }
}
