package app.wheelhouse.session;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Proposes the short code of a new session from those before it: after "A", "B"; after "10", "11"; after "S2", "S3". */
public final class NextCode {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

    private NextCode() {
    }

    /** The code following the last one; empty when the last one cannot be continued, "1" for the first session. */
    public static String after(List<String> codes) {
        if (codes.isEmpty()) {
            return "1";
        }
        String last = codes.getLast();
        Matcher numbered = NUMBERED.matcher(last);
        String next = "";
        if (numbered.matches()) {
            next = numbered.group(1) + (Integer.parseInt(numbered.group(2)) + 1);
        } else if (last.length() == 1 && "ABCDEFGHIJKLMNOPQRSTUVWXYabcdefghijklmnopqrstuvwxy".contains(last)) {
            next = String.valueOf((char) (last.charAt(0) + 1));
        }
        return codes.contains(next) ? "" : next;
    }
}
