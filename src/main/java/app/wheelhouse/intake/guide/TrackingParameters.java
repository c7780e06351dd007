package app.wheelhouse.intake.guide;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the parameters out of web addresses that only tell somebody where the reader came from. */
final class TrackingParameters {
    private static final Pattern ADDRESS = Pattern.compile("(https?://[^\\s<>\"'()\\[\\]?#]+)\\?([^\\s<>\"')\\]#]*)");
    private static final Set<String> NAMES = Set.of("gclid", "dclid", "gbraid", "wbraid", "fbclid", "msclkid", "yclid",
            "twclid", "ttclid", "igshid", "li_fat_id", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "vero_id",
            "oly_enc_id", "oly_anon_id", "ref_src", "wickedid", "s_cid");

    private TrackingParameters() {
    }

    /** The text with its addresses cleaned; everything else, other parameters and fragments included, stays. */
    static String strip(String text) {
        if (!text.contains("://") || text.indexOf('?') < 0) {
            return text;
        }
        return ADDRESS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(clean(found.group(1), found.group(2))));
    }

    private static String clean(String address, String query) {
        String kept = Arrays.stream(query.split("&amp;|&", -1)).filter(parameter -> !isTracking(parameter))
                .collect(Collectors.joining(query.contains("&amp;") ? "&amp;" : "&"));
        return kept.isEmpty() && !query.isEmpty() ? address : address + "?" + kept;
    }

    private static boolean isTracking(String parameter) {
        int end = parameter.indexOf('=');
        String name = (end < 0 ? parameter : parameter.substring(0, end)).toLowerCase(Locale.ROOT);
        return end >= 0 && (name.startsWith("utm_") || NAMES.contains(name));
    }
}
