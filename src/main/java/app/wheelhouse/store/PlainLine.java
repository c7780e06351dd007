package app.wheelhouse.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of the shape that {@link ChangeLine#write} gives them, many times faster than a reader of any JSON. Whatever
 * is unusual about a line it leaves alone: then the other reader says what it is, or what is wrong with it.
 */
final class PlainLine {
    private static final int LONGEST = 1 << 20;
    private static final int LONGEST_NUMBER = 18;
    private static final int UUID_LENGTH = 36;
    private static final int STAMP_LENGTH = 29;
    private static final byte[] DEVICE = ascii("{\"device\":\"");
    private static final byte[] SEQ = ascii(",\"seq\":");
    private static final byte[] STAMP = ascii(",\"stamp\":\"");
    private static final byte[] EDIT = ascii("\",\"edit\":\"");
    private static final byte[] TYPE = ascii("\",\"type\":\"");
    private static final byte[] ID = ascii(",\"id\":\"");
    private static final byte[] FIELD = ascii("\",\"field\":");
    private static final byte[] VALUE = ascii(",\"value\":");
    private static final byte[] PREV = ascii(",\"prev\":[");
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");
    private final byte[] line;
    private final int end;
    private final Words words;
    private int at;

    private PlainLine(byte[] line, int end, Words words) {
        this.line = line;
        this.end = end;
        this.words = words;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Reads a line whose check sum was found right.
     *
     * @param body how many of its bytes stand before the check sum
     * @return nothing when the line is not of the usual shape
     */
    static @Nullable Change read(byte[] line, int body, Words words) {
        return body > LONGEST ? null : new PlainLine(line, body, words).change();
    }

    private @Nullable Change change() {
        try {
            String device = after(DEVICE) ? words.word(line, at, plain()) : null;
            long seq = device != null && after(SEQ) ? digits() : -1;
            Stamp stamp = seq >= 0 && after(STAMP) ? stamp() : null;
            UUID edit = stamp != null && after(EDIT) ? uuid() : null;
            String type = edit != null && after(TYPE) ? words.word(line, at, plain()) : null;
            UUID id = type != null && after(ID) ? uuid() : null;
            if (device == null || stamp == null || edit == null || type == null || id == null || !after(FIELD)) {
                return null;
            }
            boolean delete = after(NULL);
            String field = delete || !isNext('"') ? null : words.word(line, at, plain());
            if (!delete && field == null || !after(VALUE)) {
                return null;
            }
            int from = at;
            if (!value()) {
                return null;
            }
            String value = new String(line, from, at - from, StandardCharsets.UTF_8);
            List<ChangeId> prev = after(PREV) ? prev() : null;
            return prev == null || at != end
                    ? null
                    : new Change(new ChangeId(device, seq), stamp, edit, type, id, field, value, prev);
        } catch (IllegalArgumentException | DateTimeException e) {
            return null;
        }
    }

    /** Steps over what is expected, when it is there. */
    private boolean after(byte[] expected) {
        if (end - at < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (line[at + i] != expected[i]) {
                return false;
            }
        }
        at += expected.length;
        return true;
    }

    private boolean isNext(char sign) {
        if (at < end && line[at] == sign) {
            at++;
            return true;
        }
        return false;
    }

    /** Steps over a word without anything special in it and the quote behind it. Its length, or less than none. */
    private int plain() {
        int from = at;
        while (at < end && line[at] >= ' ' && line[at] != '"' && line[at] != '\\') {
            at++;
        }
        int length = at - from;
        return isNext('"') ? length : -1;
    }

    /** A number as JSON writes it; less than nothing when it is none. */
    private long digits() {
        int from = at;
        long number = 0;
        while (at < end && line[at] >= '0' && line[at] <= '9' && at - from <= LONGEST_NUMBER) {
            number = number * 10 + line[at] - '0';
            at++;
        }
        int length = at - from;
        boolean led = length > 1 && line[from] == '0';
        return length == 0 || length > LONGEST_NUMBER || led ? -1 : number;
    }

    private @Nullable Stamp stamp() {
        if (end - at < STAMP_LENGTH) {
            return null;
        }
        at += STAMP_LENGTH;
        for (int i = at - STAMP_LENGTH; i < at; i++) {
            if (line[i] < ' ' || line[i] == '"' || line[i] == '\\') {
                return null;
            }
        }
        return Stamp.parse(new String(line, at - STAMP_LENGTH, STAMP_LENGTH, StandardCharsets.US_ASCII));
    }

    private @Nullable UUID uuid() {
        if (end - at < UUID_LENGTH) {
            return null;
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < UUID_LENGTH; i++) {
            byte sign = line[at + i];
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (sign != '-') {
                    return null;
                }
                continue;
            }
            int digit = Character.digit(sign, 16);
            if (digit < 0) {
                return null;
            }
            high = i < 18 ? high << 4 | digit : high;
            low = i > 18 ? low << 4 | digit : low;
        }
        at += UUID_LENGTH;
        return new UUID(high, low);
    }

    /** Steps over a text, a number, true, false or nothing. */
    private boolean value() {
        if (isNext('"')) {
            return text();
        }
        boolean negative = isNext('-');
        if (at < end && line[at] >= '0' && line[at] <= '9') {
            return digits() >= 0 && (!isNext('.') || fraction()) && at < end && line[at] == ',';
        }
        return !negative && (after(NULL) || after(TRUE) || after(FALSE));
    }

    private boolean fraction() {
        int from = at;
        while (at < end && line[at] >= '0' && line[at] <= '9') {
            at++;
        }
        return at > from && at - from <= LONGEST_NUMBER;
    }

    private boolean text() {
        while (at < end) {
            byte sign = line[at];
            if (sign == '"') {
                at++;
                return true;
            }
            int length = sign == '\\' ? escape() : sign >= ' ' ? 1 : sign < 0 ? sequence(sign & 0xff) : 0;
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return false;
    }

    private int escape() {
        return at + 1 < end && "\"\\/bfnrt".indexOf(line[at + 1]) >= 0 ? 2 : 0;
    }

    /** How long a sign of several bytes is; none when it is not UTF-8. */
    private int sequence(int first) {
        if (first >= 0xc2 && first <= 0xdf) {
            return follows(1) ? 2 : 0;
        } else if (first >= 0xe0 && first <= 0xef) {
            int second = at + 1 < end ? line[at + 1] & 0xff : 0;
            boolean strange = first == 0xe0 && second < 0xa0 || first == 0xed && second > 0x9f;
            return !strange && follows(2) ? 3 : 0;
        } else if (first >= 0xf0 && first <= 0xf4) {
            int second = at + 1 < end ? line[at + 1] & 0xff : 0;
            boolean strange = first == 0xf0 && second < 0x90 || first == 0xf4 && second > 0x8f;
            return !strange && follows(3) ? 4 : 0;
        }
        return 0;
    }

    private boolean follows(int count) {
        if (end - at <= count) {
            return false;
        }
        for (int i = 1; i <= count; i++) {
            if ((line[at + i] & 0xc0) != 0x80) {
                return false;
            }
        }
        return true;
    }

    private @Nullable List<ChangeId> prev() {
        if (isNext(']')) {
            return List.of();
        }
        List<ChangeId> all = new ArrayList<>(1);
        do {
            int from = at + 1;
            int length = isNext('"') ? plain() : -1;
            int colon = from + length - 1;
            while (colon > from && line[colon] != ':') {
                colon--;
            }
            if (length < 2 || line[colon] != ':') {
                return null;
            }
            int behind = at;
            at = colon + 1;
            long seq = digits();
            String device = words.word(line, from, colon - from);
            if (seq < 0 || at != behind - 1 || device == null) {
                return null;
            }
            at = behind;
            all.add(new ChangeId(device, seq));
        } while (isNext(','));
        return isNext(']') ? List.copyOf(all) : null;
    }

    /**
     * The words that come again and again: laptops, types and fields, each the one string of its letters. Several threads
     * may ask at once; one that comes too late makes a word again.
     */
    static final class Words {
        private static final int SLOTS = 1 << 12;
        private final @Nullable String[] slots = new String[SLOTS];

        /** @return nothing when {@code length} is less than none */
        @Nullable
        String word(byte[] line, int from, int length) {
            if (length < 0) {
                return null;
            }
            int sum = length;
            for (int i = from; i < from + length; i++) {
                sum = sum * 31 + line[i];
            }
            int slot = (sum ^ sum >>> 12) & SLOTS - 1;
            String there = slots[slot];
            if (there != null && is(there, line, from, length)) {
                return there;
            }
            String made = new String(line, from, length, StandardCharsets.US_ASCII).intern();
            slots[slot] = made;
            return made;
        }

        private static boolean is(String word, byte[] line, int from, int length) {
            if (word.length() != length) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (word.charAt(i) != line[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
