package app.wheelhouse.signal.source;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A password or token on its way into a request. It never prints itself, and strikes itself out of what others print. */
public final class Secret {
    private static final String STRUCK = "•••";
    /** Shorter texts are in any answer by chance. */
    private static final int TELLING = 4;
    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The secret itself, for the request and the store of secrets only. */
    public String reveal() {
        return value;
    }

    /** Whether a header can carry it: printable characters in one line. */
    boolean fitsHeader() {
        return !value.isEmpty() && value.chars().allMatch(each -> each >= ' ' && each < 0x7f);
    }

    /**
     * The text without the secret, however it is spelled: plain, as the credentials of a user, or escaped.
     *
     * @param user whose secret it is; may be empty
     */
    String strikeOut(String text, String user) {
        if (value.length() < TELLING) {
            return text;
        }
        String struck = text;
        for (String spelling : spellings(user)) {
            struck = struck.replace(spelling, STRUCK);
        }
        return struck;
    }

    private List<String> spellings(String user) {
        List<String> spellings = new ArrayList<>();
        spellings.add(base64(user + ":" + value));
        spellings.add(base64(value));
        spellings.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
        spellings.add(value.replace("\\", "\\\\").replace("\"", "\\\""));
        spellings.add(value);
        return spellings;
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return STRUCK;
    }
}
