package app.wheelhouse.session;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A topic's title as typed, with minutes typed behind it taken out: "Crawl, walk, run 10m".
 *
 * @param minutes null when none were typed
 */
public record TypedTopic(String title, @Nullable Integer minutes) {
    private static final Pattern MINUTES = Pattern
            .compile("^(.*\\S)\\s+\\(?(\\d{1,3})\\s*(?:m|min|mins|minutes|')\\)?$");

    /** Splits what was typed. */
    public static TypedTopic of(String typed) {
        Matcher found = MINUTES.matcher(typed.strip());
        return found.matches()
                ? new TypedTopic(found.group(1), Integer.valueOf(found.group(2)))
                : new TypedTopic(typed.strip(), null);
    }
}
