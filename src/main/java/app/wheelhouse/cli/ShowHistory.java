package app.wheelhouse.cli;

import app.wheelhouse.store.HistoryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the life of a record, deleted ones too. */
@Command(name = "history", description = "Shows every change of a record, the oldest first; of a deleted one by its id.")
final class ShowHistory implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(index = "0", paramLabel = "TYPE", description = "The type of the record.")
    private String type = "";

    @Parameters(index = "1", paramLabel = "ID", description = "Its id, or its code or title when no other has the same.")
    private String words = "";

    ShowHistory(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused {
        Rules.type(type);
        try (Opened opened = wheelhouse.open()) {
            Optional<UUID> given = Lookup.id(words);
            UUID id = given.isPresent() ? given.get() : new Lookup(opened.records()).find(type, words);
            List<HistoryEntry> entries = opened.store().history(type, id);
            if (entries.isEmpty()) {
                throw Refused.nothing("There has never been a %s with the id %s.", type, words);
            }
            if (wheelhouse.json()) {
                wheelhouse.terminal().line(Json.of(entries.stream().map(ShowHistory::facts).toList()));
            } else {
                entries.forEach(entry -> wheelhouse.terminal().line(line(entry)));
            }
            return Exit.DONE.code();
        }
    }

    private static Map<String, @Nullable Object> facts(HistoryEntry entry) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("at", entry.at());
        facts.put("device", entry.device());
        facts.put("edit", entry.edit());
        facts.put("deleted", entry.isDelete());
        facts.put("field", entry.isDelete() ? null : entry.field());
        facts.put("before", entry.before());
        facts.put("after", entry.after());
        return facts;
    }

    private static String line(HistoryEntry entry) {
        String what = entry.isDelete()
                ? "deleted"
                : entry.before().isEmpty()
                        ? "%s = %s".formatted(entry.field(), quoted(entry.after()))
                        : "%s = %s, was %s".formatted(entry.field(), quoted(entry.after()), quoted(entry.before()));
        return "%s  %s  %s: %s".formatted(entry.at(), entry.device(), entry.edit(), what);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\n", "\\n") + '"';
    }
}
