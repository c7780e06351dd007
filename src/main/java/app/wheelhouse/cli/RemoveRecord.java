package app.wheelhouse.cli;

import app.wheelhouse.session.CaptureKind;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Parts;
import app.wheelhouse.store.Records;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes a record with what cannot be without it; undo brings all of it back. */
@Command(name = "remove", description = "Deletes a record. 'wheelhouse undo' brings it back.")
final class RemoveRecord implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type of the record.")
    private String type = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Its id, or its code or title when no other has the same.")
    private String words = "";

    RemoveRecord(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        Rules.type(type);
        try (Opened opened = wheelhouse.open()) {
            Records records = opened.records();
            UUID id = new Lookup(records).find(type, words);
            if (captured(id, records) && capture().isPresent()) {
                opened.saved(new SessionStore(opened.store()).notes().release(capture().get(), id));
                wheelhouse.answer("Deleted; its line in the note is plain text now.",
                        Json.facts("id", id, "deleted", 1));
                return Exit.DONE.code();
            }
            Map<UUID, String> gone = new LinkedHashMap<>();
            collect(type, id, records, gone);
            Edit edit = new Edit("Delete " + type);
            gone.forEach((each, itsType) -> edit.delete(itsType, each));
            if (type.equals("series")) {
                records.referring("session", "series", id).forEach(each -> edit.put("session", each, "series", null));
            }
            opened.saved(opened.store().apply(edit));
            wheelhouse.answer(gone.size() == 1
                    ? "Deleted."
                    : "Deleted, with %d records that belonged to it.".formatted(gone.size() - 1),
                    Json.facts("id", id, "deleted", gone.size()));
            return Exit.DONE.code();
        }
    }

    private boolean captured(UUID id, Records records) {
        return records.find(type, id).map(row -> row.get("note")).isPresent();
    }

    private Optional<CaptureKind> capture() {
        return Arrays.stream(CaptureKind.values()).filter(kind -> kind.type().equals(type)).findFirst();
    }

    /** A session goes with its agenda, notes and attendees, a topic with those under it. What was captured stays. */
    private static void collect(String type, UUID id, Records records, Map<UUID, String> gone) {
        if (gone.putIfAbsent(id, type) == null) {
            Parts.of(type).forEach(part -> records.referring(part.type(), part.field(), id)
                    .forEach(each -> collect(part.type(), each, records, gone)));
        }
    }
}
