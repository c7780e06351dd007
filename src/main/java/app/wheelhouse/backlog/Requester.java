package app.wheelhouse.backlog;

import app.wheelhouse.record.Fields;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that asks for something.
 *
 * @param contact who there asked, or empty
 * @param revenue what is at stake in a year; null when nobody knows
 * @param reach   how many of the board's unit the account has; null when nobody knows
 */
public record Requester(UUID id, @Nullable UUID rfe, String account, String contact, @Nullable Double revenue,
        @Nullable Double reach) {

    /** Reads the fields of a requester by their words. */
    public static Requester read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Requester(fields.id(), fields.reference("rfe"), fields.text("account"), fields.text("contact"),
                fields.decimal("revenue"), fields.decimal("reach"));
    }

    /** What tells accounts apart: their name whatever its case, accents and spaces. */
    public String key() {
        return Normalizer.normalize(account, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
