package app.wheelhouse.store;

import org.jspecify.annotations.Nullable;

/**
 * Makes fractional keys: strings that order members of a list and always leave room for another between two of them.
 * Digits are 0-9A-Za-z in ASCII order, so plain string comparison orders them; no key ends in 0.
 */
public final class Position {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private Position() {
    }

    /** A key after {@code before} and before {@code after}; null or empty means the open end on that side. */
    public static String between(@Nullable String before, @Nullable String after) {
        String low = before == null ? "" : before;
        String high = after == null || after.isEmpty() || after.compareTo(low) <= 0 ? null : after;
        StringBuilder key = new StringBuilder();
        boolean bounded = high != null;
        for (int i = 0;; i++) {
            int from = i < low.length() ? DIGITS.indexOf(low.charAt(i)) : 0;
            int to = bounded && high != null && i < high.length() ? DIGITS.indexOf(high.charAt(i)) : DIGITS.length();
            if (from == to) {
                key.append(DIGITS.charAt(from));
                continue;
            }
            if (to - from > 1) {
                // Appending leaves most of the room at the end, where most members are added.
                int step = bounded ? (to - from) / 2 : 1;
                return key.append(DIGITS.charAt(from + step)).toString();
            }
            key.append(DIGITS.charAt(from));
            bounded = false;
        }
    }
}
