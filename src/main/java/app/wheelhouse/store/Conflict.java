package app.wheelhouse.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A field that laptops changed without having seen each other's change, and of which not everything can be shown at once.
 *
 * @param text   whether it is a long text, which was merged as far as possible
 * @param shown  what shows meanwhile, as text
 * @param merged what a merge suggests: for a long text everything of all sides, where both changed the same words one after
 *               the other; empty for other fields
 * @param sides  the versions, latest first
 */
public record Conflict(String type, UUID id, String field, boolean text, String shown, String merged,
        List<Side> sides) {
    /**
     * One version.
     *
     * @param value the value as text
     * @param json  the value as the log has it
     */
    public record Side(String device, Instant at, String value, String json) {
    }

    /** Takes one version. Later changes by others can clash with it again. */
    public Edit settle(String title, Side side) {
        return new Edit(title).settle(type, id, field, new Edit.Json(side.json()));
    }

    /** Takes a text of its own, such as the merged one. */
    public Edit settle(String title, String value) {
        return new Edit(title).settle(type, id, field, new Edit.Json(Values.toJson(value)));
    }
}
