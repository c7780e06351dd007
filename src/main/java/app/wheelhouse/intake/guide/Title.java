package app.wheelhouse.intake.guide;

import java.util.Optional;

/**
 * A text cut into a title and what follows it, both Markdown. Short texts are all title; long ones are cut where a
 * sentence or clause ends, so that a screen three metres away can show the title in large type.
 */
record Title(String head, String tail) {
    private static final int SHORT = 130;
    private static final int LEAST = 12;

    static Title cut(String markdown) {
        if (markdown.length() <= SHORT) {
            return new Title(markdown, "");
        }
        return cutAt(markdown, ". ", 1).or(() -> cutAt(markdown, ": ", 0)).or(() -> cutAt(markdown, " — ", 0))
                .or(() -> cutAt(markdown, " – ", 0)).or(() -> cutAt(markdown, "; ", 0))
                .orElse(new Title(markdown, ""));
    }

    private static Optional<Title> cutAt(String markdown, String mark, int keep) {
        for (int at = markdown.indexOf(mark); at >= 0 && at <= SHORT; at = markdown.indexOf(mark, at + 1)) {
            String head = markdown.substring(0, at + keep);
            String tail = markdown.substring(at + mark.length()).strip();
            if (head.length() >= LEAST && balanced(head) && balanced(tail) && !tail.isEmpty()) {
                return Optional.of(new Title(head.strip(), tail));
            }
        }
        return Optional.empty();
    }

    private static boolean balanced(String markdown) {
        return count(markdown, "**") % 2 == 0 && count(markdown, "`") % 2 == 0
                && count(markdown, "“") == count(markdown, "”")
                && count(markdown, "\"") % 2 == 0 && count(markdown, "(") == count(markdown, ")")
                && count(markdown, "[") == count(markdown, "]") && count(markdown.replace("**", ""), "*") % 2 == 0;
    }

    private static int count(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }
}
