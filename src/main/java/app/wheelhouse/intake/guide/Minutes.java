package app.wheelhouse.intake.guide;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time written in a text: "15–20m", "(10 min)", "1 h 30", "half a day".
 *
 * @param planned minutes to plan with; of a range the upper bound, because a plan that holds only when everything goes
 *                fast is no plan
 * @param range   the words of a range, which the number alone would lose; empty otherwise
 */
record Minutes(int planned, String range) {
    private static final String NUMBER = "(\\d{1,3})(?:\\s*(?:[–—‑-]|to|bis)\\s*(\\d{1,3}))?";
    private static final String UNIT = "\\s*-?\\s*(?:minutes|minute|mins|min|m|['’′])\\.?";
    private static final String HOURS = "(\\d{1,2}(?:[.,]5)?)\\s*(?:hours|hour|hrs|hr|h)\\.?(?:\\s*(\\d{1,2})(?:" + UNIT
            + ")?)?";
    private static final Pattern WHOLE = Pattern.compile(
            "(?i)(?:about|around|approx\\.?|ca\\.?|max\\.?|up to|~|≈)?\\s*(?:" + NUMBER + UNIT + "|" + HOURS
                    + ")(?:\\s+(?:total|max|each))?");
    private static final int LONGEST = 60;
    private static final Pattern BARE = Pattern.compile("(\\d{1,3})");

    /** Reads a text that is a length and nothing else. */
    static Optional<Minutes> read(String text) {
        Matcher matcher = WHOLE.matcher(text.strip());
        if (text.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) != null) {
            boolean range = matcher.group(2) != null;
            int planned = Integer.parseInt(range ? matcher.group(2) : matcher.group(1));
            return Optional.of(new Minutes(planned, range ? text.strip() : ""));
        }
        double hours = Double.parseDouble(matcher.group(3).replace(',', '.'));
        int extra = matcher.group(4) == null ? 0 : Integer.parseInt(matcher.group(4));
        return Optional.of(new Minutes((int) Math.round(hours * 60) + extra, ""));
    }

    /** Reads a length, also one without its unit, as it stands under a label that says "Length" or "Minutes". */
    static Optional<Minutes> readLength(String text) {
        Matcher bare = BARE.matcher(text.strip());
        return bare.matches() ? Optional.of(new Minutes(Integer.parseInt(bare.group(1)), "")) : read(text);
    }
}
