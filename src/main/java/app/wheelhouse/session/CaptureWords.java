package app.wheelhouse.session;

import app.wheelhouse.library.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words behind a capture marker, taken apart: mentions, tags, the due date, and what is left as title. People and
 * tags at either end go; within the sentence they stay as plain words. What stands in quotation marks or backticks is text.
 *
 * @param text the words as typed, without surrounding blanks
 */
record CaptureWords(String text, String title, List<CaptureLine.Mention> mentions, @Nullable LocalDate due,
        List<String> tags, List<CaptureLine.Span> spans, String speaker) {
    private static final Pattern QUOTED = Pattern
            .compile("\"[^\"]+\"|\\u201c[^\\u201d]+\\u201d|\\u201e[^\\u201c\\u201d]+[\\u201c\\u201d]"
                    + "|\\u00ab[^\\u00bb]+\\u00bb|`[^`]+`");
    private static final Pattern TAG = Pattern.compile("#([\\p{N}_-]*\\p{L}[\\p{L}\\p{N}_-]*)");
    private static final Pattern DUE = Pattern.compile("due(?:\\s*:\\s*|\\s+)(?:(?:by|on|before|until)\\s+)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\([\\s,;]*\\)|\\[[\\s,;]*]");
    private static final Pattern LOOSE = Pattern.compile("^[\\s,;:\\u2013\\u2014-]+|[\\s,;:\\u2013\\u2014-]+$");

    /** Reads the words; {@code offset} is where they begin in the note. */
    static CaptureWords read(String content, int offset, LocalDate today, Roster roster) {
        List<Piece> pieces = new ArrayList<>();
        List<CaptureLine.Mention> mentions = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        List<CaptureLine.Span> spans = new ArrayList<>();
        LocalDate due = null;
        String speaker = "";
        int plain = 0;
        int at = 0;
        Matcher quoted = QUOTED.matcher(content);
        while (at < content.length()) {
            if (quoted.region(at, content.length()).lookingAt()) {
                at = quoted.end();
                continue;
            }
            Optional<Token> token = token(content, at, today, roster, due == null);
            if (token.isEmpty()) {
                at++;
                continue;
            }
            Token found = token.get();
            pieces.add(new Piece(content.substring(plain, at), false));
            pieces.add(new Piece(found.plainText, true));
            spans.add(new CaptureLine.Span(found.part, offset + at, offset + found.end));
            due = found.due == null ? due : found.due;
            if (found.mention != null) {
                speaker = mentions.isEmpty() ? found.name : speaker;
                mentions.add(found.mention);
            }
            if (found.part == CaptureLine.Part.TAG && !tags.contains(found.name)) {
                tags.add(found.name);
            }
            at = found.end;
            plain = at;
        }
        pieces.add(new Piece(content.substring(plain), false));
        return new CaptureWords(content.strip(), title(pieces, content.strip()), mentions, due, tags, spans, speaker);
    }

    private static Optional<Token> token(String content, int at, LocalDate today, Roster roster, boolean wantsDue) {
        if (at > 0 && !isGap(content.charAt(at - 1))) {
            return Optional.empty();
        }
        String rest = content.substring(at);
        char first = content.charAt(at);
        if (first == '@') {
            return roster.at(rest.substring(1)).map(found -> mention(found, at));
        }
        Matcher tag = TAG.matcher(rest);
        if (first == '#' && tag.lookingAt()) {
            return Optional.of(new Token(CaptureLine.Part.TAG, at + tag.end(), tag.group(1),
                    tag.group(1).toLowerCase(Locale.ROOT), null, null));
        }
        Matcher due = DUE.matcher(rest);
        if (wantsDue && due.lookingAt()) {
            return DueWords.at(rest.substring(due.end()), today).map(found -> new Token(CaptureLine.Part.DUE,
                    at + due.end() + found.length(), "", "", null, found.day()));
        }
        return Optional.empty();
    }

    private static Token mention(Roster.Found found, int at) {
        List<Person> candidates = found.candidates();
        CaptureLine.Mention mention = new CaptureLine.Mention(found.words(),
                candidates.stream().map(Person::id).toList());
        boolean clear = candidates.size() == 1;
        return new Token(clear ? CaptureLine.Part.PERSON : CaptureLine.Part.UNCLEAR_PERSON, at + 1 + found.length(),
                found.words(), clear ? candidates.getFirst().name() : found.words(), mention, null);
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || "([{,;:\u2013\u2014\"\u201c\u201d".indexOf(c) >= 0;
    }

    private static String title(List<Piece> pieces, String fallback) {
        int from = 0;
        while (from < pieces.size() && (pieces.get(from).token || pieces.get(from).isLoose())) {
            from++;
        }
        int to = pieces.size();
        while (to > from && (pieces.get(to - 1).token || pieces.get(to - 1).isLoose())) {
            to--;
        }
        StringBuilder title = new StringBuilder();
        pieces.subList(from, to).forEach(piece -> title.append(piece.text));
        String open = EMPTY_BRACKETS.matcher(unbracketed(title.toString())).replaceAll("");
        String tidy = LOOSE.matcher(open).replaceAll("").replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll(" ([,.;:!?)])", "$1");
        return tidy.isBlank() ? fallback : tidy.strip();
    }

    /** Takes away a bracket that lost its partner with the words at the end. */
    private static String unbracketed(String title) {
        String stripped = title.stripTrailing();
        return stripped.endsWith("(") || stripped.endsWith("[")
                ? stripped.substring(0, stripped.length() - 1)
                : stripped;
    }

    /** A stretch of the words: plain text, or what is left of a token when it stands within the sentence. */
    private record Piece(String text, boolean token) {
        /** True for nothing but blanks, separators and brackets. */
        boolean isLoose() {
            return text.chars().allMatch(
                    c -> Character.isWhitespace(c) || ",;:()[].\u00a0\u2013\u2014-".indexOf(c) >= 0);
        }
    }

    private record Token(CaptureLine.Part part, int end, String plainText, String name,
            CaptureLine.@Nullable Mention mention, @Nullable LocalDate due) {
    }
}
