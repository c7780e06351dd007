package app.wheelhouse.output;

import java.nio.ByteBuffer;
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
        return code(number(page));
    }

    static String code(long number) {
        return HexFormat.of().toHexDigits(number).substring(0, 8);
    }

    /** The number behind the code. */
    static long number(Page page) {
        try {
            byte[] content = Html.content(page).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
