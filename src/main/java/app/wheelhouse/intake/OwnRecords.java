package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.guide.Words;
import app.wheelhouse.intake.store.Present;
import app.wheelhouse.store.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parts of a file that was exported from this workspace: they name its records by their ids. What the file says of them
 * goes, and nothing is remembered of it, so that a record missing from such a file is no record taken away.
 */
final class OwnRecords {
    private final Present present;
    private final KnownRfes rfes;
    private final Map<String, UUID> ids = new HashMap<>();

    OwnRecords(Present present, KnownRfes rfes) {
        this.present = present;
        this.rfes = rfes;
    }

    /** The record a part is, if it names one that is there or belongs to a part that does; new ones get an id. */
    Optional<UUID> of(Part part, java.util.function.Supplier<UUID> next) {
        UUID rfe = part.fields().get("rfe") instanceof Ref ref ? ids.get(ref.path()) : null;
        UUID id = null;
        if (part.own() != null && present.records(part.type()).containsKey(part.own().id())) {
            id = part.own().id();
        } else if (rfe != null && part.type().equals("requester")) {
            id = rfes.requester(rfe, String.valueOf(part.fields().get("account"))).orElseGet(next);
        } else if (rfe != null && part.fields().get("receipt") instanceof Part.Known receipt) {
            id = new KnownRecords(present, rfes).find(receipt).map(found -> Ids.of("citation", rfe, found))
                    .orElse(null);
        }
        if (id != null) {
            ids.put(part.path(), id);
        }
        return Optional.ofNullable(id);
    }

    boolean has(Part part) {
        return ids.containsKey(part.path());
    }

    /** Whether the file says what the record has: by the words where those are texts, by the name where it is another record. */
    boolean isSame(Object said, @Nullable Object stored, @Nullable Object now) {
        if (said instanceof Ref ref && now instanceof UUID id) {
            String type = ref.path().substring(0, ref.path().indexOf('/'));
            Map<String, Object> record = present.records(type).getOrDefault(id, Map.of());
            String name = String.valueOf(record.getOrDefault("title", record.getOrDefault("name", "")));
            return id.equals(stored) || ref.path().equals(type + "/" + Words.key(name))
                    || ref.path().equals(type + "/" + PersonKey.of(name));
        }
        if (stored instanceof String text && now instanceof String mine) {
            return flat(mine).equals(flat(text)) || flat(mine).equals("'" + flat(text));
        }
        return Objects.equals(Values.plain(stored), Values.plain(now));
    }

    private static String flat(String text) {
        return String.valueOf(Values.plain(text)).strip().replaceAll("\\s+", " ");
    }
}
