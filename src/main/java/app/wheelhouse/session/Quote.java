package app.wheelhouse.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was said and by whom, out of a {@code q:} line: the words in quotation marks, the speaker by "@", behind a dash
 * ("…" — President) or before a colon (President: "…").
 *
 * @param speaker the person's name, or the words naming the speaker; empty when the line does not say
 */
record Quote(String words, String speaker) {
    private static final Pattern QUOTED = Pattern
            .compile(
                    "\"([^\"]+)\"|\\u201c([^\\u201d]+)\\u201d|\\u201e([^\\u201c\\u201d]+)[\\u201c\\u201d]|\\u00ab([^\\u00bb]+)\\u00bb");
    private static final Pattern DASHED = Pattern.compile("(.+?)\\s+(?:\\u2014|\\u2013|--)\\s*(\\S+(?:\\s+\\S+){0,5})");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:.\\u2013\\u2014-]+|[\\s,;:.\\u2013\\u2014-]+$");

    private static final Pattern LED = Pattern.compile("[:\\u2013\\u2014-]$");

    static Quote of(CaptureWords words) {
        String title = words.title();
        Matcher quoted = QUOTED.matcher(title);
        if (quoted.find()) {
            String lead = title.substring(0, quoted.start()).strip();
            String tail = title.substring(quoted.end()).strip();
            String around = EDGES.matcher(lead + " " + tail).replaceAll("");
            if (isWhole(lead, tail, quoted.end() - quoted.start())) {
                return new Quote(inside(quoted), words.speaker().isEmpty() ? around : words.speaker());
            }
        }
        Matcher dashed = DASHED.matcher(title);
        return words.speaker().isEmpty() && dashed.matches()
                ? new Quote(dashed.group(1), dashed.group(2))
                : new Quote(title, words.speaker());
    }

    /** Marks around one word of a sentence do not make that word the quote. */
    private static boolean isWhole(String lead, String tail, int length) {
        boolean led = lead.isEmpty() || (tail.isEmpty() && LED.matcher(lead).find());
        boolean followed = tail.isEmpty() || (lead.isEmpty() && length > tail.length());
        return led && followed;
    }

    private static String inside(Matcher quoted) {
        String group = quoted.group();
        return group.substring(1, group.length() - 1).strip();
    }
}
