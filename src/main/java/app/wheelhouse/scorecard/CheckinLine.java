package app.wheelhouse.scorecard;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A check-in as it is typed in one line: a state and a confidence may stand first, as in "at risk 60% waiting for the SKU".
 *
 * @param state      null when the line says none
 * @param confidence in percent, null when the line says none
 */
public record CheckinLine(@Nullable OutcomeState state, @Nullable Integer confidence, String text) {
    private static final Pattern PERCENT = Pattern.compile("^(\\d{1,3})\\s*%[\\s,:;–-]*(.*)$", Pattern.DOTALL);
    private static final int MOST = 100;

    /** Reads a line; what is no state and no confidence is its text. */
    public static CheckinLine read(String typed) {
        String rest = typed.strip();
        OutcomeState state = null;
        Integer confidence = null;
        for (int pass = 0; pass < 2; pass++) {
            Matcher percent = PERCENT.matcher(rest);
            if (confidence == null && percent.matches() && Integer.parseInt(percent.group(1)) <= MOST) {
                confidence = Integer.valueOf(percent.group(1));
                rest = percent.group(2).strip();
            }
            OutcomeState said = state == null ? stateAt(rest) : null;
            if (said != null) {
                state = said;
                rest = rest.substring(said.label().length()).replaceFirst("^[\\s,:;–-]+", "").strip();
            }
        }
        return new CheckinLine(state, confidence, rest);
    }

    private static @Nullable OutcomeState stateAt(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        for (OutcomeState state : OutcomeState.values()) {
            String label = state.label().toLowerCase(Locale.ROOT);
            boolean ends = low.length() == label.length()
                    || low.length() > label.length() && !Character.isLetterOrDigit(low.charAt(label.length()));
            if (low.startsWith(label) && ends) {
                return state;
            }
        }
        return null;
    }
}
