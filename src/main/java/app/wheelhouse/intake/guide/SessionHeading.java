package app.wheelhouse.intake.guide;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A heading such as "Session A — Title (45 min)" taken apart; the title may be empty. */
record SessionHeading(String code, String title) {
    private static final Pattern NAMED = Pattern.compile("(?i)[^\\p{L}\\p{N}]*(?:session|meeting|workshop)"
            + "(?:\\s+(?:no\\.?\\s*|#)?|#|(?=\\d))(\\p{Lu}|\\p{L}(?=\\s*[.:)–—‑-])|\\p{L}?\\d{1,3}\\p{L}?)(?![\\p{L}\\p{N}])\\s*[.:)–—‑|-]*\\s*(.*)");
    private static final Pattern CODED = Pattern
            .compile("(?i)[^\\p{L}\\p{N}]*(\\p{L}|\\d{1,3})\\s*[.:)–—‑|-]+\\s+(\\S.*)");

    /** Reads a heading that says "Session", given as plain text. */
    static Optional<SessionHeading> read(String heading) {
        return match(NAMED, heading);
    }

    /** Reads the heading of a section already known to be a session. */
    static SessionHeading ofSession(String heading) {
        return match(NAMED, heading).or(() -> match(CODED, heading))
                .orElse(new SessionHeading("", Words.tidy(heading)));
    }

    private static Optional<SessionHeading> match(Pattern pattern, String heading) {
        Matcher matcher = pattern.matcher(Words.tidy(heading));
        return matcher.matches()
                ? Optional.of(new SessionHeading(matcher.group(1).toUpperCase(Locale.ROOT), matcher.group(2).strip()))
                : Optional.empty();
    }
}
