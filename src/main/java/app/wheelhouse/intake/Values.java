package app.wheelhouse.intake;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings values of files, tables and memory into one form, in which the same thing is equal. */
final class Values {
    private final Map<String, UUID> ids;
    private final KnownRecords known;
    private final ZoneId zone;

    /**
     * @param ids   the records of the parts that others refer to
     * @param known the records that the workspace has
     */
    Values(Map<String, UUID> ids, KnownRecords known, ZoneId zone) {
        this.ids = ids;
        this.known = known;
        this.zone = zone;
    }

    /** What the record is given: references by id, local times as moments. */
    @Nullable
    Object stored(@Nullable Object said) {
        return switch (said) {
            case Part.Ref ref -> ids.get(ref.path());
            case Part.Known other -> known.find(other).orElse(null);
            case LocalDateTime local -> local.atZone(zone).toInstant();
            case null, default -> said;
        };
    }

    /** What the file said, as it is remembered: local times stay local, so that a laptop that travels changes nothing. */
    @Nullable
    Object remembered(@Nullable Object said) {
        return plain(said instanceof Part.Ref || said instanceof Part.Known ? stored(said) : said);
    }

    /** A value as JSON has it. */
    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.doubleValue();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> Normalizer.normalize(value.toString(), Normalizer.Form.NFC);
        };
    }
}
