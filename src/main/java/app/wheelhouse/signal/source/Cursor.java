package app.wheelhouse.signal.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A place in the body of an exposition, and the parts both formats are made of. Works on the bytes as they came. */
final class Cursor {
    private final byte[] body;
    private int at;
    private int token;
    private String lastName = "";
    private int lastFrom;
    private int lastTo;

    Cursor(byte[] body) {
        this.body = body;
    }

    boolean atEnd() {
        return at >= body.length;
    }

    /** Remembers where a line begins, for what is said when it is wrong. */
    void begin() {
        token = at;
    }

    boolean looksAt(char wanted) {
        return at < body.length && body[at] == wanted;
    }

    boolean looksAt(String wanted) {
        if (at + wanted.length() > body.length) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (body[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Steps over a character when it is there. */
    boolean take(char wanted) {
        if (!looksAt(wanted)) {
            return false;
        }
        at++;
        return true;
    }

    /** Steps over a word when it is there. */
    boolean take(String wanted) {
        if (!looksAt(wanted)) {
            return false;
        }
        at += wanted.length();
        return true;
    }

    /** Steps over blanks and tabs; true when there were any. */
    boolean skipBlanks() {
        int from = at;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t')) {
            at++;
        }
        return at > from;
    }

    /** Goes on to the line's end, in front of the line feed. */
    void skipLine() {
        while (at < body.length && body[at] != '\n') {
            at++;
        }
    }

    /** The rest of the line, which has to be valid UTF-8; the cursor stays in front of the line feed. */
    String restOfLine() throws Malformed {
        int from = at;
        skipLine();
        return text(from, at, "the text");
    }

    /** A bare metric name; null when none begins here. */
    @Nullable
    String metricName() {
        int from = at;
        while (at < body.length && (isNamePart(body[at], at > from) || body[at] == ':')) {
            at++;
        }
        if (at == from) {
            return null;
        }
        if (!sameAsLast(from, at)) {
            lastName = new String(body, from, at - from, StandardCharsets.US_ASCII);
            lastFrom = from;
            lastTo = at;
        }
        return lastName;
    }

    /** Expositions repeat a name line after line: one string does for all of them. */
    private boolean sameAsLast(int from, int to) {
        int length = to - from;
        if (length != lastTo - lastFrom || length == 0) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (body[from + i] != body[lastFrom + i]) {
                return false;
            }
        }
        return true;
    }

    /** A bare label name; null when none begins here. */
    @Nullable
    String labelName() {
        int from = at;
        while (at < body.length && isNamePart(body[at], at > from)) {
            at++;
        }
        return at == from ? null : new String(body, from, at - from, StandardCharsets.US_ASCII);
    }

    private static boolean isNamePart(byte character, boolean digitsToo) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_'
                || digitsToo && character >= '0' && character <= '9';
    }

    /** A quoted text with its escapes undone; null when none begins here. */
    @Nullable
    String quoted(boolean mayBreakLines) throws Malformed {
        if (!looksAt('"')) {
            return null;
        }
        int from = ++at;
        boolean escaped = false;
        while (at < body.length && body[at] != '"' && (mayBreakLines || body[at] != '\n')) {
            if (body[at] == '\\') {
                escaped = true;
                at++;
            }
            at++;
        }
        if (!looksAt('"')) {
            at = Math.min(at, body.length);
            throw wrong("a text in quotes that ends is expected");
        }
        String text = text(from, at++, "a label value");
        return escaped ? unescaped(text) : text;
    }

    /** Escapes other than those of quote, backslash and line feed stand for themselves, as in Prometheus. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (text.charAt(i) == '\\' && (next == '"' || next == '\\' || next == 'n')) {
                plain.append(next == 'n' ? '\n' : next);
                i++;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    /** Everything up to one of the ends given or the end of the body; may be empty. */
    String word(String ends) throws Malformed {
        int from = at;
        while (at < body.length && ends.indexOf(body[at]) < 0) {
            at++;
        }
        return text(from, at, "a word");
    }

    private String text(int from, int to, String what) throws Malformed {
        boolean plain = true;
        for (int i = from; i < to && plain; i++) {
            plain = body[i] >= 0;
        }
        if (plain) {
            return new String(body, from, to - from, StandardCharsets.US_ASCII);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body, from, to - from)).toString();
        } catch (CharacterCodingException e) {
            throw wrong(what + " in valid UTF-8 is expected");
        }
    }

    /** The rest of a sentence: what is wrong, in which line, after what. */
    Malformed wrong(String reason) {
        int line = 1;
        for (int i = 0; i < Math.min(at, body.length); i++) {
            line += body[i] == '\n' ? 1 : 0;
        }
        int from = Math.max(token, at - 30);
        String before = new String(body, Math.min(from, body.length), Math.max(0, Math.min(at, body.length) - from),
                StandardCharsets.UTF_8);
        return new Malformed("line %d: %s%s".formatted(line, reason,
                before.isBlank() ? "" : " after '" + DecimalText.shortened(before) + "'"));
    }
}
