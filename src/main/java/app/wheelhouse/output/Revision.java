package app.wheelhouse.output;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The short code that tells two versions of a page apart: equal pages, equal codes. */
public final class Revision {
    private Revision() {
    }

    /** Eight hexadecimal digits over all a reader can see of the page. */
    public static String of(Page page) {
        return HexFormat.of().formatHex(digest(Html.content(page)), 0, 4);
    }

    /** SHA-256 of the text in UTF-8. */
    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
