package app.wheelhouse.intake.guide;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that starts with a label: "**Attendees:** President", "**Discuss / Topics**" or "Decisions: …".
 *
 * @param name  the label's words without markup
 * @param label what they mean, where that is known
 * @param rest  what follows the label, as Markdown
 */
record LabelLine(String name, Optional<Label> label, String rest) {
    private static final Pattern BOLD = Pattern.compile("(\\*\\*\\*|\\*\\*|___|__)(?=\\S)(.+?)\\1(.*)", Pattern.DOTALL);
    private static final Pattern ITALIC = Pattern.compile("([*_])(?=[^*_\\s])([^*_]+)\\1(.*)", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("([\\p{L}\\p{N}][\\p{L}\\p{N}/&' -]{0,40})\\s*:(?!/)\\s*(.*)",
            Pattern.DOTALL);
    private static final Pattern AFTER = Pattern.compile("\\s*(?:[:：]|\\s[–—-](?=\\s))\\s*", Pattern.DOTALL);

    /** Reads a label in bold (known or not), or a known one in italics or plain text with a colon. */
    static Optional<LabelLine> read(String markdown) {
        Matcher bold = BOLD.matcher(markdown);
        if (bold.matches()) {
            return marked(bold.group(2), bold.group(3), true);
        }
        Matcher italic = ITALIC.matcher(markdown);
        if (italic.matches()) {
            return marked(italic.group(2), italic.group(3), false);
        }
        Matcher plain = PLAIN.matcher(markdown);
        if (plain.matches()) {
            return Label.of(plain.group(1))
                    .map(label -> new LabelLine(plain.group(1), Optional.of(label), plain.group(2)));
        }
        return Optional.empty();
    }

    /** Reads a label that is known, whatever its markup. */
    static Optional<LabelLine> readKnown(String markdown) {
        return read(markdown).filter(line -> line.label().isPresent());
    }

    /** Reads a known label in bold although no colon parts it from the text behind, as block quotes have them. */
    static Optional<LabelLine> readLoosely(String markdown) {
        Matcher bold = BOLD.matcher(markdown);
        Optional<LabelLine> read = read(markdown);
        return read.isPresent() || !bold.matches()
                ? read
                : Label.of(bold.group(2))
                        .map(label -> new LabelLine(bold.group(2), Optional.of(label), bold.group(3).strip()));
    }

    private static Optional<LabelLine> marked(String words, String after, boolean strangersToo) {
        Matcher colon = AFTER.matcher(after);
        boolean colonAfter = colon.lookingAt();
        boolean colonInside = words.strip().endsWith(":") || words.strip().endsWith("：");
        boolean bracketed = after.strip().matches("[(\\[][^)\\]]*[)\\]]:?");
        if (!colonAfter && !colonInside && !after.isBlank() && !bracketed) {
            return Optional.empty();
        }
        String name = Words.tidy(words.strip().replaceAll("[:：]$", "") + (bracketed ? " " + after.strip() : ""));
        String rest = bracketed ? "" : colonAfter ? after.substring(colon.end()) : after.strip();
        Optional<Label> label = Label.of(name);
        return label.isPresent() || strangersToo
                ? Optional.of(new LabelLine(name, label, rest.strip()))
                : Optional.empty();
    }
}
