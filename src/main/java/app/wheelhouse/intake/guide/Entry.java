package app.wheelhouse.intake.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of one bullet or heading, freed from what stands in fields of its own.
 *
 * @param markdown  the text without its minutes
 * @param aside     a range of minutes, in the guide's words; empty where there is none
 * @param presenter a name that stood beside the minutes; empty where there is none
 * @param taken     the words taken out of the text because fields hold them now
 */
record Entry(String markdown, @Nullable Integer minutes, String aside, String presenter, boolean hostOnly,
        String taken) {
    /** Longer texts are prose, not agenda entries. */
    private static final int LONGEST = 2000;
    private static final Pattern BRACKET = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,60})[)\\]](?!\\()[:.]?");
    private static final Pattern TRAILING = Pattern.compile("(.*\\S)\\s*(?:[|·,;:]|\\s[–—-])\\s*([^|·,;:]{2,24})$");
    private static final Pattern ATTACHED = Pattern.compile(
            "(?i)(.*\\S)\\s+(\\d{1,3}(?:[–—‑-]\\d{1,3})?(?:m|min|')|\\d{1,3}[–—‑-]\\d{1,3} (?:min|mins|minutes))$");
    /** Words after which minutes at the end of a sentence belong to what it says. */
    private static final Pattern SAYS_SO = Pattern.compile(
            "(?i).*\\b(?:in|within|of|under|over|for|after|every|by|than|to|at|least|most|about|around|and|or)$");
    private static final Pattern LEADING = Pattern.compile("([^|:]{2,16}?)\\s*(?:[:|·]|\\s[–—-]\\s)\\s*(\\S.*)");
    private static final Pattern HOST = Pattern.compile("(?i)host(?:[ -]only)?|private|not for the room");
    private static final Pattern TASK = Pattern.compile("\\[ \\]\\s+");

    /** Takes a bullet's Markdown apart. */
    static Entry read(String markdown) {
        String text = TASK.matcher(markdown).lookingAt()
                ? markdown.substring(markdown.indexOf(']') + 1).strip()
                : markdown;
        if (text.length() > LONGEST) {
            return new Entry(text.strip(), null, "", "", false, "");
        }
        return bracketed(text).or(() -> trailing(text)).or(() -> leading(text))
                .orElse(new Entry(text.strip(), null, "", "", false, ""));
    }

    private static Optional<Entry> bracketed(String text) {
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            Optional<Minutes> minutes = Optional.empty();
            boolean host = false;
            List<String> others = new ArrayList<>();
            for (String part : bracket.group(1).split("[,;·|]", -1)) {
                Optional<Minutes> found = Minutes.read(part);
                minutes = minutes.or(() -> found);
                host |= HOST.matcher(part.strip()).matches();
                if (found.isEmpty() && !HOST.matcher(part.strip()).matches() && !part.isBlank()) {
                    others.add(part.strip());
                }
            }
            if ((minutes.isPresent() || host) && others.size() <= 2) {
                String rest = tidy(text.substring(0, bracket.start()) + text.substring(bracket.end()));
                return Optional.of(of(rest, minutes, String.join(", ", others), host, bracket.group()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Entry> trailing(String text) {
        Matcher attached = ATTACHED.matcher(text);
        boolean apart = attached.matches() && !SAYS_SO.matcher(attached.group(1)).matches();
        Matcher trailing = apart ? attached : TRAILING.matcher(text);
        return trailing.matches()
                ? Minutes.read(trailing.group(2))
                        .map(minutes -> of(tidy(trailing.group(1)), Optional.of(minutes), "", false, trailing.group(2)))
                : Optional.empty();
    }

    private static Optional<Entry> leading(String text) {
        Matcher leading = LEADING.matcher(text);
        return leading.matches()
                ? Minutes.read(leading.group(1).replace("**", ""))
                        .map(minutes -> of(leading.group(2).strip(), Optional.of(minutes), "", false, leading.group(1)))
                : Optional.empty();
    }

    private static Entry of(String markdown, Optional<Minutes> minutes, String presenter, boolean host,
            String taken) {
        return new Entry(markdown, minutes.map(Minutes::planned).orElse(null), minutes.map(Minutes::range).orElse(""),
                presenter, host, taken);
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s+([.,;:])", "$1").replaceAll("\\s{2,}", " ").replaceAll("\\s*[–—|·,;:-]+\\s*$", "")
                .strip();
    }
}
