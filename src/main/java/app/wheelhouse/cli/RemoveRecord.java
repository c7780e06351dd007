package app.wheelhouse.cli;

import app.wheelhouse.session.CaptureKind;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Deletes a record with what cannot be without it; undo brings all of it back. */
@Command(name = "remove", description = "Deletes a record. 'wheelhouse undo' brings it back.")
final class RemoveRecord implements Callable<Integer> {
    /** What goes with a record of the plan: what is said of it alone. */
    private static final Map<String, List<String>> OWNED = Map.of("outcome", List.of("checkin"), "kpi",
            List.of("reading", "annotation"), "track", List.of("proof"), "cadence",
            List.of("cadence_member", "cadence_change"), "gate", List.of("criterion"), "criterion",
            List.of("evidence", "approval", "waiver"), "release", List.of("late_change"));
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
        if (gone.putIfAbsent(id, type) != null) {
            return;
        }
        if (type.equals("session")) {
            for (String owned : List.of("topic", "note", "attendee", "visit")) {
                records.referring(owned, "session", id).forEach(each -> collect(owned, each, records, gone));
            }
        } else if (type.equals("decision")) {
            for (String owned : List.of("role", "amendment", "link")) {
                records.referring(owned, "decision", id).forEach(each -> collect(owned, each, records, gone));
            }
        } else if (type.equals("wall") || type.equals("slo")) {
            records.referring("tile", type, id).forEach(each -> collect("tile", each, records, gone));
        } else if (type.equals("topic")) {
            records.referring("topic", "parent", id).forEach(each -> collect("topic", each, records, gone));
        } else {
            OWNED.getOrDefault(type, List.of()).forEach(owned -> records.referring(owned, type, id)
                    .forEach(each -> collect(owned, each, records, gone)));
        }
    }
}
