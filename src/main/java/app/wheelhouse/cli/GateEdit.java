package app.wheelhouse.cli;

import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Records;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules a command has to keep when it changes what belongs to a gate, and what goes along with it. */
final class GateEdit {
    private GateEdit() {
    }

    /** @throws Refused when what is to be changed is frozen */
    static void check(String type, Map<String, @Nullable Object> current) throws Refused {
        if (type.equals("verdict")) {
            throw Refused.value(current.isEmpty()
                    ? "A verdict is what a gate answers: freeze it in the window. Nothing was added."
                    : "A frozen verdict stays as it was given. Nothing was changed.");
        }
    }

    /** Adds when it was said, and what a waiver is called. */
    static void complete(String type, FieldEdit edit, Records records, Instant now) {
        edit.usual("said_at", now);
        if (type.equals("waiver") && edit.value("criterion") instanceof UUID criterion) {
            edit.usual("title", "Without: "
                    + records.find("criterion", criterion).map(row -> row.get("title")).orElse("a criterion"));
        }
    }

    /** The id of a record there can be only one of; empty for all others. */
    static Optional<UUID> id(String type, FieldEdit edit) {
        return switch (type) {
            case "release_policy" -> Optional.of(Ids.of(type));
            case "evidence", "approval" -> edit.value("criterion") instanceof UUID criterion
                    ? Optional.of(edit.value("release") instanceof UUID release
                            ? Ids.of(type, criterion, release)
                            : Ids.of(type, criterion))
                    : Optional.empty();
            default -> Optional.empty();
        };
    }
}
