package app.wheelhouse.about;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a text what tells of a person or a place: folders, names of user and laptop, addresses, quoted words. */
public final class Redaction {
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?|ftp|s3|file|jdbc)://?[^\\s\"'<>,;)\\]]+");
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern NUMBERED = Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d+)?\\b");
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"|‘[^’]*’");
    private final List<Secret> secrets = new ArrayList<>();

    private record Secret(String words, String instead) {
    }

    /** Something that must not be told, and what stands in its place; the longest goes first. */
    public Redaction with(String words, String instead) {
        if (words.strip().length() > 1) {
            secrets.add(new Secret(words.strip(), instead));
            secrets.sort(Comparator.comparingInt((Secret secret) -> secret.words.length()).reversed());
        }
        return this;
    }

    /** The text without them. */
    public String of(String text) {
        String safe = text;
        for (Secret secret : secrets) {
            safe = safe.replace(secret.words, secret.instead);
        }
        safe = ADDRESS.matcher(safe).replaceAll("<address>");
        safe = MAIL.matcher(safe).replaceAll("<mail>");
        safe = NUMBERED.matcher(safe).replaceAll("<address>");
        return QUOTED.matcher(safe).replaceAll("<quoted>");
    }
}
